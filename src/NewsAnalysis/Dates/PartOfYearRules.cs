using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Quarters, halves, seasons and holidays.</summary>
internal static class PartOfYearRules
{
    private const int Winter = 4;
    private static readonly Part QuarterWord = Word("quarter");
    private static readonly Part YearAfterSign = Sequence(Attached(Either(Hyphen, Sign('/'))), Attached(Phrase(new RuleGroup(PeriodRules.FourDigits))));

    // "the third quarter of 1989", "third-quarter", "the fiscal first quarter"
    private static readonly DateRule OrdinalQuarter = new(
        "the <ordinal> quarter",
        "the third quarter of 2019",
        [Optional(The), Optional(Role(DateRole.Business)), Ordinal, Optional(Either(Hyphen, Role(DateRole.Business))), QuarterWord, Optional(Either(PeriodRules.YearAfter, Sequence(Word("of"), The, Word("year")))), PeriodRules.EndAhead],
        match => (match.Has(0) && match.Scanner.Is(match.StartOf(3), '-')) || Context.IsHyphenated(match) ? null : Fiscal(match, match.As<DateWord>(3) is null ? 1 : 3, Part(Grain.Quarter, match.Number(2), match.Form(5)), match.As<DateForm>(6)));

    // "the final quarter of last year"
    private static readonly DateRule FinalQuarter = new(
        "the final quarter of <year>",
        "the final quarter of last year",
        [Optional(The), Word("final", "last"), Optional(Hyphen), QuarterWord, Either(PeriodRules.YearAfter, Sequence(Word("of"), The, Word("year")))],
        match => Fiscal(match, null, Part(Grain.Quarter, 4, match.Form(4))));

    // "last year's third quarter", "the 1988 second quarter"
    private static readonly DateRule YearQuarter = new(
        "<year> <ordinal> quarter",
        "last year's third quarter",
        [Optional(The), Phrase(PeriodRules.Years), Optional(Word("'s")), Optional(Role(DateRole.Business)), Ordinal, Optional(Hyphen), QuarterWord, PeriodRules.EndAhead],
        match => Context.IsHyphenated(match) ? null : Fiscal(match, 3, Part(Grain.Quarter, match.Number(4), match.Form(1)), match.As<DateForm>(7)));

    // "Q3", "Q1 2019", "Q1-2019"
    private static readonly DateRule NamedQuarter = new(
        "Q<number>",
        "Q3 2019",
        [Role(DateRole.QuarterName), Optional(Either(PeriodRules.YearAfter, YearAfterSign))],
        match => !match.Has(1) && IsModel(match) ? null : Fiscal(match, null, Part(Grain.Quarter, match.Number(0), match.Form(1))));

    // "Q3FY24", "H1FY2024"
    private static readonly DateRule FiscalPart = new(
        "Q<number>FY<year>",
        "Q3FY24",
        [FiscalYearName],
        match => match.Entry<FiscalYear>(0) is { Part: [var kind, var number] } year && match.Scanner[match.Start].Case != LetterCase.Lower
            ? Fiscal(match, 0, Part(kind == 'Q' ? Grain.Quarter : Grain.Half, number - '0', new DateForm.Absolute(CalendarPeriod.OfYear(year.Year))), isFiscal: true)
            : null);

    // "2H25", "1H 2024", "4Q23", "in 3Q"
    private static readonly DateRule NumberedPart = new(
        "<number>Q<year>",
        "4Q23",
        [Digits, Attached(new Part(ReadPartLetter, new Beginning(Opening.None))), Optional(PeriodRules.YearAfter)],
        match => PartByNumber(match));

    // "2023 Q4", "2019-H2"
    private static readonly DateRule YearNamedPart = new(
        "<year> Q<number>",
        "2023 Q4",
        [Year, Optional(Hyphen), Either(Role(DateRole.QuarterName), Role(DateRole.HalfName))],
        match => new DateForm.PartOfYear(match.Scanner.Is(match.StartOf(2), DateRole.QuarterName) ? Grain.Quarter : Grain.Half, match.Number(2), new DateForm.Absolute(CalendarPeriod.OfYear(match.Number(0)))));

