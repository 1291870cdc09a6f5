using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>What a word beside a number makes of it; described in labels.tsv.</summary>
[Flags]
internal enum LabelKind
{
    None = 0,
    Before = 1,
    Street = 2,
    Score = 4,
    Clock = 8,
    After = 16,
    Call = 32,
    Dial = 64,
}

/// <summary>Keeps out the numbers that report nothing: names and labels, addresses, telephone numbers, clock times, results of matches, list markers.</summary>
internal static class LabelFilter
{
    private const int LongestPlain = 10;

    private sealed record Label(LabelKind Kind);

    private static readonly Lexicon<Label> Labels = Lexicon<Label>.Load("labels.tsv", row => new Label(row.Enumeration<LabelKind>("kind")));

    /// <summary>True when a number is no figure.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="number">The number read.</param>
    /// <param name="hasUnit">True when a currency or a unit says what it measures.</param>
    /// <param name="hasNoun">True when a plural noun follows that it can count.</param>
    public static bool IsLabel(FigureScan scan, Numeral number, bool hasUnit, bool hasNoun)
    {
        var document = scan.Document;
        if (number.Form is NumeralForm.Digits)
        {
            // An identifier: nobody counts so far without separators.
            if (document.Tokens[number.First].Length >= LongestPlain && document.Written(number.First).IndexOfAny(',', '.') < 0)
                return true;
            if (!hasUnit && IsNameOfThousands(document, number))
                return true;
            if (IsTieBreak(document, number) || IsClock(scan, number) || IsListMarker(scan, number) || IsPhone(document, number) || IsJoined(scan, number, hasUnit))
                return true;
            if (!hasUnit && (IsAddress(scan, number) || IsYear(scan, number, hasNoun) || IsModel(scan, number)))
                return true;
        }

        if (number.Form is NumeralForm.Words && IsWrittenName(scan, number))
            return true;
        if (number.Form is NumeralForm.Vague && IsPoints(scan, number))
            return true;
        return !hasUnit && number.Factor == 1 && IsAfterLabel(scan, number, hasNoun);
    }

    /// <summary>A result such as 2-1: two small numbers with a hyphen, where nothing is counted or the first is the larger.</summary>
    public static bool IsScore(Document document, decimal first, decimal second, int end, bool hasNounOrUnit) =>
        first < 200 && second < 200 && (first >= second || !hasNounOrUnit || HasKind(document, end, LabelKind.Score));

    private static bool HasKind(Document document, int token, LabelKind kind) => Labels.Match(document, token, out _) is { } label && (label.Kind & kind) != 0;

    // "18:05", "8am", "10.30am"
    private static bool IsClock(FigureScan scan, Numeral number)
    {
        var document = scan.Document;
        if (document.Is(number.End, ':') && document.Tokens[number.End].IsAttached && document.Tokens[Math.Min(number.End + 1, document.Tokens.Length - 1)] is { Kind: TokenKind.Number, IsAttached: true })
            return true;
        if (document.Is(number.First - 1, ':') && document.Tokens[number.First - 1].IsAttached && document.Tokens[number.First].IsAttached && document.Tokens[Math.Max(0, number.First - 2)].Kind == TokenKind.Number)
            return true;
        return number.End < scan.End && HasKind(document, number.End, LabelKind.Clock);
    }

    // "a 4K screen", "the 4790k chip": thousands are counted from one to 999, and people are not counted in 4K
    private static bool IsNameOfThousands(Document document, Numeral number)
    {
        if (number.Factor != 1000 || number.End - number.First != 2 || !document.Is(number.End - 1, "k") || !document.Tokens[number.End - 1].IsAttached)
            return false;
        return number.Value >= 1_000_000 || (number.Value is 2000 or 4000 or 5000 or 8000 && document.Is(number.End - 1, 'K') && Nouns.ClassOf(document, number.End) != NounClass.Person);
    }

