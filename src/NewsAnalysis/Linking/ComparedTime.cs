using NewsAnalysis.Figures;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Tells the time of what a figure is compared with from the time it holds for.</summary>
internal static class ComparedTime
{
    // "double the official figure for", "of what I sold"
    private const int LongestPhrase = 6;

    /// <summary>"12% fewer than in 2019", "below the level recorded in March", "double the figure for October": the date of what is compared with.</summary>
    public static bool Is(Document document, int first, int end) =>
        document.Is(first - 1, "than") || document.Is(first - 2, "than") || IsAs(document, first) || IsOfThing(document, first) || document.Is(end, "record") || document.Is(end, "peak")
        || (document.Is(first - 1, "in") && (document.Is(first - 2, "recorded") || document.Is(first - 2, "seen") || document.Is(first - 2, "set")));

    /// <summary>"$8 billion in the second quarter, up from $6 billion": what a figure is set against is of an earlier time, save in what is said of one time again: "cut its 2025 forecast to 2.1%, down from 2.4%".</summary>
    public static bool IsOfBefore(Document document, Sentence sentence, int figure)
    {
        var role = ComparisonWords.At(document, figure - 1);
        if (!(role is ComparisonRole.Base && !document.Is(figure - 1, "than")) && !(role is ComparisonRole.From && (document.Is(figure - 2, "up") || document.Is(figure - 2, "down"))))
            return false;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (ComparisonWords.At(document, at) is ComparisonRole.Forecast)
                return false;
        }

        return true;
    }

    /// <summary>True for a figure that another is measured against: <c>$4.2bn from $4.5bn</c>, <c>compared with 68%</c>.</summary>
    public static bool IsBase(Document document, int first) => ComparisonWords.At(document, first - 1) switch
    {
        ComparisonRole.Base => true,
        ComparisonRole.From => first < 2 || !IsOtherVerb(document, first - 2),
        _ => false,
    };

    /// <summary>The "evacuated" of "evacuated from 64 villages".</summary>
    private static bool IsOtherVerb(Document document, int at) => document.TagOf(at) is PennTag.VBN or PennTag.VBD or PennTag.VBG or PennTag.VB or PennTag.VBZ or PennTag.VBP && !ChangeFinder.IsVerb(document, at);

    /// <summary>"twice as much as a year ago", "as many as in 2019"</summary>
    private static bool IsAs(Document document, int first)
    {
        var at = document.Is(first - 1, "as") ? first - 1 : document.Is(first - 2, "as") ? first - 2 : -1;
        return at > 1 && document.Is(at - 2, "as");
    }

    /// <summary>"half of what I sold a year ago", "double what it was in 2019", "twice the number in May"</summary>
    private static bool IsOfThing(Document document, int first)
    {
        var hasReading = false;
        for (var at = first - 1; at > first - LongestPhrase && at > 0 && document.Tokens[at].Kind == TokenKind.Word; at--)
        {
            hasReading |= ComparisonWords.At(document, at) is ComparisonRole.Reading;
            if (document.Is(at, "what"))
                return document.Is(at - 1, "of") || IsBaseWord(document, at - 1);
            if ((document.ClassOf(at) & (WordClass.Determiner | WordClass.Possessive)) != 0 || document.Is(at, "the"))
                return hasReading && IsBaseWord(document, at - 1);
        }

        return false;
    }

    private static bool IsBaseWord(Document document, int at) => ComparisonWords.At(document, at) is ComparisonRole.Base or ComparisonRole.Multiple;
}