    // "the quarter ended Sept. 30", "the quarter to 30 June"
    private static readonly DateRule QuarterUntil = new(
        "the quarter ended <day>",
        "the quarter ended Sept. 30",
        [The, Optional(Optional(Word("latest", "most")), Optional(Word("recent"))), Optional(Role(DateRole.Business)), Word("quarter"), Ahead(Optional(Word("that", "which")), Role(DateRole.Ending), Optional(Word("on")), Phrase(CalendarRules.Days))],
        match => new DateForm.QuarterUntil(match.Entry<DateForm>(4)));

    // "the June quarter", "the September quarter of last year": the three months that end with it
    private static readonly DateRule MonthQuarter = new(
        "the <month> quarter",
        "the June quarter",
        [Optional(The), Month, Optional(Hyphen), QuarterWord, Optional(PeriodRules.YearAfter)],
        match => Context.IsHyphenated(match) ? null : new DateForm.QuarterUntil(PeriodRules.MonthIn(match.Number(1), match.Form(4))));

    private static readonly DateRule QuarterOfTwo = FirstOfTwo("the <ordinal> and <ordinal> quarters", "the second and fourth quarters", Grain.Quarter, Word("quarters"), Optional(PeriodRules.YearAfter));

    private static readonly DateRule LastQuarterOfTwo = LastOfTwo("<ordinal> quarters", "the first and third quarters of 2019", Grain.Quarter, Word("quarters"), Optional(PeriodRules.YearAfter));

    // "the same quarter last year", "the corresponding period a year earlier"
    private static readonly DateRule SamePeriod = new(
        "the same quarter of <year>",
        "the same quarter last year",
        [The, Word("same", "corresponding", "comparable"), Optional(Role(DateRole.Business)), Word("quarter", "period"), Either(PeriodRules.YearAfter, Sequence(A, Word("year"), Word("ago", "earlier", "before")))],
        match => Part(Grain.Quarter, null, match.Form(4) ?? new DateForm.Offset(new TimeLength(1, TimeUnit.Year), -1, null, FromFocus: true)));

    // "the same three months last year", "the same nine months of 2023": as many from its start
    private static readonly DateRule SameMonths = new(
        "the same <amount> months <year>",
        "the same nine months last year",
        [The, Word("same", "corresponding", "comparable"), Amount, UnitPlural, PeriodRules.YearAfter],
        match => match.Entry<UnitName>(3) is { Unit: TimeUnit.Month, Count: 1 } && match.Amount(2) is { } months && match.Form(4) is { } year
            ? months == 3 ? Part(Grain.Quarter, null, year) : months is 6 or 9 ? new DateForm.StretchIn(new TimeLength(months, TimeUnit.Month), 1, year) : null
            : null);

    // "this time last year"
    private static readonly DateRule ThisTime = new(
        "this time <year>",
        "this time last year",
        [Word("this"), Word("time"), Role(DateRole.Shift), Word("year")],
        match => new DateForm.Relative(Grain.Month, 12 * match.Number(2)));

    // "the quarter", "the latest quarter", "the period": the one last spoken of
    private static readonly DateRule TheQuarter = new(
        "the quarter",
        "the latest quarter",
        [The, Optional(Optional(Word("latest", "most")), Optional(Word("recent"))), Optional(Role(DateRole.Business)), Word("quarter", "period")],
        match => Context.IsHyphenated(match) || (!match.Has(1) && !match.Has(2) && match.Scanner.Document.Is(match.End - 1, "period")) ? null : Part(Grain.Quarter, null, null));

    // "the 1988 quarter", "last year's quarter"
    private static readonly DateRule PeriodOfYear = new(
        "<year> quarter",
        "the 1988 quarter",
        [Optional(The), Phrase(PeriodRules.Years), Optional(Word("'s")), Word("quarter", "period")],
        match => IsSecondYear(match) || Context.IsHyphenated(match) ? null : Part(Grain.Quarter, null, match.Form(1)));