    // "7-6 (5)"
    private static bool IsTieBreak(Document document, Numeral number)
    {
        var before = number.First - 2;
        return document.Is(number.First - 1, '(') && document.Is(number.End, ')') && before > 2 && document.Tokens[before] is { Kind: TokenKind.Number, Length: 1 }
            && (document.Is(before - 1, '-') || document.Is(before - 1, '–')) && document.Tokens[before - 2] is { Kind: TokenKind.Number, Length: 1 };
    }

    // "1. Wash your hands", "(2) Dry them"
    private static bool IsListMarker(FigureScan scan, Numeral number)
    {
        var (document, first) = (scan.Document, number.First);
        if (number.End >= document.Tokens.Length || number.End - first > 1)
            return false;
        if (first == scan.First && (document.Is(number.End, ')') || (document.Is(number.End, '.') && document.Tokens[number.End].IsAttached && number.Value < 100)))
            return true;
        return first == scan.First + 1 && (document.Is(first - 1, '(') || document.Is(first - 1, '[')) && (document.Is(number.End, ')') || document.Is(number.End, ']'));
    }

    // "0800 555 0142", "555-0199", "+44 20 7946"
    private static bool IsPhone(Document document, Numeral number)
    {
        if (number.End - number.First > 1)
            return false;
        var written = document.Written(number.First);
        if (written.Length > 1 && written[0] == '0' && char.IsAsciiDigit(written[1]))
            return true;
        return IsDigits(document, number.First - 1, number.First) || IsDigits(document, number.End, number.End)
            || (IsHyphen(document, number.End) && IsLongGroup(document, number.End + 1)) || (IsHyphen(document, number.First - 1) && IsLongGroup(document, number.First));
    }

    private static bool IsDigits(Document document, int token, int gap) =>
        (uint)token < (uint)document.Tokens.Length && document.Tokens[token].Kind == TokenKind.Number && (uint)gap < (uint)document.Tokens.Length
        && document.Tokens[gap].Before == Gap.Space && char.IsAsciiDigit(document.Text[document.Tokens[token].Start]) && !document.Written(token).Contains(',');

    /// <summary>A group of four digits after a hyphen that starts with 0.</summary>
    private static bool IsLongGroup(Document document, int token) =>
        (uint)token < (uint)document.Tokens.Length && document.Tokens[token] is { Kind: TokenKind.Number, Length: > 2 } && document.Text[document.Tokens[token].Start] == '0';

    private static bool IsHyphen(Document document, int token) => document.Is(token, '-') && document.Tokens[token].IsAttached;

    // "F-16", "Covid-19", "9/11", "5G", "X2"
    private static bool IsJoined(FigureScan scan, Numeral number, bool hasUnit)
    {
        var (document, first, last) = (scan.Document, number.First, number.End);
        if (first > 0 && document.Tokens[first].IsAttached)
        {
            if (IsHyphen(document, first - 1) && first > 1 && document.Tokens[first - 2].Kind is TokenKind.Word && NumberLexicon.Of(document, first - 2) is null)
                return true;
            // "737-800": the first number was a label, so the second is.
            if (IsHyphen(document, first - 1) && first > 1 && document.Tokens[first - 2].Kind is TokenKind.Number && (scan.Drafts.Count == 0 || scan.Drafts[^1].End < first - 1))
                return true;
            if (document.Is(first - 1, '/') || document.Is(first - 1, '#') || (document.Tokens[first - 1].Kind == TokenKind.Word && CurrencyGrammar.Before(document, first, scan.First, out _) is null))
                return true;
            // "PM2.5": its last digits are a number of their own.
            if (document.Text[document.Tokens[first].Start] == '.' && document.Tokens[first - 1].Kind == TokenKind.Word)
                return true;
            // "the A1,500": the digits before the comma belong to a name.
            if (document.Text[document.Tokens[first - 1].Start] is ',' or '.' && document.Tokens[first - 1].Length == 1 && document.Tokens[first - 1].IsAttached && first > 1 && document.Tokens[first - 2].Kind == TokenKind.Word && char.IsAsciiDigit(document.Written(first - 2)[^1]))
                return true;
        }

        if (last < document.Tokens.Length && document.Tokens[last].IsAttached && !hasUnit)
        {
            if (document.Tokens[last].Kind == TokenKind.Word && !document.Is(last, "'s"))
                return true;
            if (document.Is(last, '/') && last + 1 < document.Tokens.Length && document.Tokens[last + 1] is { Kind: TokenKind.Number, IsAttached: true })
                return true;
            if (document.Is(last, '-') && last + 1 < document.Tokens.Length && document.Tokens[last + 1] is { IsAttached: true, Length: 1, Kind: TokenKind.Word })
                return true;
        }

        return false;
    }

