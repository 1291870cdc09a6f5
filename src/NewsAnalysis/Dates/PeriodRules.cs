using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Months, years, decades and centuries by name.</summary>
internal static class PeriodRules
{
    private const int HeatReach = 10;

    // "1998", "in 2003", but not "2003 soldiers" or "Flight 1549"
    private static readonly DateRule YearAlone = new(
        "<year>",
        "1998",
        [Year],
        match => YearContext.IsYear(match) ? Of(match.Number(0)) : null);

    // "the year 2000", "full-year 2022"
    private static readonly DateRule TheYear = new(
        "the year <year>",
        "the year 2000",
        [Optional(The), Optional(Word("full"), Optional(Hyphen)), Word("year"), Year],
        match => Of(match.Number(3)));

    /// <summary>The end of a fiscal year or quarter that follows it: <c>ended Jan. 31</c>, <c>, which ends on 30 June</c>.</summary>
    public static readonly Part EndAhead = Optional(Ahead(Optional(Comma), Optional(Word("that", "which")), Either(Role(DateRole.Ending), Word("ends")), Optional(Word("on")), Phrase(CalendarRules.Days)));

    /// <summary>The second of two years: the 24 of <c>2023-24</c>.</summary>
    public static readonly Part YearBehindSign = Sequence(Attached(Either(Hyphen, Sign('/'), Sign('–'))), Attached(Digits));

    private static readonly Part SecondYear = Optional(YearBehindSign);

    // "fiscal 1989", "the fiscal year 2019", "FY 2024", "financial year 2023-24"
    private static readonly DateRule FiscalYear = new(
        "fiscal <year>",
        "fiscal 2019",
        [Role(DateRole.Business), Optional(Word("year", "years")), Year, SecondYear, EndAhead],
        match => match.Number(0) == 0 ? Trim(match, 2, Of(match.Number(2))) : OfFiscal(match, match.Number(2), 3, match.As<DateForm>(4)));

    // "FY24", "FY2024"
    private static readonly DateRule ShortFiscalYear = new(
        "FY<year>",
        "FY2024",
        [FiscalYearName, SecondYear],
        match => match.Scanner[match.Start].Case == LetterCase.Lower || match.Entry<FiscalYear>(0).Part is not null ? null : match.Entry<FiscalYear>(0).IsFiscal ? OfFiscal(match, match.Number(0), 1, null) : Trim(match, 0, Of(match.Number(0))));

    // "this year", "last year's", "the previous year"
    private static readonly DateRule RelativeYear = new(
        "<shift> year",
        "last year",
        [Role(DateRole.Shift), Optional(Role(DateRole.Business)), Word("year")],
        match => Context.IsHyphenated(match) ? null : Fiscal(match, match.Optional(1) == 1, new DateForm.Relative(Grain.Year, match.Number(0))));

    private static readonly DateRule FocusYear = new(
        "<focus shift> year",
        "the following year",
        [Role(DateRole.FocusShift), Optional(Role(DateRole.Business)), Word("year")],
        match => Fiscal(match, match.Optional(1) == 1, new DateForm.Relative(Grain.Year, match.Number(0), FromFocus: true)));

    // "this fiscal", "the last fiscal", as Indian papers say
    private static readonly DateRule ShiftedFiscal = new(
        "<shift> fiscal",
        "this fiscal",
        [Either(Role(DateRole.Shift), Role(DateRole.FocusShift)), Word("fiscal")],
        match => Context.EndsPhrase(match) && !Context.IsHyphenated(match) ? Fiscal(match, true, new DateForm.Relative(Grain.Year, match.Number(0), match.Scanner.Is(match.Start, DateRole.FocusShift))) : null);

