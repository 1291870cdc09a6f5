using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Counts: the number and the noun phrase it counts, if it has one of its own.</summary>
internal static class CountReader
{
    /// <summary>Reads <c>no deaths</c>: zero is reported only of what a measure counts.</summary>
    public static FigureDraft? Zero(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (document.Is(at + 1, "longer") || document.Is(at + 1, '.'))
            return null;
        var next = at + 1;
        while (document.Is(next, "more") || document.Is(next, "new") || document.Is(next, "further") || document.Is(next, "other"))
            next++;
        var phrase = CountedNoun.Plural(scan, next);
        if (!phrase.IsFound || MeasureLexicon.At(document, phrase.Head, MeasureRoles.Event, out _) is not { Measure: Measure.Deaths or Measure.Injuries or Measure.Infections or Measure.Attacks } word)
            return null;
        return new FigureDraft
        {
            First = at,
            End = at + 1,
            NumberFirst = at,
            NumberEnd = at + 1,
            Form = NumeralForm.Digits,
            Value = 0,
            Low = 0,
            High = 0,
            Unit = MeasureFinder.UnitOf(word.Measure),
            Measure = word.Measure,
            CountedFirst = phrase.First,
            CountedEnd = phrase.End,
            Head = phrase.Head,
            Rule = FigureRules.None,
        };
    }

    public static bool TryRead(FigureScan scan, FigureDraft draft, Numeral number, bool isRange)
    {
        var document = scan.Document;
        if (document.Is(draft.NumberFirst, "one") && draft.Value == 1 && !isRange)
            return One(scan, draft);
        if (Partitive(scan, draft))
            return !LabelFilter.IsLabel(scan, number, hasUnit: false, hasNoun: draft.HasCounted);
        if (Joined(scan, draft))
            return !LabelFilter.IsLabel(scan, number, hasUnit: true, hasNoun: true);
        // "three-way", "4-to-4", "two-tier": parts of a word.
        if (draft.End + 1 < scan.End && document.Is(draft.End, '-') && document.Tokens[draft.End].IsAttached && document.Tokens[draft.End + 1] is { IsAttached: true, Kind: TokenKind.Word })
            return false;
        var at = FigureReader.SkipMore(scan, draft.End);
        if (document.Is(at, "others"))
        {
            Take(draft, new CountedPhrase(at, at + 1, -1), FigureRules.Borrowed);
            return true;
        }

        // "7,000 head of cattle"
        if (document.Is(at, "head") && document.Is(at + 1, "of"))
            at += 2;
        var phrase = Unsaid(scan, at) ? CountedPhrase.None : CountedNoun.Plural(scan, at);
        if (LabelFilter.IsLabel(scan, number, hasUnit: false, hasNoun: phrase.IsFound))
            return false;
        if (isRange && !phrase.IsFound && number.Value < 200 && (document.Is(number.End, '-') || document.Is(number.End, '–')))
            return false;
        if (!isRange && IsResult(scan, draft, number))
            return false;
        Take(draft, phrase, phrase.IsFound ? FigureRules.Counted : FigureRules.Bare);
        Rate(scan, draft);
        return true;
    }

    /// <summary>The unit of time after <c>a</c>, <c>per</c> or <c>each</c>: <c>3,500 a day</c>, not <c>a day later</c>.</summary>
    public static string? TimeAfter(FigureScan scan, int at, out int end)
    {
        var document = scan.Document;
        end = at;
        if (at + 1 >= scan.End || !(document.Is(at, "a") || document.Is(at, "an") || document.Is(at, "per") || document.Is(at, "each") || document.Is(at, "every")))
            return null;
        if (UnitGrammar.Named(document, at + 1, out var length) is not { Dimension: Dimension.Duration } unit)
            return null;
        end = at + 1 + length;
        return document.Is(end, "later") || document.Is(end, "earlier") || document.Is(end, "ago") || document.Is(end, "after") || document.Is(end, "before") || document.Is(end, '-') ? null : unit.Name;
    }

    // "dozens of voters", "nine of them", "14 of 20 samples", "two of the five pumps"
    private static bool Partitive(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.End);
        if (!document.Is(at, "of"))
            return false;
        at++;
        if (document.Is(at, "them") || document.Is(at, "whom") || document.Is(at, "which") || document.Is(at, "these") || document.Is(at, "those") || document.Is(at, "us"))
        {
            var people = document.Is(at, "these") || document.Is(at, "those") ? CountedNoun.Plural(scan, at + 1) : OfThemNoun(scan, at + 1);
            Take(draft, people, FigureRules.PartOfThem);
            draft.CountedEnd = Math.Max(draft.CountedEnd, at + 1);
            if (!people.IsFound)
                draft.CountedFirst = -1;
            return true;
        }