    // "the year-earlier period", "year-ago"
    private static readonly DateRule YearEarlier = new(
        "year-earlier",
        "the year-earlier quarter",
        [Optional(The), Optional(Word("corresponding", "comparable", "same")), Role(DateRole.YearEarlier), Optional(Role(DateRole.Business)), Optional(Ordinal), Optional(Word("quarter", "period"))],
        match => match.Has(0) && !match.Has(5) ? null : new DateForm.Offset(new TimeLength(1, TimeUnit.Year), -1, null, FromFocus: true));

    // "the first half of 2019", "H1 2020"
    private static readonly DateRule OrdinalHalf = new(
        "the <ordinal> half",
        "the first half of 2019",
        [Optional(The), Optional(Role(DateRole.Business)), Either(Ordinal, Word("last", "latter")), Optional(Hyphen), Word("half"), PeriodRules.YearAfter],
        match => match.Number(2) is 0 or 1 or 2 ? Fiscal(match, 1, Part(Grain.Half, match.Number(2) == 1 ? 1 : 2, match.Form(5))) : null);

    private static readonly DateRule HalfOfTwo = FirstOfTwo("the <ordinal> and <ordinal> halves", "the first and second halves of 2019", Grain.Half, Word("halves"), PeriodRules.YearAfter);

    private static readonly DateRule LastHalfOfTwo = LastOfTwo("<ordinal> halves", "the first and second halves of 2019", Grain.Half, Word("halves"), PeriodRules.YearAfter);

    // "the June half", "the December half of last year", but not "the June half marathon": half years of companies by their last month
    private static readonly DateRule MonthHalf = new(
        "the <month> half",
        "the December half",
        [The, Month, Optional(Hyphen), Word("half"), Optional(PeriodRules.YearAfter)],
        match => match.Number(1) is 6 or 12 && !Context.IsHyphenated(match) && match.Scanner.Verbs.TagOf(match.End) is not (PennTag.NN or PennTag.NNS) ? new DateForm.Around(Grain.Half, PeriodRules.MonthIn(match.Number(1), match.Form(4))) : null);

    private static readonly DateRule NamedHalf = new(
        "H<number>",
        "H1 2020",
        [Role(DateRole.HalfName), Optional(Either(PeriodRules.YearAfter, YearAfterSign))],
        match => match.Has(1) || (match.Scanner.Is(match.Start - 1, DateRole.InMonth) && Context.EndsPhrase(match)) ? Fiscal(match, null, Part(Grain.Half, match.Number(0), match.Form(1))) : null);

    private static readonly DateRule HalfAlone = new(
        "<ordinal> half of the year",
        "the first half of the year",
        [Optional(The), Ordinal, Word("half"), Of, The, Word("year")],
        match => match.Number(1) is 1 or 2 ? new DateForm.PartOfYear(Grain.Half, match.Number(1)) : null);

    // "spring 2019", "the winter of 1994", "summer of last year", but not "prices fall in 2020"
    private static readonly DateRule SeasonYear = new(
        "<season> <year>",
        "the winter of 1994",
        [Optional(The), Season, PeriodRules.YearAfter],
        match => !match.Has(0) && match.Entry<NumberedName>(1).Form == NameForm.Word && match.Scanner.Document.Is(match.StartOf(2), "in") ? null : new DateForm.PartOfYear(Grain.Season, match.Number(1), match.Form(2)));

    // "the winter of 1939–40", "winter 2019/20": a winter has two years and is named by the first
    private static readonly DateRule WinterOfTwoYears = new(
        "winter <year>-<year>",
        "the winter of 1939–40",
        [Optional(The), Season, Optional(Of), Year, PeriodRules.YearBehindSign],
        match => match.Number(1) == Winter && match.Number(4) is var second && (second == match.Number(3) + 1 || second == (match.Number(3) + 1) % 100)
            ? new DateForm.PartOfYear(Grain.Season, Winter, new DateForm.Absolute(CalendarPeriod.OfYear(match.Number(3))))
            : null);

