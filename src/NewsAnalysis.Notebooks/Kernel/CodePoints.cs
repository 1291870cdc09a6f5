namespace NewsAnalysis.Notebooks;

/// <summary>Jupyter counts places in Unicode characters, .NET in UTF-16 code units: an emoji is one of the former and two of the latter.</summary>
internal static class CodePoints
{
    /// <summary>The place in code units; the end of the text where the place is beyond it.</summary>
    public static int ToUtf16(string text, int place)
    {
        int at = 0;
        for (; place > 0 && at < text.Length; place--)
            at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>The place in characters.</summary>
    public static int FromUtf16(string text, int place)
    {
        int count = 0;
        for (int at = 0; at < place && at < text.Length; at += IsPair(text, at) ? 2 : 1)
            count++;
        return count;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
