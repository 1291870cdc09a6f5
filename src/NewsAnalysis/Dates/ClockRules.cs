using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Times of the clock, without a day.</summary>
internal static class ClockRules
{
    /// <summary>An hour or minutes, in digits or words.</summary>
    public static readonly Part Number = new((scanner, at, ref capture) => ClockReader.ReadNumber(scanner, at, out capture.Number), new Beginning(Opening.Digits | Opening.NumberWord));

    public static readonly Part Approximate = Optional(Word("about", "around", "approximately", "roughly"));

    // "(0735 GMT)" after a local time says the same again, "(AEST)" which time it is
    private static readonly Part SameAgain = Sequence(Sign('('), Optional(Either(Sequence(Digits, Optional(Sign(':'), Digits)), Instant)), Zone, Sign(')'));

    // "11 a.m.", "7:15 p.m. EST", "18:05", "10am", "5 o'clock"
    public static readonly DateRule Alone = new(
        "<clock>",
        "11 a.m.",
        [Approximate, new(ClockReader.Read, new Beginning(Opening.Digits | Opening.NumberWord)), Optional(Role(DateRole.ClockUnit)), Optional(Zone)],
        match => IsRaceTime(match) ? null : new DateForm.Clock(Time(match.Number(1)), match.Amount(1) is 1, null));

    // "1700 GMT"
    private static readonly DateRule FourDigits = new(
        "<four digits> <zone>",
        "1700 GMT",
        [Digits, Either(Zone, Role(DateRole.ClockUnit)), Optional(Zone)],
        match => OfFourDigits(match));

    // "at 0815 (1415 GMT)": a time of four digits that is told again with its zone
    private static readonly DateRule FourDigitsAgain = new(
        "<four digits> (<clock> <zone>)",
        "at 0815 (1415 GMT)",
        [Digits, Optional(Word("local")), SameAgain],
        match => match.Scanner.Has(match.Start - 1) && match.Scanner[match.Start - 1].Kind != TokenKind.Word ? null : OfFourDigits(match));

    // "seven thirty p.m.", as people say it
    private static readonly DateRule HourMinutes = new(
        "<hour> <minutes> <half of the day>",
        "seven thirty p.m.",
        [Approximate, Number, Optional(Hyphen), Number, Role(DateRole.Meridiem)],
        match => match.Scanner[match.StartOf(1)].Kind == TokenKind.Word && match.Scanner[match.StartOf(3)].Kind == TokenKind.Word && match.Number(1) <= 12 && match.Number(3) >= 10
            ? new DateForm.Clock(new TimeOnly(match.Number(1) % 12 + match.Number(4), match.Number(3)), false, null)
            : null);

    // "half past nine", "a quarter to six", "ten minutes past four"
    private static readonly DateRule SpokenClock = new(
        "half past <hour>",
        "half past nine",
        [Approximate, Optional(A), Word("half", "quarter"), Optional(Hyphen), Word("past", "to"), Number, Optional(Role(DateRole.Meridiem))],
        match => SpokenTime(match, match.Scanner.Document.Is(match.StartOf(2), "half") ? 30 : 15));

    // "ten minutes to four", "twenty past six", but not "five to six"
    private static readonly DateRule SpokenMinutes = new(
        "<minutes> past <hour>",
        "ten minutes past four",
        [Approximate, Optional(A), Number, Optional(Word("minutes")), Word("past", "to"), Number, Optional(Role(DateRole.Meridiem))],
        match => match.Number(2) < 30 && !match.Has(1) && (match.Has(3) || match.Number(2) % 5 == 0 && match.Scanner[match.StartOf(2)].Kind == TokenKind.Word && match.Scanner.Document.Is(match.StartOf(4), "past"))
            ? SpokenTime(match, match.Number(2))
            : null);

    private static readonly RuleGroup Plain = new(Alone, SpokenClock, SpokenMinutes, HourMinutes, FourDigits);

    // "14:05 local time (1805 GMT)"
    private static readonly DateRule Again = new(
        "<clock> (<clock> <zone>)",
        "2:05 p.m. (1805 GMT)",
        [Phrase(Plain), SameAgain],
        match => match.Form(0));

    /// <summary>Four digits with their zone, as the end of a range.</summary>
    public static readonly RuleGroup WithZone = new(FourDigits);

    public static readonly RuleGroup All = new([.. Plain.Rules, FourDigitsAgain, Again]);

    public static TimeOnly Time(int seconds) => new(seconds / 3600, seconds / 60 % 60, seconds % 60);

    private static DateForm.Clock? OfFourDigits(DateMatch match) => match.Scanner[match.Start].Length == 4 && match.Number(0) / 100 < 24 && match.Number(0) % 100 < 60
        ? new DateForm.Clock(new TimeOnly(match.Number(0) / 100, match.Number(0) % 100), false, null)
        : null;

    /// <summary>"the mile in 3:51": how long it took.</summary>
    private static bool IsRaceTime(DateMatch match)
    {
        var document = match.Scanner.Document;
        return document.Is(match.Start - 1, "in") && char.IsAsciiDigit(document.Text[document.Tokens[match.End - 1].End - 1]);
    }

    private static DateForm.Clock? SpokenTime(DateMatch match, int minutes)
    {
        var to = match.Scanner.Document.Is(match.StartOf(4), "to");
        if (match.Number(5) > 12 || (to && minutes == 30))
            return null;
        var hours = match.Number(5) % 12 + (match.Has(6) ? match.Number(6) : 0);
        return new DateForm.Clock(new TimeOnly(hours, 0).AddMinutes(to ? -minutes : minutes), false, null);
    }
}