    // "the 2025-26 financial year", "the 2024 fiscal year"
    private static readonly DateRule YearFiscal = new(
        "<year> fiscal year",
        "the 2025-26 financial year",
        [Optional(The), Year, SecondYear, Role(DateRole.Business), Word("year")],
        match => match.Number(3) == 1 && (!match.Has(2) || match.Number(2) % 100 == (match.Number(1) + 1) % 100) && Fiscal(match, true, Of(match.Number(1) + (match.Has(2) ? 1 : 0))) is DateForm.Fiscal form
            ? form with { HasBothYears = match.Has(2) }
            : null);

    // "spending in 2023-24" in a British or Indian paper, but not "the 2023-24 season"
    private static readonly DateRule YearPair = new(
        "<year>-<next year>",
        "Britain spent more in 2023-24",
        [Optional(The), Optional(Word("year")), Year, YearBehindSign],
        match => match.Has(0) == match.Has(1) && match.Scanner[match.End - 1].Length is 2 or 4 && match.Number(3) % 100 == (match.Number(2) + 1) % 100 && !IsNamed(match) && match.Scanner.Fiscal.OfPair(match.Scanner, match.Start) is { } months
            ? new DateForm.Fiscal(Of(match.Number(2) + 1), months) { HasBothYears = true }
            : null);

    /// <summary>Years, as the end of longer expressions.</summary>
    public static readonly RuleGroup Years = new(YearAlone, TheYear, FiscalYear, ShortFiscalYear, EraRules.YearOfEra, RelativeYear, FocusYear, ShiftedFiscal, YearFiscal);

    /// <summary>A year where nothing else can stand.</summary>
    public static readonly DateRule FourDigits = new("<year>", "", [Year], match => Of(match.Number(0)));

    /// <summary>A year after a name: <c>2019</c>, <c>of last year</c>.</summary>
    public static readonly Part YearAfter = Either(
        Sequence(Optional(Comma), Phrase(new RuleGroup(FourDigits, YearPair, FiscalYear, ShortFiscalYear, RelativeYear, FocusYear, ShiftedFiscal))),
        Sequence(Word("of", "in"), Phrase(new RuleGroup(FourDigits, TheYear, YearPair, FiscalYear, ShortFiscalYear, RelativeYear, FocusYear, ShiftedFiscal))));

    // "March 2019", "June last year", "December of 2018"
    private static readonly DateRule MonthYear = new(
        "<month> <year>",
        "March 2019",
        [Month, Optional(Hyphen), YearAfter],
        match => match.Form(2) is { } year ? MonthIn(match.Number(0), year) : null);

    // "August 15 last year", "14 February of this year"
    private static readonly DateRule DayOfRelativeYear = new(
        "<month> <day> <relative year>",
        "August 15 last year",
        [Phrase(CalendarRules.WrittenOut), Optional(Word("of")), Phrase(new RuleGroup(RelativeYear, FocusYear))],
        match => match.Form(0) is DateForm.Calendar { Year: null, Month: { } month, Day: { } day } ? new DateForm.MonthOf(month, match.Form(2)!, day) : null);

    // "March and April 2019": the year holds for both
    private static readonly DateRule MonthOfTwo = new(
        "<month> to <month> <year>",
        "March and April 2019",
        [Month, Ahead(Role(DateRole.Joiner), Phrase(new RuleGroup(MonthYear)))],
        match => match.Entry<DateForm>(1) switch
        {
            DateForm.Calendar date => date with { Month = match.Number(0) },
            DateForm.MonthOf date => date with { Month = match.Number(0) },
            _ => null,
        });

    // "from November to March": the first month lies before the last
    private static readonly DateRule MonthOfRange = new(
        "<month> to <month>",
        "from November to March",
        [Month, Ahead(Role(DateRole.Joiner), Month)],
        match => MonthContext.IsMonth(match) && IsRange(match) ? new DateForm.MonthBefore(match.Number(0), match.Number(1)) : null);

    // "the year to date"
    private static readonly DateRule ToDate = new(
        "<unit> to date",
        "the year to date",
        [Optional(The), UnitSingular, Optional(Hyphen), Word("to"), Optional(Hyphen), Word("date")],
        match => match.Entry<UnitName>(1).Grain is { } grain and >= Grain.Week ? new DateForm.ToDate(grain) : null);

