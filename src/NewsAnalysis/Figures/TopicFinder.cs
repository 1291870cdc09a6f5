using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds the indicator that a level, an amount or a share is about: <c>profit fell 18%</c>, <c>the toll rose to 41</c>, <c>$4.2 million in compensation</c>.</summary>
internal static class TopicFinder
{
    private const int Reach = 24;
    private const int TallyReach = 8;
    private const int LongestName = 5;

    // "offences in the north of the region"
    private const int MostPhrases = 3;

    // "dropped from 312 in 2022 to"
    private const int LongestChange = 10;
    private sealed record LevelWord;

    private static readonly Lexicon<LevelWord> LevelWords = Lexicon<LevelWord>.Load("level-words.tsv", _ => new LevelWord());

    private sealed record ValueNoun;

    private static readonly Lexicon<ValueNoun> ValueNouns = Lexicon<ValueNoun>.Load("value-nouns.tsv", _ => new ValueNoun());

    private const MeasureRoles Names = MeasureRoles.Topic | MeasureRoles.Event;

    /// <summary>The indicator of a bare number: only where something is said to stand at, rise to or be put at it.</summary>
    public static Measure? OfLevel(FigureScan scan, FigureDraft draft)
    {
        if (!IsLevel(scan, draft) || Left(scan, draft.First, Names | MeasureRoles.State, skipMoney: true) is not { } word)
            return null;
        if (draft.IsBare)
            draft.Rule = FigureRules.Level;
        return word.Measure;
    }

    /// <summary>The noun phrase that a level counts: <c>the number of people on the list fell to 7.58 million</c>.</summary>
    public static CountedPhrase NumberOf(FigureScan scan, FigureDraft draft)
    {
        if (!IsLevel(scan, draft))
            return CountedPhrase.None;
        for (var at = draft.First - 1; at > Math.Max(scan.First, draft.First - Reach) && !scan.IsHardBreak(at); at--)
        {
            if (scan.Document.Is(at, "of") && scan.Document.Is(at - 1, "number"))
                return CountedNoun.Plural(scan, at + 1);
        }

        return SubjectOf(scan, draft);
    }

    /// <summary>"vacancies fell by 24,000 to 812,000", "car thefts jumped from 41": what rises and falls is counted, where it is no value.</summary>
    private static CountedPhrase SubjectOf(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        var verb = draft.First - 1;
        while (verb > scan.First && verb > draft.First - LongestChange && !ChangeFinder.IsVerb(document, verb) && !scan.IsHardBreak(verb) && !scan.IsComma(verb))
            verb--;
        if (!ChangeFinder.IsVerb(document, verb))
            return CountedPhrase.None;
        var noun = verb - 1;
        while (noun > scan.First && (document.ClassOf(noun) & (WordClass.Auxiliary | WordClass.Adverb)) != 0)
            noun--;

        // "offences in the region rose", "the toll from the floods has climbed": the head stands before its preposition.
        for (var phrases = 0; phrases < MostPhrases && PrepositionBefore(scan, noun) is var preposition and > 0; phrases++)
            noun = preposition - 1;
        if (noun < scan.First || scan.TagOf(noun) != PennTag.NNS || document.Tokens[noun].Case != LetterCase.Lower && noun > scan.First || ValueNouns.Match(document, noun) is not null)
            return CountedPhrase.None;
        var first = noun;
        while (first > scan.First && scan.TagOf(first - 1) is PennTag.NN or PennTag.JJ && document.Tokens[first - 1].Kind == TokenKind.Word)
            first--;
        return new CountedPhrase(first, noun + 1, noun);
    }

    /// <summary>The preposition that governs the noun phrase which ends with a noun; -1 when none does.</summary>
    private static int PrepositionBefore(FigureScan scan, int noun)
    {
        for (var at = noun - 1; at > scan.First && at >= noun - LongestName; at--)
        {
            if ((scan.Document.ClassOf(at) & WordClass.Preposition) != 0)
                return at;
            if (scan.TagOf(at) is not (PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.JJ or PennTag.DT or PennTag.POS or PennTag.PRPS))
                return -1;
        }

        return -1;
    }

    /// <summary>The heading of a list item: <c>Missing: 52 people</c>.</summary>
    public static MeasureWord? Label(FigureScan scan, FigureDraft draft)
    {
        var (document, colon) = (scan.Document, draft.First - 1);
        if (colon <= scan.First || !document.Is(colon, ':'))
            return null;
        for (var at = Math.Max(scan.First, colon - 3); at < colon; at++)
        {
            if (MeasureLexicon.At(document, at, out var length) is { } word && at + length == colon && word.Fits(draft.Class(document), draft.Head >= 0))
                return word;
        }

        return null;
    }

    /// <summary>True for the level of a tally that says not of what: <c>lowered her count from 63 to 59</c>.</summary>
    public static bool IsTally(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        if (!IsLevel(scan, draft))
            return false;
        for (var at = draft.First - 1; at >= Math.Max(scan.First, draft.First - TallyReach) && !scan.IsHardBreak(at); at--)
        {
            if (document.Is(at, "count") || document.Is(at, "tally") || document.Is(at, "figure") || document.Is(at, "total") || document.Is(at, "number"))
                return true;
        }

        return false;
    }

