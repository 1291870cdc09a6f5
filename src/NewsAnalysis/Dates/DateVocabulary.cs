using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>What a word of <c>date-words.tsv</c> does.</summary>
internal enum DateRole
{
    Word,
    Shift,
    Stretch,
    FocusShift,
    Deictic,
    Direction,
    FocusDirection,
    Modifier,
    Vague,
    Filler,
    Every,
    Business,
    Ending,
    Joiner,
    Meridiem,
    Clock,
    Era,
    InYear,
    InMonth,
    ForLength,
    NotYear,
    Zone,
    DecadeWord,
    QuarterName,
    HalfName,
    Counted,
    YearEarlier,
    Past,
    Street,
    Title,
    ToDay,
    ClockUnit,
    Amount,
    Public,
    ToHour,
    Outlook,
    Heat,
    Level,
    Middle,
    RangeSign,
    OfAge,
    ShortZone,
    PairNoun,
    OpeningHours,
}

internal enum NameForm
{
    Full,
    Word,
    GivenName,
    Short,
    Plural,
}

internal enum UnitForm
{
    Singular,
    Plural,
    Short,
    Night,
}

internal enum DaypartForm
{
    Part,
    Instant,
    Hours,
    Plural,
}

internal sealed record NumberedName(int Number, NameForm Form);

internal sealed record UnitName(TimeUnit Unit, int Count, UnitForm Form)
{
    /// <summary>The period of the calendar that the unit names; null for hours and shorter, and for fortnights.</summary>
    public Grain? Grain => (Unit, Count) switch
    {
        (TimeUnit.Day, 1) => Dates.Grain.Day,
        (TimeUnit.Week, 1) => Dates.Grain.Week,
        (TimeUnit.Month, 1) => Dates.Grain.Month,
        (TimeUnit.Month, 3) => Dates.Grain.Quarter,
        (TimeUnit.Year, 1) => Dates.Grain.Year,
        (TimeUnit.Year, 10) => Dates.Grain.Decade,
        (TimeUnit.Year, 100) => Dates.Grain.Century,
        _ => null,
    };
}

internal sealed record DaypartName(string Code, DaypartForm Form);

internal sealed record TimeReference(TimexType Type, string Value);

internal sealed record FiscalYear(int Year, string? Part, bool IsFiscal);

/// <summary>A day that stands for an event, and how digits write it as the event's name.</summary>
internal sealed record EventDay(DateOnly Day, string? Digits);

internal sealed record DateWord(DateRole Role, int Value);

/// <summary>A phrase of which it only counts that it is there.</summary>
internal sealed record KnownPhrase;

/// <summary>The lexicons of time.</summary>
internal static class DateVocabulary
{
    public static Lexicon<NumberedName> Months { get; } = Lexicon<NumberedName>.Load("months.tsv", row => new(row.Integer("number"), row.Enumeration<NameForm>("form")));

    public static Lexicon<NumberedName> Weekdays { get; } = Lexicon<NumberedName>.Load("weekdays.tsv", row => new(row.Integer("number"), row.Enumeration<NameForm>("form")));

    public static Lexicon<NumberedName> Seasons { get; } = Lexicon<NumberedName>.Load("seasons.tsv", row => new(Array.IndexOf(["SP", "SU", "FA", "WI"], row["code"]) + 1, row.Enumeration<NameForm>("form")));

    public static Lexicon<UnitName> Units { get; } =
        Lexicon<UnitName>.Load("time-units.tsv", row => new(row.Enumeration<TimeUnit>("unit"), row.Integer("count"), row.Enumeration<UnitForm>("number")));

    public static Lexicon<DaypartName> Dayparts { get; } = Lexicon<DaypartName>.Load("dayparts.tsv", row => new(row["code"], row.Enumeration<DaypartForm>("form")));

    public static Lexicon<HolidayName> Holidays { get; } = Lexicon<HolidayName>.LoadGroups("holidays.tsv", ReadHoliday);

    public static Lexicon<TimeReference> References { get; } = Lexicon<TimeReference>.Load("time-references.tsv", row => new(row.Enumeration<TimexType>("type"), row["value"]));

    public static Lexicon<FiscalYear> FiscalYears { get; } = Lexicon<FiscalYear>.Load("fiscal-years.tsv", row => new(row.Integer("year"), row.Optional("part"), row["kind"] == "Fiscal"));

    public static Lexicon<EventDay[]> EventDays { get; } = Lexicon<EventDay[]>.LoadGroups(
        "event-days.tsv", rows => [.. rows.Select(ReadEventDay)]);

    /// <summary>The event days that have a name of digits: <c>9/11</c>.</summary>
    public static IReadOnlyList<EventDay> EventDaysInDigits { get; } = [.. LexiconFile.Open("event-days.tsv").Rows.Select(ReadEventDay).Where(known => known.Digits is not null)];

    public static Lexicon<KnownPhrase> Zones { get; } = Lexicon<KnownPhrase>.Load("time-zones.tsv", _ => new());

    public static Lexicon<KnownPhrase> Lookalikes { get; } = Lexicon<KnownPhrase>.Load("date-lookalikes.tsv", _ => new());

    private static readonly Lexicon<DateWord>[] ByRole = [.. Enum.GetValues<DateRole>().Select(LoadRole)];

    /// <summary>The words of one role.</summary>
    public static Lexicon<DateWord> WordsOf(DateRole role) => ByRole[(int)role];

    private static EventDay ReadEventDay(LexiconRow row) => new(new DateOnly(row.Integer("year"), row.Integer("month"), row.Integer("day")), row.Optional("digits"));

    private static HolidayName ReadHoliday(IReadOnlyList<LexiconRow> rows)
    {
        HolidayRule? everywhere = null;
        var byCountry = new Dictionary<string, HolidayRule>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var rule = HolidayRule.Read(row["rule"], row["days"]);
            if (row.Optional("countries") is not { } countries)
                everywhere = everywhere is null ? rule : throw row.Error("the name has two rules without a country; keep one of them");
            else if (countries.Split(' ').FirstOrDefault(country => !byCountry.TryAdd(country, rule)) is { } twice)
                throw row.Error($"the name has two rules for {twice}; keep one of them");
        }

        return new HolidayName(everywhere, byCountry);
    }

    private static Lexicon<DateWord> LoadRole(DateRole role) => Lexicon<DateWord>.Load(
        "date-words.tsv",
        row => row.Enumeration<DateRole>("role") == role ? new(role, ValueOf(role, row)) : null);

    private static int ValueOf(DateRole role, LexiconRow row) =>
        row.Optional("value") is null ? 0 : role is DateRole.Middle ? (int)row.Enumeration<Grain>("value") : role is DateRole.Stretch or DateRole.Modifier or DateRole.Filler ? (int)row.Enumeration<TimexModifier>("value") : row.Integer("value");
}