    // "in March", but not "March on Rome", "May said" or "June Smith"
    private static readonly DateRule MonthAlone = new(
        "<month>",
        "in April",
        [Month],
        match => MonthContext.IsMonth(match) ? new DateForm.Calendar(null, match.Number(0), null) : null);

    // "last April", "this September"
    private static readonly DateRule ShiftedMonth = new(
        "<shift> <month>",
        "last April",
        [Role(DateRole.Shift), Month, Optional(Day)],
        match => match.Scanner[match.StartOf(1)].IsCapitalised && !(match.Has(2) && IsOfNoun(match)) ? new DateForm.Calendar(null, match.Number(1), match.Optional(2), null, match.Number(0)) : null);

    // "that June", "the following March"; "that May" may be a verb
    private static readonly DateRule FocusMonth = new(
        "<focus shift> <month>",
        "that June",
        [Role(DateRole.FocusShift), Month, Optional(Day)],
        match => match.Scanner[match.StartOf(1)].IsCapitalised && IsFocusMonth(match) && !(match.Number(0) < 0 && match.Scanner.Verbs.TagOf(match.End) is PennTag.NN or PennTag.NNS) && !(match.Has(2) && match.Scanner[match.StartOf(2)].Kind == TokenKind.Word) ? new DateForm.FocusMonth(match.Number(1), match.Optional(2), match.Number(0)) : null);

    // "the 1990s", "the '60s", "1880s", but not "in his 30s"
    private static readonly DateRule DecadeInDigits = new(
        "the <decade>",
        "the 1990s",
        [Optional(The), Optional(Either(Sign('\''), Sign('’'), Sign('‘'))), Decade],
        match => match.Number(2) < (match.Has(1) ? 0 : 50) || match.Number(2) < 100 && (match.Scanner.ClassOf(match.Start - 1).HasFlag(WordClass.Possessive) || (!match.Has(1) && IsHeat(match))) ? null : DecadeOf(match.Number(2)));

    // "the 1970's", "the early 1970's", "the '60's": a decade after "the" or a word for part of it
    private static readonly DateRule DecadeWithApostrophe = new(
        "the <decade>'s",
        "the 1970's",
        [Optional(The), Optional(Either(Sign('\''), Sign('’'), Sign('‘'))), Digits, Word("'s")],
        match => match.Number(2) % 10 == 0 && match.Number(2) is >= 20 and < 100 or >= 1700 and < 2100 && match.Scanner[match.StartOf(3)].IsAttached && (match.Has(0) || match.Scanner.Is(match.Start - 1, DateRole.Stretch) || match.Scanner.Is(match.Start - 2, DateRole.Stretch))
            ? DecadeOf(match.Number(2))
            : null);

    // "the nineteen seventies"
    private static readonly DateRule DecadeOfCentury = new(
        "the <hundreds> <decade word>",
        "the nineteen seventies",
        [The, Word("eighteen", "nineteen"), Optional(Hyphen), Role(DateRole.DecadeWord)],
        match => DecadeOf((match.Scanner.Document.Is(match.StartOf(1), "eighteen") ? 1800 : 1900) + match.Number(3) % 100));

    private static readonly DateRule DecadeInWords = new(
        "the <decade word>",
        "the nineties",
        [Optional(The), Optional(Role(DateRole.Stretch)), Optional(Hyphen), Role(DateRole.DecadeWord)],
        match => match.Has(0) && DecadeOf(match.Number(3)) is { } decade ? decade with { Modifier = Modifiers.Of(match.Number(1)) } : null);

    // "the 20th century"
    private static readonly DateRule Century = new(
        "the <ordinal> century",
        "the 20th century",
        [Optional(The), Ordinal, Optional(Hyphen), Word("century")],
        match => match.Number(1) is >= 1 and <= 30 && !IsScore(match) ? new DateForm.Absolute(CalendarPeriod.OfCentury(match.Number(1))) : null);

