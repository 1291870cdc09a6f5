using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Finds the expressions of time in a document and resolves them.</summary>
internal static class DateExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } =
    [
        .. DateRules.All.Rules.Select(rule => new RuleInfo("Dates", rule.Name, rule.Example)),
        new("Dates", DateRules.FurtherDay, "March 3-5"),
        new("Dates", DateRules.FurtherYear, "2019-20"),
        new("Dates", DateRules.FurtherWeekday, "every Tuesday and Thursday"),
        new("Dates", DateRules.FurtherPart, "Monday afternoon and evening"),
    ];

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<TimeExpression> Extract(Document document)
    {
        var scanner = new DateScanner(document);
        var resolver = new DateResolver(document.Anchor);
        var narrative = new Narrative(document);
        var chronology = new Chronology(document);
        var lifetime = new Lifetime();
        var rows = ImmutableArray.CreateBuilder<TimeExpression>();
        var sentences = document.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Block == BlockKind.Note)
                continue;
            scanner.Enter(sentences[i]);
            resolver.Narrative = narrative.KindOf(sentences[i]);
            chronology.Enter(sentences[i]);
            ReadSentence(scanner, resolver, chronology, lifetime, i, rows);
        }

        return rows.DrainToImmutable();
    }

    private static void ReadSentence(DateScanner scanner, DateResolver resolver, Chronology chronology, Lifetime lifetime, int sentence, ImmutableArray<TimeExpression>.Builder rows)
    {
        var at = scanner.First;
        (DateReading Reading, bool IsOnArticleDay)? last = null;
        while (at < scanner.End)
        {
            if (scanner[at].IsCapitalised && DateVocabulary.Lookalikes.Match(scanner.Document, at, out var length) is not null)
            {
                at += length;
                continue;
            }

            if (lifetime.YearOfAge(scanner, at) is { } year)
                resolver.Focus.Move(year, sentence, scanner.Document.Anchor, null, null, isCountedBack: false);
            if (!DateRules.All.CanStart(scanner[at]) || IsIdleMark(scanner, at))
            {
                at++;
                continue;
            }

            if (IsIdleArticle(scanner, at) || DateRules.All.Best(scanner, at) is not { } reading)
            {
                at++;
                continue;
            }

            reading = reading with { Form = chronology.Place(reading.Form, at == scanner.First), Start = AfterAdverb(scanner, reading) };

            var isOnArticleDay = !resolver.HasRunningDay(sentence);
            rows.Add(Row(scanner, resolver, sentence, reading.Form, reading.Rule.Name, reading.Start, reading.End, reading, last?.Reading.End, rows));
            if (last is var (before, wasOnArticleDay))
                TimePairs.Settle(scanner, resolver, sentence, before, wasOnArticleDay, reading, rows);
            if (rows[^1].From is not null && resolver.Focus.Period is { } spoken)
                lifetime.Note(scanner, reading.Start, spoken);
            last = (reading, isOnArticleDay);
            at = Further(scanner, resolver, sentence, reading, rows);
        }
    }

    /// <summary>The "20 years" of "only 20 years", "just 20 years": the adverb is no part of the time.</summary>
    private static int AfterAdverb(DateScanner scanner, DateReading reading) =>
        DateVocabulary.WordsOf(DateRole.Modifier).Match(scanner.Document, reading.Start, out var length) is { Value: 0 } && length == 1 && reading.End > reading.Start + 1 && (scanner.ClassOf(reading.Start) & WordClass.Adverb) != 0
            ? reading.Start + 1
            : reading.Start;

    /// <summary>Of all marks only an apostrophe opens a date: '98.</summary>
    internal static bool IsIdleMark(DateScanner scanner, int at) =>
        scanner[at].Kind is TokenKind.Punctuation or TokenKind.Quote && scanner.Document.Text[scanner[at].Start] is not ('\'' or '’' or '‘');

    /// <summary>Articles are the commonest words of all; one is worth a try only before a word of time.</summary>
    internal static bool IsIdleArticle(DateScanner scanner, int at)
    {
        var word = scanner[at].Word;
        return (word == Words.The || word == Words.A || word == Words.An)
            && !(scanner.Has(at + 1) && (Openings.OfWord(scanner[at + 1].Word) | Openings.OfKind(scanner[at + 1].Kind)) != Opening.None);
    }

    /// <summary>Days and years that lean on the expression before them: "March 3-5", "April 24 and 25", "2019-20".</summary>
    private static int Further(DateScanner scanner, DateResolver resolver, int sentence, DateReading reading, ImmutableArray<TimeExpression>.Builder rows)
    {
        var at = reading.End;
        while (DateVocabulary.WordsOf(DateRole.Joiner).Match(scanner.Document, at, out var length) is not null || CommaInDays(scanner, at, out length) || SlashInYears(scanner, at, out length))
        {
            var next = at + length;
            if (FurtherForm(scanner, reading, next) is not { } found)
                break;
            rows.Add(Row(scanner, resolver, sentence, found.Form, found.Rule, next, found.End, reading, at, rows));
            at = found.End;
        }

        return at;
    }

    /// <summary>The commas of "January 3, 4, 6, and 7", but not of "May 3, 4 and 5 people".</summary>
    private static bool CommaInDays(DateScanner scanner, int at, out int length)
    {
        length = 1;
        if (!scanner.Is(at, ','))
            return false;
        if (EndsDays(scanner, at + 1, out var joined))
        {
            length += joined;
            return true;
        }

        for (var next = at + 1; scanner.Day(next, out _) is var end and > 0; next = end + 1)
        {
            if (EndsDays(scanner, end, out _))
                return true;
            if (!scanner.Is(end, ','))
                return false;
            if (EndsDays(scanner, end + 1, out _))
                return true;
        }

        return false;
    }

    /// <summary>The "and 7" of a list of days.</summary>
    private static bool EndsDays(DateScanner scanner, int at, out int length) =>
        DateVocabulary.WordsOf(DateRole.Joiner).Match(scanner.Document, at, out length) is not null && scanner.Day(at + length, out _) is var last and > 0 && Counts(scanner, last);

    /// <summary>The slash of "2024/25", but not of a date.</summary>
    private static bool SlashInYears(DateScanner scanner, int at, out int length)
    {
        length = 1;
        return scanner.Is(at, '/') && scanner[at].IsAttached;
    }

    private static (DateForm Form, string Rule, int End)? FurtherForm(DateScanner scanner, DateReading reading, int at)
    {
        if (SetRules.IsOfWeekday(reading.Rule) && DateVocabulary.Weekdays.Match(scanner.Document, at, out _) is { Form: NameForm.Full } weekday)
            return (SetRules.OfWeekday(weekday.Number), DateRules.FurtherWeekday, at + 1);
        if (reading.Form is DateForm.PartOfDay { Day: not null } part && DateVocabulary.Dayparts.Match(scanner.Document, at, out var length) is { Form: DaypartForm.Part } daypart && EndsAt(scanner, at + length))
            return (part with { Code = daypart.Code }, DateRules.FurtherPart, at + length);
        if (scanner.Is(at, Words.The) && scanner.Ordinal(at + 1, out _) > 0)
            at++;
        if (!scanner.Has(at) || (scanner[at].Kind is not (TokenKind.Number or TokenKind.Ordinal) && scanner.Ordinal(at, out _) < 0) || DateRules.All.Best(scanner, at) is not null)
            return null;
        switch (reading.Form)
        {
            case DateForm.Calendar { Day: { } first, Month: { } month } date when date.Weekday is null && scanner.Day(at, out var day) is var end and > 0 && day > first && (Counts(scanner, end) || IsAttachedRange(scanner, at, end)):
                return CalendarRules.Full(date.Year, month, day) is { } further ? (further, DateRules.FurtherDay, AfterYear(scanner, date, end)) : null;
            case DateForm.Absolute { Period: { Grain: Grain.Year } year } when LastYear(scanner, at, year) is { } last:
                return (new DateForm.Absolute(last), DateRules.FurtherYear, at + 1);
            case DateForm.PartOfYear { Year: DateForm.Absolute { Period: { Grain: Grain.Year } year } } when IsNextYear(scanner, at, year):
                return year.Shift(1) is { } following ? (new DateForm.Absolute(following), DateRules.FurtherYear, at + 1) : null;
            default:
                return null;
        }
    }

    /// <summary>The two digits of the year after: the 20 of "2019-20".</summary>
    private static bool IsNextYear(DateScanner scanner, int at, CalendarPeriod year) =>
        scanner[at].Length == 2 && scanner[at].IsAttached && scanner.Digits(at, 2) == (year.First.Year + 1) % 100;

    /// <summary>The last year of "2019-20", "2010-14" and of "the 2007-09 recession"; null where the digits may be a month.</summary>
    private static CalendarPeriod? LastYear(DateScanner scanner, int at, CalendarPeriod year)
    {
        if (IsNextYear(scanner, at, year))
            return year.Shift(1);
        var last = scanner.Digits(at, 2);
        if (scanner[at].Length != 2 || !scanner[at].IsAttached || scanner.Is(at - 1, '/') || last <= year.First.Year % 100)
            return null;
        var isNamed = scanner.Is(at - 3, Words.The) && scanner.Has(at + 1) && scanner[at + 1] is { Kind: TokenKind.Word, Case: LetterCase.Lower, IsAttached: false } && scanner.ClassOf(at + 1) == WordClass.None;
        return isNamed || (last > 12 && !YearContext.IsCounted(scanner, at + 1)) ? year.Shift(last - year.First.Year % 100) : null;
    }

    /// <summary>The 12 of "the June 11-12 meeting", but not of "June 11-12%".</summary>
    private static bool IsAttachedRange(DateScanner scanner, int at, int end) =>
        scanner[at].IsAttached && scanner[at].Kind == TokenKind.Number && scanner[end].Kind == TokenKind.Word && !scanner[end].IsAttached
        && !scanner.Is(end, DateRole.Counted) && DateVocabulary.Units.Match(scanner.Document, end, out _) is null;

    private static bool EndsAt(DateScanner scanner, int at) => !scanner.Has(at) || scanner[at].Kind is TokenKind.Punctuation or TokenKind.Quote || scanner.ClassOf(at) != WordClass.None;

    /// <summary>The end of a further day, behind the year that holds for both: "April 24 and 25, 2021".</summary>
    private static int AfterYear(DateScanner scanner, DateForm.Calendar date, int at)
    {
        var year = scanner.Is(at, ',') ? at + 1 : at;
        return date.Year is not null && scanner.Year(year, out var written) is var end and > 0 && written == date.Year ? end : at;
    }

    /// <summary>True where the number is not followed by something that it counts.</summary>
    private static bool Counts(DateScanner scanner, int at) =>
        !scanner.Has(at) || scanner[at].Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Number || scanner.ClassOf(at) != WordClass.None || scanner[at].Case == LetterCase.Title;

    private static bool IsYear(TimeExpression time) => time is { Timex.Length: 4, From: not null };

    /// <summary>The row of a form; what leans on another expression has that one's tense.</summary>
    private static TimeExpression Row(DateScanner scanner, DateResolver resolver, int sentence, DateForm form, string rule, int first, int end, DateReading leading, int? before, ImmutableArray<TimeExpression>.Builder rows)
    {
        resolver.StandsAlone = first == scanner.First && (end == scanner.End || (end == scanner.End - 1 && scanner[end].Kind == TokenKind.Punctuation));
        resolver.IsBase = Comparison.IsBase(scanner, first, before, resolver.IsBase);
        resolver.RangeStart = before is { } from && (TimePairs.IsRange(scanner, from, first) || TimePairs.IsBetween(scanner, scanner.Document.TokenAt(rows[^1].Start), from, first)) ? rows[^1] : null;
        resolver.YearOfSubject = before is { } yearEnd && IsYear(rows[^1]) && ClauseTense.IsOfSubject(scanner, yearEnd, first) ? resolver.Focus.Period : null;
        var value = resolver.Resolve(form, sentence, () => ClauseTense.Of(scanner, leading.Start, leading.End - 1), () => ClauseTense.IsOver(scanner, leading.Start, leading.End - 1));
        var span = scanner.Document.SpanOf(first, end - 1);
        return new TimeExpression
        {
            Start = span.Start,
            End = span.End,
            Text = span.Of(scanner.Document.Text),
            Type = value.Type,
            Timex = value.Timex,
            Modifier = Modifiers.Of(scanner, form, first, end),
            From = value.From,
            To = value.To,
            Sentence = sentence,
            Rule = rule,
        };
    }
}
