using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Multiples of a compared amount: <c>twice as many</c>, <c>three times the average</c>; <c>three times</c> alone is a count.</summary>
internal static class MultipleReader
{
    private enum MultipleKind
    {
        Multiple,
        Compared,
        Quality,
    }

    private sealed record MultipleWord(MultipleKind Kind, decimal Value);

    private static readonly Lexicon<MultipleWord> Words = Lexicon<MultipleWord>.Load("multiples.tsv", row =>
        new MultipleWord(row.Enumeration<MultipleKind>("kind"), row.Optional("value") is null ? 0 : row.Number("value")));

    /// <summary>The words that are a multiple by themselves, for the extractor to start at.</summary>
    public static IEnumerable<string> Starts =>
        LexiconFile.Open("multiples.tsv").Rows.Where(row => row.Enumeration<MultipleKind>("kind") == MultipleKind.Multiple).SelectMany(row => row.Phrases);

    /// <summary><c>twice the average</c></summary>
    public static FigureDraft? Word(FigureScan scan, int at, int floor)
    {
        var document = scan.Document;
        if (Words.Match(document, at) is not { Kind: MultipleKind.Multiple } word || !IsCompared(document, at + 1))
            return null;
        // "double the price" is an amount after a verb of being or a comma; "to double the price" is an act.
        if (!document.Is(at, "twice") && !document.Is(at, "thrice") && !(at > floor && (scan.IsComma(at - 1) || (document.ClassOf(at - 1) & (WordClass.Auxiliary | WordClass.Adverb)) != 0)))
            return null;
        var draft = new FigureDraft { First = at, End = at + 1, NumberFirst = at, NumberEnd = at + 1, Form = NumeralForm.Digits, Value = word.Value };
        Set(draft);
        ModifierGrammar.Apply(draft, ModifierGrammar.ReadBefore(document, draft, floor));
        return draft;
    }

    /// <summary><c>three times the average</c></summary>
    public static bool Times(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        if (!document.Is(draft.End, "times") || !(IsCompared(document, draft.End + 1) || IsRatio(scan, draft)))
            return false;
        draft.End++;
        Set(draft);
        return true;
    }

    /// <summary><c>2.6 times earnings</c>: multiples with decimals, and what money is set against.</summary>
    private static bool IsRatio(FigureScan scan, FigureDraft draft) => draft.Form == NumeralForm.Digits
        && (draft.Value != decimal.Truncate(draft.Value) || MeasureLexicon.At(scan.Document, draft.End + 1, MeasureRoles.Topic, out _) is { Measure: Measure.Price or Measure.Revenue or Measure.Profit });

    /// <summary>"as" compares where a quality follows: "twice as many", "twice as likely", "twice as thick as"; "scored twice as rain fell" tells of a time.</summary>
    private static bool IsCompared(Document document, int at) => Words.Match(document, at) is { Kind: MultipleKind.Compared }
        && (!document.Is(at, "as") || Words.Match(document, at + 1) is { Kind: MultipleKind.Quality } || document.Is(at + 2, "as") || document.Is(at + 3, "as"))
        || (document.Is(at + 1, "than") && document.Written(at).EndsWith("er", StringComparison.OrdinalIgnoreCase));

    private static void Set(FigureDraft draft) => (draft.Unit, draft.Dimension, draft.Rule) = ("times", Dimension.Other, FigureRules.Times);
}
