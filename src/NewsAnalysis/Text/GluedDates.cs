using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>Months that touch their day or year: <c>Dec31</c>, <c>21Mar2024</c>, <c>05MAR24</c>; what is no date stays one word: <c>Mar2024</c>, <c>May5th</c>.</summary>
internal static class GluedDates
{
    private const int LongestMonth = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = LexiconFile.Open("months.tsv").Rows
        .SelectMany(row => row.Phrases)
        .Where(month => month.Length > 2 && month.All(char.IsAsciiLetter))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the month ends in a word of letters and digits; 0 when the word is no date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="stop">Where it ends.</param>
    public static int MonthEnd(string text, int at, int stop)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || !char.IsAsciiDigit(text[stop - 1]))
            return 0;
        var digit = at + text.AsSpan(at, Math.Min(stop - at, LongestMonth + 1)).IndexOfAnyInRange('0', '9');
        if (digit <= at + 2 || !Months.Contains(text.AsSpan(at, digit - at)) || text.AsSpan(digit, stop - digit).ContainsAnyExceptInRange('0', '9'))
            return 0;
        var number = text.AsSpan(digit, stop - digit);
        var follows = at > 0 && char.IsAsciiDigit(text[at - 1]);

        // In capitals only a day before it shows a date: "MAY5" may name anything.
        var isDay = !follows && char.IsAsciiLetterLower(text[at + 1]) && number.Length <= 2 && int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31;
        return isDay || (follows && number.Length is 2 or 4) ? digit : 0;
    }
}
