using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>A quarter or half that only its ordinal names, behind another: <c>0.6% in the second quarter, after 0.7% in the first</c>.</summary>
internal static class OrdinalAgainRules
{
    private const int Reach = 30;

    // The fourth quarter beside a first is the one before it.
    private const int LastBeforeFirst = 3;

    private static readonly DateRule OrdinalAgain = new(
        "in the <ordinal>",
        "1% in the second quarter and 2% in the third",
        [The, Ordinal],
        match => match.Scanner.Document.Is(match.Start - 1, "in") && match.Number(1) is >= 1 and <= 4 && EndsAt(match) && Before(match.Scanner, match.Start) is var (grain, other)
            && other != match.Number(1) && (grain == Grain.Quarter || match.Number(1) <= 2)
                ? new DateForm.PartOfYear(grain, match.Number(1), new DateForm.Relative(Grain.Year, match.Number(1) - other == LastBeforeFirst ? -1 : 0, FromFocus: true))
                : null);

    public static readonly RuleGroup All = new(OrdinalAgain);

    private static bool EndsAt(DateMatch match) => Context.EndsPhrase(match) || match.Scanner.Verbs.TagOf(match.End) is PennTag.PRP or PennTag.TO;

    /// <summary>The "second quarter" before, in the same sentence; null when there is none.</summary>
    private static (Grain Grain, int Number)? Before(DateScanner scanner, int at)
    {
        for (var noun = at - 1; noun > Math.Max(scanner.First, at - Reach); noun--)
        {
            Grain? grain = scanner.Document.Is(noun, "quarter") ? Grain.Quarter : scanner.Document.Is(noun, "half") ? Grain.Half : null;
            if (grain is { } found && (found == Grain.Quarter || scanner.Is(noun + 1, Words.Of)) && scanner.Ordinal(noun - 1, out var number) > 0)
                return (found, number);
        }

        return null;
    }
}