    // "14 Mill Lane"
    private static bool IsAddress(FigureScan scan, Numeral number)
    {
        var document = scan.Document;
        if (number.Value > 99999 || document.Written(number.First).Contains(','))
            return false;
        for (var at = number.End; at < Math.Min(scan.End, number.End + 4) && document.Tokens[at].Kind == TokenKind.Word && document.Tokens[at].IsCapitalised; at++)
        {
            if (at > number.End && HasKind(document, at, LabelKind.Street))
                return true;
        }

        return false;
    }

    /// <summary>Four digits that read as a year, where no expression of time was found: "the 1995 proposal".</summary>
    private static bool IsYear(FigureScan scan, Numeral number, bool hasNoun)
    {
        var document = scan.Document;
        if (number.Value is < 1700 or > 2100 || number.End - number.First > 1 || document.Tokens[number.First].Length != 4 || number.Value % 1 != 0)
            return false;
        var before = number.First - 1;
        if (number.Value % 100 == 0 && (document.Is(before, "than") || document.Is(number.End, "of")))
            return false;
        if (!hasNoun && (document.Is(before - 1, "average") || document.Is(before - 1, "total")))
            return false;
        // "the 1995 riots" names a year, "the 2000 residents" counts.
        return !hasNoun || (document.Is(before, "the") && number.Value % 100 != 0) || document.Is(before, "in") || document.Is(before, "since") || document.Is(before, "'s");
    }

    // "787-9", "Boeing's 787 Dreamliner", "the 777 program": a model, not a count
    public static bool IsModel(FigureScan scan, Numeral number)
    {
        var (document, first, next) = (scan.Document, number.First, number.End);
        if (next - first != 1 || document.Tokens[first].Length != 3 || number.Value is < 100 or > 999)
            return false;
        if (IsHyphen(document, next) && next + 1 < scan.End && document.Tokens[next + 1] is { Kind: TokenKind.Number, IsAttached: true, Length: 1 })
            return true;
        if ((document.Is(first - 1, "'s") || document.Is(first - 1, "’s")) && scan.IsName(first - 2) && next < scan.End && scan.IsName(next))
            return true;
        return ((document.ClassOf(first - 1) & WordClass.Determiner) != 0 && HasKind(document, next, LabelKind.After)) || (number.Value is 911 or 999 or 112 && (HasKind(document, next, LabelKind.Call) || HasKind(document, first - 1, LabelKind.Dial)));
    }

    // "test scores", "lower scores", but not "scores of people" or "scores were hurt"
    private static bool IsPoints(FigureScan scan, Numeral number)
    {
        var (document, before, next) = (scan.Document, number.First - 1, number.End);
        if (!document.Is(number.First, "scores") || number.End - number.First > 1)
            return false;
        if (before >= scan.First && scan.TagOf(before) is PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.PRPS or PennTag.POS or PennTag.CD or PennTag.DT or PennTag.VBN)
            return MeasureLexicon.At(document, before, MeasureRoles.Active, out _) is null;
        return !document.Is(next, "of") && !document.Is(next, "more") && (next >= scan.End || (MeasureLexicon.At(document, next, MeasureRoles.State | MeasureRoles.Passive, out _) is null && (document.ClassOf(next) & WordClass.Auxiliary) == 0))
            && (before < scan.First || MeasureLexicon.At(document, before, MeasureRoles.Active, out _) is null);
    }