        while (at < scan.End && ((document.ClassOf(at) & (WordClass.Determiner | WordClass.Possessive)) != 0 || document.Is(at, "all")))
            at++;
        at = SkipOwner(scan, at);
        if (at < scan.End && NumberParser.TryRead(document, at, scan.End, false, out var whole) && whole.Form is NumeralForm.Digits or NumeralForm.Words && !scan.IsDate(at)
            && !IsModel(scan, ref at, whole) && UnitGrammar.After(document, whole.End, scan.End, whole.Form, out _) is null && whole.Value > draft.Value)
        {
            Take(draft, CountedNoun.Plural(scan, FigureReader.SkipMore(scan, whole.End)), FigureRules.PartOfNumber);
            return true;
        }

        var phrase = CountedNoun.Plural(scan, FigureReader.SkipMore(scan, at));
        if (!phrase.IsFound)
            return false;
        Take(draft, phrase, FigureRules.Partitive);
        return true;
    }

    /// <summary>Steps over the model in <c>30 of Boeing's 787-9 Dreamliner jets</c>.</summary>
    private static bool IsModel(FigureScan scan, ref int at, Numeral number)
    {
        if (!LabelFilter.IsModel(scan, number))
            return false;
        at = scan.Document.Is(number.End, '-') ? number.End + 2 : number.End;
        return true;
    }

    /// <summary>Steps over the owner in <c>11 of the city's 14 schools</c>.</summary>
    public static int SkipOwner(FigureScan scan, int at)
    {
        for (var next = at; next < Math.Min(scan.End, at + 4) && scan.Document.Tokens[next].Kind == TokenKind.Word; next++)
        {
            if ((scan.Document.Is(next, "'s") || scan.Document.Is(next, "’s")) && next + 1 < scan.End && (scan.Document.Tokens[next + 1].Kind == TokenKind.Number || NumberLexicon.Of(scan.Document, next + 1, NumberWordKind.Cardinal) is not null))
                return next + 1;
        }

        return at;
    }

    /// <summary><c>nine of them children</c>: what the part is, before the clause ends.</summary>
    private static CountedPhrase OfThemNoun(FigureScan scan, int at) =>
        at < scan.End && scan.TagOf(at) is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD or PennTag.VBN && MeasureLexicon.At(scan.Document, at, out _) is null ? CountedPhrase.None : CountedNoun.Plural(scan, at);

    // "a 12-member panel", "a 120-strong crowd"
    private static bool Joined(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.End);
        if (at + 1 >= scan.End || !document.Is(at, '-') || !document.Tokens[at].IsAttached || !document.Tokens[at + 1].IsAttached || document.Tokens[at + 1].Kind != TokenKind.Word)
            return false;
        if (document.Is(at + 1, "strong"))
        {
            (draft.Unit, draft.Rule) = ("person", FigureRules.Joined);
            return true;
        }

        var isPerson = Nouns.ClassOf(document, at + 1) == NounClass.Person;
        if (!isPerson && (draft.Form != NumeralForm.Digits || document.ClassOf(at + 1) != WordClass.None || document.Tokens[at + 1].IsCapitalised || document.Tokens[at + 1].Length < 3))
            return false;
        Take(draft, new CountedPhrase(at + 1, at + 2, at + 1), FigureRules.Joined);
        return true;
    }

    // "one of the men", "one man"; not "one should", "this one", "one another"
    private static bool One(FigureScan scan, FigureDraft draft)
    {
        var (document, next, before) = (scan.Document, draft.End, draft.NumberFirst - 1);
        if (before >= scan.First
            && (document.Is(before, "no") || document.Is(before, "not") || document.Is(before, "this") || document.Is(before, "that") || document.Is(before, "each") || document.Is(before, "every") || document.Is(before, "the")
                || document.Is(before, "any") || document.Is(before, "which") || document.Is(before, "another") || document.Is(before, '-') || document.Is(before, "a") || document.Is(before, "number")))
            return false;
        // "the middle one", "a better one"
        if (IsDescribed(scan, before))
            return false;
        if (document.Is(next, "of") && Partitive(scan, draft))
            return true;
        if (next >= scan.End || document.Is(next, "another") || document.Is(next, "day") || document.Is(next, "time") || document.Is(next, '-') || document.Is(next, "'s") || document.Is(next, "thing"))
            return false;
        // "One dead, three missing"
        if (MeasureLexicon.At(document, next, MeasureRoles.State, out var words) is { } state && state.Fits(NounClass.Other, hasNoun: false) && EndsPhrase(scan, next + words))
        {
            draft.Rule = FigureRules.State;
            return true;
        }

        var phrase = CountedNoun.Singular(scan, FigureReader.SkipMore(scan, next));
        if (phrase.IsFound && !IsPronoun(scan, next) && !IsFiniteVerb(document, phrase) && !scan.IsName(phrase.First))
        {
            Take(draft, phrase, FigureRules.Counted);
            return true;
        }

        // "six are in custody and one remains at large": only beside another count.
        var isBeside = document.Is(before, "and") || document.Is(before, ',') || document.Is(before, "only") || document.Is(before, "but");
        draft.Rule = FigureRules.Borrowed;
        return isBeside && scan.Drafts.Count > 0 && scan.Drafts[^1] is { Dimension: Dimension.Count } last && last.NumberFirst >= scan.First && (document.ClassOf(next) & WordClass.Modal) == 0;
    }

    /// <summary>An adjective or more between an article and "one".</summary>
    private static bool IsDescribed(FigureScan scan, int before)
    {
        var (document, at) = (scan.Document, before);
        while (at > scan.First && (scan.TagOf(at) is PennTag.JJ or PennTag.JJR or PennTag.JJS || (at < before && scan.TagOf(at) is PennTag.RB or PennTag.HYPH)))
            at--;
        return at < before && scan.TagOf(at) is PennTag.DT or PennTag.PRPS;
    }

    /// <summary>"if one steps back", "one should": no single thing is "steps", but "one sports car" is.</summary>
    private static bool IsPronoun(FigureScan scan, int next) => scan.TagOf(next) is PennTag.VBZ or PennTag.VBD or PennTag.MD
        || (Nouns.IsPlural(scan.Document, next) && Nouns.ClassOf(scan.Document, next) == NounClass.Other && scan.TagOf(next + 1) is not (PennTag.NN or PennTag.NNP or PennTag.NNS or PennTag.JJ));

    private static bool EndsPhrase(FigureScan scan, int at) => at >= scan.End || scan.Document.Tokens[at].Kind != TokenKind.Word || scan.Document.ClassOf(at) != WordClass.None;

    private static bool IsFiniteVerb(Document document, CountedPhrase phrase) =>
        (phrase.First == phrase.Head && document.Written(phrase.Head).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (document.ClassOf(phrase.End) & WordClass.Determiner) != 0) || phrase.End - phrase.First == 1 && (document.Written(phrase.Head).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || document.Written(phrase.Head).EndsWith("s", StringComparison.OrdinalIgnoreCase)
            || MeasureLexicon.IsVerb(document, phrase.Head) || ChangeFinder.IsVerb(document, phrase.Head) || document.Is(phrase.Head, "can") || document.Is(phrase.Head, "way"));

    // "45 cases per 100,000 people", "3,500 a day"
    private static void Rate(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.Reach);
        if (document.Is(at, "per") && NumberParser.TryRead(document, at + 1, scan.End, false, out var below) && below.Value >= 10 && !scan.IsDate(at + 1))
        {
            draft.End = below.End;
            (draft.Unit, draft.Dimension, draft.Rule) = ("/" + below.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture), Dimension.Rate, FigureRules.Rate);
        }
        else if (TimeAfter(scan, at, out var end) is { } time)
        {
            if (!draft.HasCounted)
                draft.End = end;
            (draft.Unit, draft.Dimension, draft.Rule) = ("/" + time, Dimension.Rate, FigureRules.Rate);
        }
    }

    /// <summary>A number word before a verb or a name counts nothing that is written: <c>two went home</c>.</summary>
    private static bool Unsaid(FigureScan scan, int at) => at < scan.End && MeasureLexicon.At(scan.Document, at, MeasureRoles.State | MeasureRoles.Passive, out var length) is not null && !Nouns.IsPlural(scan.Document, at + length - 1) && !HasNounAfter(scan, at + length);

    private static bool HasNounAfter(FigureScan scan, int at) => CountedNoun.Plural(scan, at).IsFound;

    // "won 2-1"
    private static bool IsResult(FigureScan scan, FigureDraft draft, Numeral number)
    {
        var document = scan.Document;
        if (number.Form != NumeralForm.Digits)
            return false;
        var right = draft.End;
        if (right + 1 < scan.End && (document.Is(right, '-') || document.Is(right, '–')) && document.Tokens[right].IsAttached && NumberParser.TryValue(document, right + 1, out var second))
            return LabelFilter.IsScore(document, number.Value, second, right + 2, false);
        var left = number.First - 1;
        return left > scan.First && (document.Is(left, '-') || document.Is(left, '–')) && document.Tokens[left].IsAttached && document.Tokens[number.First].IsAttached
            && NumberParser.TryValue(document, left - 1, out var first) && LabelFilter.IsScore(document, first, number.Value, draft.End, false);
    }

    private static void Take(FigureDraft draft, CountedPhrase phrase, string rule) =>
        (draft.CountedFirst, draft.CountedEnd, draft.Head, draft.Rule) = (phrase.First, phrase.End, phrase.Head, rule);
}
