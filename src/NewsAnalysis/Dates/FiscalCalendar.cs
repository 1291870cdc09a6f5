using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Which twelve months a fiscal year is, and which year names it.</summary>
/// <param name="StartMonth">Its first month, 1 to 12.</param>
/// <param name="IsNamedByStart">True when the year it starts in names it.</param>
/// <param name="IsNameKnown">False where custom differs, so that a name alone places nothing.</param>
internal sealed record FiscalCalendar(int StartMonth, bool IsNamedByStart, bool IsNameKnown = true)
{
    private sealed record Entry(FiscalCalendar Calendar, bool HoldsForCompanies, bool HoldsForPairs);

    private static readonly Dictionary<string, Entry> ByCountry = LexiconFile.Open("fiscal-calendars.tsv").Rows.ToDictionary(
        row => row["country"],
        row => new Entry(new FiscalCalendar(row.Integer("start"), row["named"] == "Start"), row.Optional("companies") == "All", row.Optional("pairs") == "Fiscal"),
        StringComparer.Ordinal);

    /// <summary>The government's fiscal year; null for a country that the lexicon does not hold.</summary>
    public static FiscalCalendar? OfGovernment(string? country) => country is not null && ByCountry.TryGetValue(country, out var entry) ? entry.Calendar : null;

    /// <summary>The fiscal year of nearly all companies of a country; null where each chooses.</summary>
    public static FiscalCalendar? OfCompanies(string? country) => country is not null && ByCountry.TryGetValue(country, out var entry) && entry.HoldsForCompanies ? entry.Calendar : null;

    /// <summary>The fiscal year that a country means by both its years alone, such as 2023-24; null where they are two years.</summary>
    public static FiscalCalendar? OfPairs(string? country) => country is not null && ByCountry.TryGetValue(country, out var entry) && entry.HoldsForPairs ? entry.Calendar : null;

    /// <summary>A fiscal year that ends with a month; named by that year, save where a country's custom for the same months says otherwise.</summary>
    public static FiscalCalendar EndingWith(int month, string? country)
    {
        var start = month % 12 + 1;
        return OfGovernment(country) is { } custom && custom.StartMonth == start ? custom : new FiscalCalendar(start, false, month != 1);
    }

    /// <summary>The year that names the fiscal year of a day.</summary>
    public int NameOf(DateOnly day)
    {
        var started = day.Month >= StartMonth ? day.Year : day.Year - 1;
        return StartMonth == 1 || IsNamedByStart ? started : started + 1;
    }

    /// <summary>First and last day of a part of the fiscal year; null past the ends of the calendar.</summary>
    /// <param name="name">The year that names it.</param>
    /// <param name="grain">Year, half or quarter.</param>
    /// <param name="number">Which half or quarter, from 1.</param>
    public (DateOnly First, DateOnly Last)? Days(int name, Grain grain, int number)
    {
        var year = StartMonth == 1 || IsNamedByStart ? name : name - 1;
        var months = grain switch
        {
            Grain.Quarter => 3,
            Grain.Half => 6,
            _ => 12,
        };
        return year is > 0 and < 9999 && CalendarPeriod.TryAddMonths(new DateOnly(year, StartMonth, 1), months * (number - 1)) is { } first
            && CalendarPeriod.TryAddMonths(first, months) is { } next
            ? (first, next.AddDays(-1))
            : null;
    }
}