    // "last fall", "this summer", but not "his last fall"
    private static readonly DateRule ShiftedSeason = new(
        "<shift> <season>",
        "last fall",
        [Role(DateRole.Shift), Season],
        match => (match.Scanner.ClassOf(match.Start - 1) & WordClass.Possessive) != 0 ? null : new DateForm.PartOfYear(Grain.Season, match.Number(1), null, match.Number(0)));

    // "two summers ago", "three winters earlier"
    private static readonly DateRule SeasonsAgo = new(
        "<amount> <seasons> ago",
        "two summers ago",
        [Amount, Seasons, Either(Role(DateRole.Direction), Role(DateRole.FocusDirection))],
        match => match.Amount(0) is >= 1 and <= 100 and var amount && amount == decimal.Truncate(amount)
            ? new DateForm.SeasonsAway(match.Number(1), (int)amount * match.Number(2), match.Scanner.Is(match.StartOf(2), DateRole.FocusDirection))
            : null);

    // "that summer": of the year last spoken of; "that fall in prices" is none
    private static readonly DateRule FocusSeason = new(
        "<focus shift> <season>",
        "that summer",
        [Role(DateRole.FocusShift), Season],
        match => match.Entry<NumberedName>(1).Form == NameForm.Word && (match.Scanner.Document.Is(match.End, "in") || match.Scanner.Is(match.End, Words.Of))
            ? null
            : new DateForm.PartOfYear(Grain.Season, match.Number(1), new DateForm.Relative(Grain.Year, match.Number(0), FromFocus: true)));

    // "the summer before", "the winter after": counted from the time last spoken of
    private static readonly DateRule SeasonBefore = new(
        "the <season> before",
        "the summer before",
        [The, Season, Word("before", "after")],
        match => !match.Scanner.Has(match.End) || match.Scanner[match.End].Kind == TokenKind.Punctuation
            ? new DateForm.SeasonsAway(match.Number(1), match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1, true)
            : null);

    // "the summer before last", "the Christmas before last"
    private static readonly DateRule SeasonBeforeLast = new(
        "the <season> before last",
        "the summer before last",
        [The, Either(Season, Holiday), Word("before"), Word("last")],
        match => !Context.EndsPhrase(match) ? null : match.As<HolidayName>(1) is null ? new DateForm.SeasonsAway(match.Number(1), -2, false) : RuleOf(match, 1) is { } rule ? new DateForm.Holiday(rule, null, -2) : null);

    // "in the spring", "by summer"; not "the spring broke"
    private static readonly DateRule SeasonAlone = new(
        "<season>",
        "by summer",
        [Optional(The), Season],
        match => (match.Scanner.Is(match.Start - 1, DateRole.InMonth) || match.Scanner.Is(match.Start - 1, DateRole.Stretch)) && (Context.EndsPhrase(match) || OpensSentence(match)) && (match.Has(0) || !match.Scanner.Document.Is(match.Start - 1, "to")) ? new DateForm.PartOfYear(Grain.Season, match.Number(1)) : null);

    // "Christmas", "Good Friday 2019", "last Thanksgiving"
    private static readonly DateRule HolidayAlone = new(
        "<holiday>",
        "Good Friday",
        [Optional(Role(DateRole.Shift)), Holiday, Optional(Either(PeriodRules.YearAfter, Sequence(Word("holiday", "holidays"), PeriodRules.YearAfter)))],
        match => match.Scanner[match.StartOf(1)].IsCapitalised || match.Has(0) || match.Has(2) || Context.FollowsPreposition(match)
            ? RuleOf(match, 1) is { } rule ? new DateForm.Holiday(rule, match.Form(2), match.Optional(0)) { IsDayOf = IsDayOf(match) } : null
            : null);