    // "the late 19th and early 20th centuries"
    private static readonly DateRule CenturyOfTwo = new(
        "the <ordinal> and <ordinal> centuries",
        "the 19th and 20th centuries",
        [Optional(The), Optional(Role(DateRole.Stretch)), Ordinal, Ahead(Role(DateRole.Joiner), Optional(The), Optional(Role(DateRole.Stretch)), Ordinal, Optional(Hyphen), Word("centuries"))],
        match => OfCentury(match, 2));

    private static readonly DateRule LastCenturyOfTwo = new(
        "<ordinal> centuries",
        "the 19th and 20th centuries",
        [Optional(The), Optional(Role(DateRole.Stretch)), Ordinal, Optional(Hyphen), Word("centuries")],
        match => match.Scanner.Is(match.Start - 1, DateRole.Joiner) ? OfCentury(match, 2) : null);

    // "at September-end", "by March-end of 2023"
    private static readonly DateRule MonthEnd = new(
        "<month>-end",
        "at September-end",
        [Month, Attached(Hyphen), Attached(Word("end")), Optional(YearAfter)],
        match => MonthIn(match.Number(0), match.Form(3)) with { Modifier = TimexModifier.End });

    // "by year-end", "the year's end"; a year-end target is this year's
    private static readonly DateRule YearEnd = new(
        "year-end",
        "year-end",
        [Optional(The), Word("year"), Either(Hyphen, Word("'s"), Word("end")), Optional(Word("end"))],
        match => match.Scanner.Document.Is(match.End - 1, "end") && !IsDefined(match) ? new DateForm.Calendar(null, 12, 31, null, match.Scanner.Is(match.End, DateRole.Outlook) ? 0 : null) : null);

    public static readonly RuleGroup All = new([YearAlone, TheYear, FiscalYear, ShortFiscalYear, ShiftedFiscal, YearFiscal, YearPair, .. EraRules.All.Rules, MonthYear, DayOfRelativeYear, MonthOfTwo, MonthOfRange, ToDate, MonthAlone, ShiftedMonth, FocusMonth, DecadeInDigits, DecadeWithApostrophe, DecadeOfCentury, DecadeInWords, Century, CenturyOfTwo, LastCenturyOfTwo, MonthEnd, YearEnd]);

    /// <summary>A month of a year; of the nearest where none is given.</summary>
    public static DateForm MonthIn(int month, DateForm? year) => year switch
    {
        DateForm.Absolute known => new DateForm.Calendar(known.Period.First.Year, month, null),
        { } named => new DateForm.MonthOf(month, named),
        _ => new DateForm.Calendar(null, month, null),
    };

    /// <summary>"that March" with nothing after it, not "said that March Rubio" or "THAT MAY EMERGE".</summary>
    private static bool IsFocusMonth(DateMatch match) =>
        match.Entry<NumberedName>(1).Form is NameForm.Full or NameForm.Short || (match.Scanner[match.StartOf(1)].Case == LetterCase.Title && (match.Number(0) != 0 || Context.EndsPhrase(match)));

    /// <summary>"temperatures in the 50s", but not "in the 50s, when temperatures"</summary>
    private static bool IsHeat(DateMatch match)
    {
        for (var at = Math.Max(match.Scanner.First, match.Start - HeatReach); at < match.Start; at++)
        {
            if (match.Scanner.Is(at, DateRole.Heat))
                return true;
        }

        return false;
    }

    private static bool IsRange(DateMatch match)
    {
        var document = match.Scanner.Document;
        return document.Is(match.End, "and") ? document.Is(match.Start - 1, "between") : !document.Is(match.End, "or") && !document.Is(match.End, '&');
    }

    /// <summary>"This May 8 photograph", "this May 8, 2023, photograph": the photograph is this one, not the day.</summary>
    private static bool IsOfNoun(DateMatch match) => match.Scanner.Document.Is(match.Start, "this") && (!Context.EndsPhrase(match) || (match.Scanner.Is(match.End, ',') && match.Scanner.Year(match.End + 1, out _) > 0));

