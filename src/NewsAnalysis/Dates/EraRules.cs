using System.Globalization;
using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Times with their era: <c>300 BC</c>, <c>AD 79</c>, <c>the 3rd century BC</c>. TIMEX3 writes what lies before Christ with the digits of the same time after it.</summary>
internal static class EraRules
{
    /// <summary>A year with its era: <c>300 BC</c>.</summary>
    public static readonly DateRule YearOfEra = new(
        "<year> <era>",
        "300 BC",
        [Digits, Role(DateRole.Era)],
        match => match.Number(0) == 0 || match.Scanner[match.StartOf(1)].Case is LetterCase.Lower || IsProvince(match) ? null : match.Number(1) < 0
            ? BeforeChrist(match.Number(0).ToString("0000", CultureInfo.InvariantCulture))
            : Of(match.Number(0)));

    // "between 219 and 202 BC", "490-479 BC": years before Christ count down
    private static readonly DateRule FirstYearOfEra = new(
        "<year> to <year> <era>",
        "between 219 and 202 BC",
        [Digits, Ahead(Role(DateRole.Joiner), Digits, Role(DateRole.Era))],
        match => IsOfEra(match) ? BeforeChrist(match.Number(0).ToString("0000", CultureInfo.InvariantCulture)) : null);

    private static readonly DateRule EraYear = new(
        "<era> <year>",
        "AD 79",
        [Role(DateRole.Era), Digits],
        match => match.Number(1) > 0 && match.Number(0) > 0 && match.Scanner[match.Start].Case is LetterCase.Upper or LetterCase.Mixed ? Of(match.Number(1)) : null);

    // "April 404 BC", "15 March, 44 BC"
    private static readonly DateRule MonthOfEra = new(
        "<month> <year> <era>",
        "April 404 BC",
        [Either(Phrase(CalendarRules.Unyeared), Month), Optional(Comma), Digits, Role(DateRole.Era)],
        match => match.Number(2) == 0 || match.Scanner[match.StartOf(3)].Case is LetterCase.Lower || match.Number(3) > 0 ? null
            : match.Form(0) is DateForm.Calendar { Month: { } month, Day: { } day } ? BeforeChrist($"{match.Number(2):0000}-{month:00}-{day:00}")
            : match.As<NumberedName>(0) is { } name ? BeforeChrist($"{match.Number(2):0000}-{name.Number:00}") : null);

    // "the 3rd century BC"
    private static readonly DateRule CenturyOfEra = new(
        "the <ordinal> century <era>",
        "the 3rd century BC",
        [Optional(The), Ordinal, Optional(Hyphen), Word("century"), Role(DateRole.Era)],
        match => match.Scanner[match.StartOf(4)].Case is LetterCase.Lower || match.Number(1) is < 1 or > 99 ? null : match.Number(4) < 0
            ? BeforeChrist((match.Number(1) - 1).ToString("00", CultureInfo.InvariantCulture))
            : new DateForm.Absolute(CalendarPeriod.OfCentury(match.Number(1))));

    public static readonly RuleGroup All = new(YearOfEra, FirstYearOfEra, EraYear, MonthOfEra, CenturyOfEra);

    private static DateForm.Absolute Of(int year) => new(CalendarPeriod.OfYear(year));

    private static DateForm.Fixed BeforeChrist(string digits) => new(TimexType.Date, "BC" + digits);

    /// <summary>"300 B.C. nurses" are of British Columbia; "a 300 B.C. temple" is of its year.</summary>
    private static bool IsProvince(DateMatch match) =>
        match.Number(1) < 0 && match.Scanner.Written(match.StartOf(1))[^1] == '.' && !Context.EndsPhrase(match) && !match.Scanner.Is(match.Start - 1, Words.A) && match.Scanner.Verbs.TagOf(match.End) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.JJ;

    /// <summary>"between 219 and 202 BC", "from 490 to 479 BC", "490-479 BC": counting down, behind a word that leads to a year or as one range.</summary>
    private static bool IsOfEra(DateMatch match)
    {
        var scanner = match.Scanner;
        DateVocabulary.WordsOf(DateRole.Joiner).Match(scanner.Document, match.End, out var length);
        var last = match.End + length;
        return match.Number(1) < 0 && scanner[last + 1].Case is not LetterCase.Lower && match.Number(0) > scanner.Digits(last, 4)
            && (scanner[last].IsAttached || scanner.Is(match.Start - 1, DateRole.InYear) || scanner.Is(match.Start - 1, DateRole.Stretch) || scanner.Document.Is(match.Start - 1, "between"));
    }
}
