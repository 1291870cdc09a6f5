using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Names of months and weekdays, as date lines write them.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Load("months.tsv");
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Load("weekdays.tsv");

    /// <summary>The number of a month, 1 to 12; 0 when the word names none.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(word.TrimEnd('.'), out var month) ? month : 0;

    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekdays.ContainsKey(word.TrimEnd('.'));

    /// <summary>True for the countries whose papers write the month first in digits: 10/02/2021 is the second of October.</summary>
    public static bool IsMonthFirst(string? country) => country is "US" or "PH";

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Load(string name) => LexiconFile.Open(name).Rows
        .SelectMany(row => row.Phrases, (row, word) => (word, number: row.Integer("number")))
        .ToFrozenDictionary(entry => entry.word, entry => entry.number, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