    // "Group of Seven", "the Big Four": capitals inside a sentence make a name of a number word
    private static bool IsWrittenName(FigureScan scan, Numeral number)
    {
        var document = scan.Document;
        var token = document.Tokens[number.First];
        if (scan.IsUpperCase || scan.IsTitle || !token.IsCapitalised || number.First == scan.First || StartsClause(scan, number.First))
            return false;
        return document.Tokens[number.First].Kind == TokenKind.Word;
    }

    private static bool StartsClause(FigureScan scan, int token) =>
        scan.IsHardBreak(token - 1) || scan.Document.Tokens[token].Before >= Gap.Line || scan.Document.Is(token - 1, '(') || scan.Document.Is(token - 1, '*');

    // "Route 66", "page 12", "Boeing 737"
    private static bool IsAfterLabel(FigureScan scan, Numeral number, bool hasNoun)
    {
        var (document, before) = (scan.Document, number.First - 1);
        if (before < scan.First || document.Tokens[number.First].Before == Gap.Paragraph)
            return false;
        if (IsHyphen(document, before))
            before--;
        for (var start = Math.Max(scan.First, before - 1); start <= before; start++)
        {
            if (Labels.Match(document, start, out var length) is { } label && (label.Kind & LabelKind.Before) != 0 && start + length == before + 1)
                return scan.MarkOf(before) == DateMark.None && (!hasNoun || !Nouns.IsPlural(document, before));
        }

        if (document.Is(before, "no.") || document.Is(before, "nos."))
            return true;
        if (number.Form != NumeralForm.Digits || number.Value % 1 != 0 || document.Written(number.First).Contains(','))
            return false;
        return IsNameBefore(scan, before, hasNoun) || IsNameAfter(scan, number, hasNoun);
    }

    // "the 787 Dreamliner": plain digits right before a name that they cannot count
    private static bool IsNameAfter(FigureScan scan, Numeral number, bool hasNoun) =>
        !hasNoun && !scan.IsUpperCase && !scan.IsTitle && number.End < scan.End && scan.IsName(number.End) && !scan.IsDate(number.End) && scan.Document.Tokens[number.End].Before == Gap.Space;

    /// <summary>"Sindh reported 638, Balochistan 278, Punjab 191": a place behind a comma, in a sentence that has counted before.</summary>
    private static bool IsPlaceInList(FigureScan scan, int start, int last) =>
        scan.Drafts.Count > 0 && start > scan.First && (scan.IsComma(start - 1) || scan.Document.Is(start - 1, "and")) && Gazetteer.NameAt(scan.Document, start, out var length) is not null && start + length == last + 1;

    /// <summary>A name right before plain digits takes them in, unless it is a place that the sentence begins with: "In Harrow 640 houses".</summary>
    private static bool IsNameBefore(FigureScan scan, int before, bool hasNoun)
    {
        var document = scan.Document;
        if (!scan.IsName(before) || scan.IsDate(before) || scan.IsUpperCase || MeasureLexicon.IsVerb(document, before) || ChangeFinder.IsVerb(document, before) || scan.IsTitle)
            return scan.IsTitle && !hasNoun && scan.IsName(before) && !MeasureLexicon.IsVerb(document, before) && !ChangeFinder.IsVerb(document, before) && document.Tokens[before].Word == 0;
        var start = before;
        while (start > scan.First && scan.IsName(start - 1))
            start--;
        if (IsPlaceInList(scan, start, before))
            return false;
        if (start == scan.First)
            return !hasNoun;
        return !hasNoun || (document.ClassOf(start - 1) & WordClass.Preposition) == 0;
    }
}
