using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Days and units counted inside a longer period: <c>the first Monday in May</c>, <c>the last week of July</c>.</summary>
internal static class NthRules
{
    // Minus one stands for the last, minus two for the one before it
    private static readonly Part Number = new(ReadNumber, new Beginning(Opening.Ordinal | Opening.NumberWord, Vocabulary.Id("last"), Vocabulary.Id("final"), Vocabulary.Id("penultimate")));
    private static readonly Part Whole = Either(Phrase(DayRules.Plain), Phrase(RelativeRules.TheUnits));

    // "the first Monday in May", "the last Friday of the month"
    private static readonly DateRule NthWeekday = new(
        "the <ordinal> <weekday> of <period>",
        "the first Monday in May",
        [Optional(The), Number, Weekday, Word("of", "in"), Whole],
        match => new DateForm.NthOf(match.Number(1), Grain.Day, match.Number(2), match.Form(4)!));

    // "the last week of July", "the third month of 2020", "the 15th day of next month"; not "the second day of the trial"
    private static readonly DateRule NthUnit = new(
        "the <ordinal> <unit> of <period>",
        "the last week of July",
        [Optional(The), Number, Either(UnitSingular, Word("weekend")), Word("of", "in"), Whole],
        match => (match.As<UnitName>(2) is { } unit ? unit.Grain : Grain.Weekend) is { } grain && grain < Grain.Quarter && !TimeRules.IsDay(match.Form(4)!)
            ? new DateForm.NthOf(match.Number(1), grain, null, match.Form(4)!)
            : null);

    // "the 20th of next month", "the first of the month"
    private static readonly DateRule DayOfMonth = new(
        "the <day> of <month>",
        "the 20th of next month",
        [Optional(The), Ordinal, Parts.Of, Whole],
        match => match.Number(1) <= 31 && match.Form(3) is DateForm.Relative { Grain: Grain.Month } month ? new DateForm.NthOf(match.Number(1), Grain.Day, null, month) : null);

    public static readonly RuleGroup All = new(NthWeekday, NthUnit, DayOfMonth);

    /// <summary>"third", "last", "second last", "third-to-last", "penultimate".</summary>
    private static int ReadNumber(DateScanner scanner, int at, ref Capture capture)
    {
        var document = scanner.Document;
        if (!scanner.Has(at))
            return -1;
        if (document.Is(at, "last") || document.Is(at, "final") || document.Is(at, "penultimate"))
        {
            capture.Number = document.Is(at, "penultimate") ? -2 : -1;
            return at + 1;
        }

        var end = scanner.Ordinal(at, out capture.Number);
        if (end < 0 || capture.Number > 9)
            return end;
        var last = scanner.Is(end, '-') ? end + 1 : end;
        if (document.Is(last, "to"))
            last = scanner.Is(last + 1, '-') ? last + 2 : last + 1;
        if (!scanner.Has(last) || !document.Is(last, "last"))
            return end;
        capture.Number = -capture.Number;
        return last + 1;
    }
}
