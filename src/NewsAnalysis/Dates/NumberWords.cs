using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

internal enum NumberWordKind : byte
{
    None,
    Cardinal,
    Ordinal,
    Magnitude,
    Group,
    Vague,
    Fraction,
}

/// <summary>The words for numbers, by word number.</summary>
internal static class NumberWords
{
    private static readonly (NumberWordKind Kind, decimal Value)[] Known = Load();

    public static NumberWordKind KindOf(int word) => Known[word].Kind;

    public static decimal ValueOf(int word) => Known[word].Value;

    private static (NumberWordKind Kind, decimal Value)[] Load()
    {
        var known = new (NumberWordKind, decimal)[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("number-words.tsv").Rows)
        {
            // Other kinds are for figures alone.
            if (!Enum.TryParse<NumberWordKind>(row["kind"], out var kind))
                continue;
            foreach (var phrase in row.Phrases)
            {
                if (Vocabulary.Find(phrase) is var word and > 0)
                    known[word] = (kind, row.Optional("value") is null ? 0 : row.Number("value"));
            }
        }

        return known;
    }
}
