using System.Globalization;

namespace NewsAnalysis;

/// <summary>When an article was published or updated, no more precise than the page says.</summary>
/// <param name="Day">The calendar day at the place of publication.</param>
/// <param name="Time">The clock time; null when the page gives only the day.</param>
/// <param name="Offset">The offset from UTC; null when the page names no zone.</param>
public readonly record struct PublicationTime(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>The instant, for columns that hold nothing looser: a missing time reads as midnight, a missing zone as UTC.</summary>
    public DateTimeOffset ToDateTimeOffset() => new(Day.ToDateTime(Time ?? TimeOnly.MinValue), Offset ?? TimeSpan.Zero);

    /// <summary>Reads ISO 8601: a day, a day with a time, or either with an offset.</summary>
    /// <param name="text">For example <c>2024-03-16</c>, <c>2024-03-16T10:54</c> or <c>2024-03-16T10:54:00+05:30</c>.</param>
    /// <param name="result">The time read; the default value when the text is not ISO 8601.</param>
    /// <returns>True when the whole text was read and its year is one that news can be of, 1600 to 2199.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PublicationTime result)
    {
        result = default;
        text = text.Trim();
        if (text.Length < 10 || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1600 or > 2199)
            return false;
        var rest = text[10..];
        if (rest.IsEmpty)
        {
            result = new(day);
            return true;
        }

        if (rest[0] is not ('T' or 't' or ' '))
            return false;
        rest = rest[1..].Trim();
        TimeSpan? offset = null;
        if (rest.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            offset = TimeSpan.Zero;
            rest = rest[..^1];
        }
        else if (rest.LastIndexOfAny('+', '-') is var sign and > 0)
        {
            var digits = rest[(sign + 1)..].ToString().Replace(":", "", StringComparison.Ordinal);
            if (digits.Length is not (2 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            var minutes = digits.Length == 2 ? number * 60 : number / 100 * 60 + number % 100;
            if (minutes > 14 * 60)
                return false;
            offset = TimeSpan.FromMinutes(rest[sign] == '-' ? -minutes : minutes);
            rest = rest[..sign].TrimEnd();
        }

        if (!TimeOnly.TryParseExact(rest, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        result = new(day, time, offset);
        return true;
    }

    /// <summary>ISO 8601, as precise as known: <c>2024-03-16</c>, <c>2024-03-16T10:54:00</c> or <c>2024-03-16T10:54:00+05:30</c>.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return day;
        var clock = day + time.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return Offset is not { } offset
            ? clock
            : clock + (offset < TimeSpan.Zero ? "-" : "+") + offset.Duration().ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }
}