    // "the following Easter", "that Christmas", but not "that Christmas tree": counted from the time last spoken of
    private static readonly DateRule FocusHoliday = new(
        "<focus shift> <holiday>",
        "the following Easter",
        [Role(DateRole.FocusShift), Holiday],
        match => (match.Number(0) != 0 || match.Scanner.Verbs.TagOf(match.End) is not (PennTag.NN or PennTag.NNS)) && RuleOf(match, 1) is { } rule ? new DateForm.FocusHoliday(rule, match.Number(0)) : null);

    // "Easter weekend", "the Labor Day weekend": a Monday belongs to the weekend before it
    private static readonly DateRule HolidayWeekend = new(
        "<holiday> weekend",
        "Easter weekend",
        [Optional(The), Optional(Role(DateRole.Shift)), Holiday, Optional(PeriodRules.YearAfter), Word("weekend"), Optional(PeriodRules.YearAfter)],
        match => match.Scanner[match.StartOf(2)].IsCapitalised && RuleOf(match, 2) is { } rule
            ? new DateForm.HolidayWeekend(new DateForm.Holiday(rule, match.Form(3) ?? match.Form(5), match.Optional(1)))
            : null);

    // "Easter week", "Thanksgiving week"
    private static readonly DateRule HolidayWeek = new(
        "<holiday> week",
        "Thanksgiving week",
        [Optional(The), Optional(Role(DateRole.Shift)), Holiday, Word("week")],
        match => match.Scanner[match.StartOf(2)].IsCapitalised && !Context.IsHyphenated(match) && RuleOf(match, 2) is { Days: 1 } rule ? new DateForm.Around(Grain.Week, new DateForm.Holiday(rule, null, match.Optional(1))) : null);

    public static readonly RuleGroup All = new(
        YearNamedPart, NumberedPart, QuarterUntil, MonthQuarter, QuarterOfTwo, LastQuarterOfTwo, SamePeriod, SameMonths, ThisTime, FinalQuarter, OrdinalQuarter, YearQuarter, NamedQuarter, FiscalPart, TheQuarter, PeriodOfYear, YearEarlier, OrdinalHalf, HalfOfTwo, LastHalfOfTwo, MonthHalf, NamedHalf, HalfAlone, WinterOfTwoYears, SeasonYear, ShiftedSeason, SeasonsAgo, FocusSeason, SeasonBefore, SeasonBeforeLast, SeasonAlone, HolidayAlone, FocusHoliday, HolidayWeekend, HolidayWeek);

    /// <summary>"In the spring Monroe was relieved", but not "In the winter Olympics".</summary>
    private static bool OpensSentence(DateMatch match) => match.Has(0) && match.Start == match.Scanner.First + 1 && match.Scanner.Has(match.End) && match.Scanner[match.End].IsCapitalised
        && match.Scanner.Verbs.TagOf(match.End) is PennTag.NNP && match.Scanner.Verbs.TagOf(match.End + 1) is PennTag.VBD or PennTag.VBZ or PennTag.MD or PennTag.NNP;

    /// <summary>"on Christmas Day", "since Easter", "on India's Independence Day".</summary>
    private static bool IsDayOf(DateMatch match)
    {
        var document = match.Scanner.Document;
        var before = document.Is(match.Start - 1, "'s") || document.Is(match.Start - 1, "’s") ? match.Start - 3 : match.Start - 1;
        return document.Is(before, "on") || document.Is(before, "since");
    }

    /// <summary>The rule of the holiday that a part read; null where it is none: "a National Day of Mourning", "the Tamil New Year", "in the New Year".</summary>
    private static HolidayRule? RuleOf(DateMatch match, int part)
    {
        var scanner = match.Scanner;
        int first = match.StartOf(part), end = match[part].End;
        var document = scanner.Document;
        if (match.End == end && scanner.Is(end, Words.Of) && document.Is(end - 1, "Day"))
            return null;
        if (end == first + 2 && document.Is(first, "New") && document.Is(first - 1, "and") && document.Is(first - 2, "Christmas"))
            return scanner.Holidays.RuleOf(match.Entry<HolidayName>(part), scanner, first, end);
        if (end == first + 2 && document.Is(first, "New") && document.Is(end - 1, "Year") && !(scanner[end - 1].IsCapitalised && scanner.Has(first - 1) && (scanner.ClassOf(first - 1) & WordClass.Preposition) != 0 && Context.EndsPhrase(match)))
            return null;
        return scanner.Holidays.RuleOf(match.Entry<HolidayName>(part), scanner, first, end);
    }