    /// <summary>"Its year-end is March 31": what follows says when.</summary>
    private static bool IsDefined(DateMatch match) => (match.Scanner.ClassOf(match.Start - 1) & WordClass.Possessive) != 0 && (match.Scanner.ClassOf(match.End) & WordClass.Auxiliary) != 0;

    /// <summary>True for two years that something is named by: "the 2023-24 flu season", "the 2023-24 Sheffield Shield".</summary>
    private static bool IsNamed(DateMatch match) =>
        match.Scanner.Is(match.End, DateRole.PairNoun) || (match.Scanner.Is(match.Start - 1, Words.Of) && match.Scanner.Is(match.Start - 2, DateRole.PairNoun)) || match.Scanner.Is(match.End + 1, DateRole.PairNoun) || (match.Scanner.Is(match.Start - 1, Words.The) && match.Scanner.Has(match.End) && match.Scanner[match.End].IsCapitalised);

    /// <summary>A form of the calendar, marked as fiscal where its words say so.</summary>
    public static DateForm Fiscal(DateMatch match, bool isFiscal, DateForm form, DateForm? last = null) => form switch
    {
        DateForm.PartOfYear { Year: DateForm.Fiscal year } part => year with { Inner = part with { Year = year.Inner }, Last = last },
        _ when isFiscal => new DateForm.Fiscal(form, match.Scanner.Fiscal.At(match.Scanner, match.Start, match.End - 1), last),
        _ when last is not null => new DateForm.Fiscal(form, null, last),
        _ => form,
    };

    /// <summary>A fiscal year by its name, or by both its years: the second names it.</summary>
    private static DateForm? OfFiscal(DateMatch match, int year, int second, DateForm? last)
    {
        var isPair = match.Has(second) && match.Scanner[match.End - 1].Length is 2 or 4 && match[second].Number % 100 == (year + 1) % 100;
        if (match.Has(second) && !isPair)
            match.End = match.StartOf(second);
        return Fiscal(match, true, Of(isPair ? year + 1 : year), last) is DateForm.Fiscal form ? form with { HasBothYears = isPair } : null;
    }

    private static DateForm Trim(DateMatch match, int lastPart, DateForm form)
    {
        match.End = match[lastPart].End;
        return form;
    }

    private static DateForm.Absolute Of(int year) => new(CalendarPeriod.OfYear(year));

    private static DateForm.Absolute? DecadeOf(int number) => number switch
    {
        // "the 1800s" are a century; "the 2000s" are still spoken of as a decade.
        >= 1000 and < 2000 when number % 100 == 0 => new DateForm.Absolute(CalendarPeriod.OfCentury(number / 100 + 1)),
        >= 1000 and < 2200 => new DateForm.Absolute(CalendarPeriod.OfDecade(number)),
        > 0 and < 100 => new DateForm.Absolute(CalendarPeriod.OfDecade(1900 + number)),
        _ => null,
    };

    /// <summary>A century, with the modifier of the word for a part of it right before its number.</summary>
    private static DateForm.Absolute? OfCentury(DateMatch match, int number) =>
        match.Number(number) is >= 1 and <= 30 ? new DateForm.Absolute(CalendarPeriod.OfCentury(match.Number(number))) { Modifier = Modifiers.Of(match.Has(number - 1) ? match.Number(number - 1) : 0) } : null;

    /// <summary>"Kohli's 27th century", "a third century by Root": a hundred runs.</summary>
    private static bool IsScore(DateMatch match)
    {
        var scanner = match.Scanner;
        var isHis = (scanner.ClassOf(match.Start - 1) & WordClass.Possessive) != 0;
        return (isHis || scanner.Is(match.Start - 1, Words.A) || scanner.Document.Is(match.End, "by") || scanner.Document.Is(match.End, "against")) && !match.Has(2) && Context.EndsPhrase(match);
    }
}