    /// <summary>True for <c>a 9% rise in revenue</c>, which is about what rises and about nothing before it.</summary>
    public static bool IsRiseIn(FigureScan scan, FigureDraft draft, out Measure? measure)
    {
        measure = null;
        var (document, preposition) = (scan.Document, draft.End + 1);
        if (preposition + 1 >= scan.End || !ChangeFinder.IsNoun(document, draft.End) || !(document.Is(preposition, "in") || document.Is(preposition, "of")) || scan.IsDate(preposition + 1))
            return false;
        for (var at = preposition + 1; at < Math.Min(scan.End, preposition + LongestName) && document.Tokens[at].Kind == TokenKind.Word; at++)
            measure ??= MeasureLexicon.At(document, at, Names, out _)?.Measure;
        return true;
    }

    /// <summary>The indicator of money that a bare number stands at: <c>profit slipped to 410 million</c>, <c>a rise in revenue to 18.6 billion</c>.</summary>
    public static Measure? OfMoneyLevel(FigureScan scan, FigureDraft draft) =>
        Left(scan, draft.First, MeasureRoles.Topic, skipMoney: false, out var end) is { } word && IsMoneyMeasure(word.Measure) && (IsLevel(scan, draft) || (scan.Document.Is(draft.First - 1, "to") && end == draft.First - 1)) ? word.Measure : null;

    public static Measure? OfMoney(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        var at = draft.End;
        if (at < scan.End && MeasureLexicon.At(document, at, MeasureRoles.Topic, out _) is { } next && IsMoneyMeasure(next.Measure))
            return next.Measure;
        if (document.Is(at, "in") || document.Is(at, "of") || document.Is(at, "for") || document.Is(at, "as"))
        {
            for (var i = at + 1; i < Math.Min(scan.End, at + 5) && document.Tokens[i].Kind == TokenKind.Word; i++)
            {
                if (MeasureLexicon.At(document, i, MeasureRoles.Topic, out _) is { } word && IsMoneyMeasure(word.Measure))
                    return word.Measure;
            }
        }

        // Money per something is a price, tonnes a year are none.
        if (draft.Dimension == Dimension.Rate)
            return draft.Rule == FigureRules.AmountPer ? Measure.Price : null;
        return Left(scan, draft.First, MeasureRoles.Topic, skipMoney: false) is { } left && IsMoneyMeasure(left.Measure) ? left.Measure : null;
    }

    public static Measure? OfShare(FigureScan scan, FigureDraft draft) => Left(scan, draft.First, Names, skipMoney: false)?.Measure;

    private static bool IsMoneyMeasure(Measure measure) => measure is Measure.Price or Measure.Revenue or Measure.Profit or Measure.Aid;

    /// <summary>The nearest name of an indicator to the left, within the clause.</summary>
    private static MeasureWord? Left(FigureScan scan, int from, MeasureRoles roles, bool skipMoney) => Left(scan, from, roles, skipMoney, out _);

    private static MeasureWord? Left(FigureScan scan, int from, MeasureRoles roles, bool skipMoney, out int end)
    {
        end = from;
        var document = scan.Document;
        var commas = 0;
        for (var at = from - 1; at >= Math.Max(scan.First, from - Reach); at--)
        {
            if (scan.IsHardBreak(at) && !document.Is(at, ':') || (scan.IsComma(at) && ++commas > 3))
                return null;
            if (MeasureLexicon.At(document, at, roles, out var length) is { } word && at + length <= from && !(skipMoney && IsMoneyMeasure(word.Measure)) && !TakesObject(scan, at, at + length) && !IsInName(scan, at))
            {
                end = at + length;
                return word;
            }

            if (scan.IsSubordinator(at) || document.Is(at, "after") && (at + 1 >= from || NumberLexicon.Of(document, at + 1) is null))
                return null;
        }

        return null;
    }

    /// <summary>"the United Relief Network": a word between capitals is no indicator.</summary>
    private static bool IsInName(FigureScan scan, int at) => !scan.IsUpperCase && !scan.IsTitle && at > scan.First + 1 && scan.Document.Tokens[at].Case == LetterCase.Title
        && scan.Document.Tokens[at - 1] is { Kind: TokenKind.Word, Case: LetterCase.Title } && at + 1 < scan.End && scan.Document.Tokens[at + 1] is { Kind: TokenKind.Word, Case: LetterCase.Title };

    /// <summary>"missing forecasts", "injured a knee": a participle with an object names no indicator.</summary>
    private static bool TakesObject(FigureScan scan, int at, int end) => MeasureLexicon.At(scan.Document, at, MeasureRoles.State, out _) is not null && end < scan.End
        && (Nouns.IsPlural(scan.Document, end) || (scan.Document.ClassOf(end) & WordClass.Determiner) != 0)
        && (scan.Document.ClassOf(at - 1) & (WordClass.Auxiliary | WordClass.Determiner)) == 0;

    private static bool IsLevel(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        if (before < scan.First)
            return false;
        return document.Is(before, ':') || LevelWords.Match(document, before, out _) is not null || ChangeFinder.Before(document, draft.First, scan.First) is not null;
    }
}