    /// <summary>The letter of "4Q", and the year of "4Q23"; the amount is 1 for a half.</summary>
    private static int ReadPartLetter(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at) || scanner.Written(at) is not ['H' or 'Q', ..] written || written.Length is not (1 or 3 or 5) || (written.Length > 1 && !int.TryParse(written[1..], out capture.Number)))
            return -1;
        capture.Amount = written[0] == 'H' ? 1 : 0;
        if (written.Length == 3)
            capture.Number += 2000;
        return at + 1;
    }

    private static DateForm.PartOfYear? PartByNumber(DateMatch match)
    {
        var isHalf = match.Amount(1) == 1;
        if (match.Number(0) < 1 || match.Number(0) > (isHalf ? 2 : 4) || (match.Number(1) > 0 && match.Has(2)) || (match.Number(1) == 0 && !match.Has(2) && !match.Scanner.Is(match.Start - 1, DateRole.InMonth)))
            return null;
        return new DateForm.PartOfYear(isHalf ? Grain.Half : Grain.Quarter, match.Number(0), match.Number(1) > 0 ? new DateForm.Absolute(CalendarPeriod.OfYear(match.Number(1))) : match.Form(2));
    }

    /// <summary>"an Audi Q3": a name after an article, and no noun behind it; not "the Samsung Q3 results", "Apple Q3 profit".</summary>
    private static bool IsModel(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner.Has(match.Start - 2) && scanner[match.Start - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
            && (scanner[match.Start - 2].Kind == TokenKind.Number || (scanner.ClassOf(match.Start - 2) & (WordClass.Determiner | WordClass.Possessive)) != 0 || scanner.Is(match.Start - 2, Words.The) || scanner.Is(match.Start - 2, Words.A) || scanner.Is(match.Start - 2, Words.An))
            && scanner.Verbs.TagOf(match.End) is not (PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.VBG);
    }

    /// <summary>The 2028 of "the 2024-2028 period".</summary>
    private static bool IsSecondYear(DateMatch match) => (match.Scanner.Is(match.Start - 1, '-') || match.Scanner.Is(match.Start - 1, '–')) && match.Scanner[match.Start].IsAttached;

    /// <summary>A part of a fiscal year where the words or its year say so; <paramref name="business"/> is the part that read the kind of year.</summary>
    private static DateForm? Fiscal(DateMatch match, int? business, DateForm.PartOfYear? form, DateForm? last = null, bool isFiscal = false) =>
        form is null ? null : PeriodRules.Fiscal(match, isFiscal || (business is { } part && match.Optional(part) == 1), form, last);

    // "the second and fourth quarters of 2019": the year holds for both
    private static DateRule FirstOfTwo(string name, string example, Grain grain, Part parts, Part year) => new(
        name,
        example,
        [Optional(The), Ordinal, Ahead(Role(DateRole.Joiner), Optional(The), Ordinal, parts, year)],
        match => IsPart(grain, match.Number(1)) ? Part(grain, match.Number(1), match.As<DateForm>(2)) : null);

    private static DateRule LastOfTwo(string name, string example, Grain grain, Part parts, Part year) => new(
        name,
        example,
        [Optional(The), Ordinal, parts, year],
        match => match.Scanner.Is(match.Start - 1, DateRole.Joiner) && IsPart(grain, match.Number(1)) ? Part(grain, match.Number(1), match.Form(3)) : null);

    private static bool IsPart(Grain grain, int number) => number >= 1 && number <= (grain == Grain.Half ? 2 : 4);

    private static DateForm.PartOfYear? Part(Grain grain, int? number, DateForm? year) => number is null or (>= 1 and <= 4) ? new(grain, number, year) : null;
}
