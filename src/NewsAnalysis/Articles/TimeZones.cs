using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>A time zone as date lines abbreviate it.</summary>
/// <param name="Name">The abbreviation, in upper case.</param>
/// <param name="Offset">From UTC, in the commonest reading.</param>
/// <param name="Summer">From UTC while the zone keeps summer time; null when the abbreviation itself says which.</param>
/// <param name="Elsewhere">Other readings, by country.</param>
internal sealed record TimeZone(string Name, TimeSpan Offset, TimeSpan? Summer, FrozenDictionary<string, TimeSpan> Elsewhere)
{
    /// <summary>True when papers of different countries mean different offsets.</summary>
    public bool IsAmbiguous => Elsewhere.Count > 0;

    /// <summary>The commonest reading, as ISO 8601 writes offsets.</summary>
    public string Written => (Offset < TimeSpan.Zero ? "-" : "+") + Offset.Duration().ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    /// <summary>The offset on a day, as a paper of a country means it; an unknown country takes the commonest reading.</summary>
    public TimeSpan On(DateOnly day, string? country) =>
        country is not null && Elsewhere.TryGetValue(country, out var other) ? other : Summer is { } summer && IsAmericanSummer(day) ? summer : Offset;

    // Second Sunday of March to first Sunday of November: the only zones written without their season are North American.
    private static bool IsAmericanSummer(DateOnly day)
    {
        var start = FirstSunday(day.Year, 3).AddDays(7);
        return day >= start && day < FirstSunday(day.Year, 11);
    }

    private static DateOnly FirstSunday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7);
    }
}

/// <summary>The time zones of <c>time-zones.tsv</c>.</summary>
internal static class TimeZones
{
    private static readonly FrozenDictionary<string, TimeZone> Known = LexiconFile.Open("time-zones.tsv").Rows
        .SelectMany(row => row.Phrases, (row, name) => new TimeZone(name.ToUpperInvariant(), Offset(row, row["offset"]), row.Optional("summer") is { } summer ? Offset(row, summer) : null, Elsewhere(row)))
        .ToFrozenDictionary(zone => zone.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeZone>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeZone? Find(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var zone) ? zone : null;

    private static FrozenDictionary<string, TimeSpan> Elsewhere(LexiconRow row) => row["elsewhere"]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(reading => reading.Split('='))
        .ToFrozenDictionary(reading => reading[0], reading => Offset(row, reading[^1]), StringComparer.Ordinal);

    private static TimeSpan Offset(LexiconRow row, string written) =>
        written.Length == 6 && written[0] is '+' or '-' && TimeSpan.TryParseExact(written[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            ? written[0] == '-' ? -offset : offset
            : throw row.Error($"'{written}' is no offset; write it as +05:30");
}
