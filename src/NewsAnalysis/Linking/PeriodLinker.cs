using System.Collections.Immutable;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>The days that a figure holds for.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To);

/// <summary>A period that a sentence names, null for a deadline, where, and the only figure it can be of; null when it can be of any.</summary>
internal readonly record struct PeriodMention(int First, int End, Period? Period, int? Owner = null);

/// <summary>Reads the periods of a sentence from its expressions of time, and gives each figure the nearest.</summary>
internal static class PeriodLinker
{
    private const int Farthest = 40;

    private const int LongestSinceClause = 6;

    // A half of a year has at most 184 days, nine months 275.
    private const int LongestPartOfYear = 300;

    // "that ended on"
    private const int LongestEnding = 3;

    // "Monday's earthquake": the date of the event itself.
    private const int EventDate = 15;

    /// <summary>The periods of a sentence: <c>since X</c> reaches to the anchor, <c>from X to Y</c> and <c>between X and Y</c> are one; deadlines and the dates of reports are none.</summary>
    public static void Find(Document document, Sentence sentence, ImmutableArray<TimeExpression> dates, Func<int, int, bool> isReport, ChangeBase changes, IReadOnlyList<(int First, int End)> figures, List<PeriodMention> periods)
    {
        periods.Clear();
        var start = FirstIn(dates, sentence.Start);
        var pairs = Respectively.IsSaid(document, sentence) ? Respectively.Pairs(document, figures, SpansFrom(document, dates, start, sentence.End)) : null;
        for (var i = start; i < dates.Length && dates[i].Start < sentence.End; i++)
        {
            var date = dates[i];
            var (first, end) = (document.TokenAt(date.Start), document.TokenAt(date.End - 1) + 1);
            if (date.From is not { } from || date.To is not { } to)
            {
                // "fiscal 2024" of an unknown company and "every year" have no days, and what they hold for has none.
                if (date.Type == TimexType.Set || (date.Type == TimexType.Date && char.IsAsciiDigit(date.Timex[0])))
                    periods.Add(new PeriodMention(first, end, null));
                continue;
            }

            if (pairs is not null && pairs.TryGetValue(i - start, out var paired))
            {
                periods.Add(new PeriodMention(first, end, new Period(from, to), paired));
                continue;
            }

            if (date.Rule is DateRules.Ago or DateRules.Later && YearsBefore(periods, from, to) is { } shifted)
                (from, to) = (shifted.From, shifted.To);
            if (IsToldAgain(document, dates, i, end, to.DayNumber - from.DayNumber))
                continue;
            // "reported from 1 January to 3 March" is no date of a report.
            var second = Second(document, dates, i, first, end);
            var isDeadline = second is null && IsDeadline(document, first, to);
            if (isDeadline && changes.Before(first - 1) is { } promised)
                periods.Add(new PeriodMention(first, end, null, promised));
            if (second is null && RecordedOwner(document, figures, first) is { } recorded)
            {
                periods.Add(new PeriodMention(first, end, new Period(from, to), recorded));
                continue;
            }

            if (second is null && (isDeadline || document.Is(first - 1, "until") || document.Is(first - 1, "till") || IsDelivery(document, first, end) || isReport(first, end) || ComparedTime.Is(document, first, end)))
                continue;
            if (IsEndOfStretch(document, dates, i, first))
                continue;
            if (IsSince(document, first, sentence.FirstToken))
            {
                // "the highest since 1998" says nothing of when.
                if (IsRecord(document, first - 1, sentence.FirstToken))
                    continue;
                if (document.Anchor is { } anchor && anchor >= from)
                    periods.Add(new PeriodMention(first, end, new Period(from, anchor), changes.Owner(document.Is(first, "since") ? first : first - 1)));

                // "have tripled since 2015, when they were $2 million"
                var when = document.Is(end, ',') ? end + 1 : end;
                if (document.Is(when, "when"))
                    periods.Add(new PeriodMention(when, when + 1, new Period(from, to)));
                continue;
            }

            if (second is not null)
            {
                if (second.To is { } last && last >= from)
                    periods.Add(new PeriodMention(first, document.TokenAt(second.End - 1) + 1, new Period(from, last)));
                i++;
                continue;
            }

            if (changes.Named(end) is { } named)
            {
                periods.Add(new PeriodMention(first, end, new Period(from, to), named));
                continue;
            }

            if (changes.Holds(first, end, new Period(from, to)))
                continue;
            while (Following(document, dates, i, end, to) is { To: { } later } next && !document.Is(first - 1, "both"))
            {
                (to, end) = (later, document.TokenAt(next.End - 1) + 1);
                i++;
            }

            periods.Add(new PeriodMention(WithPartOfDay(document, first, sentence.FirstToken), end, new Period(from, to)));
        }
    }

    /// <summary>The period that is nearest to a figure; null when none is in reach.</summary>
    public static Period? Nearest(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, IReadOnlyList<PeriodMention> periods)
    {
        Period? best = null;
        var shortest = Farthest;
        foreach (var mention in periods)
        {
            if ((mention.First < figures[figure].End && mention.End > figures[figure].First) || (mention.Owner is { } owner && owner != figure))
                continue;
            if (mention.Period is var (from, to) && from < to && ((mention.End <= figures[figure].First && mention.Owner is null && ComparedTime.IsOfBefore(document, sentence, figures[figure].First)) || SubordinateClause.Keeps(document, sentence, figures, figure, mention.First, mention.End)))
                continue;
            var distance = ClauseDistance.Of(document, figures, figure, mention.First, mention.End) - (document.Is(mention.End, "'s") || document.Is(mention.End, "’s") ? EventDate : 0);
            if (distance < shortest)
                (best, shortest) = (mention.Period, distance);
        }

        return best;
    }

    /// <summary><c>late on Monday</c> is where the mention of Monday begins.</summary>
    private static int WithPartOfDay(Document document, int first, int floor) =>
        first - 2 >= floor && document.Is(first - 1, "on") && (document.Is(first - 2, "late") || document.Is(first - 2, "early")) ? first - 2 : first;

    /// <summary>The second date of <c>between X and Y</c> and <c>from X to Y</c>.</summary>
    private static TimeExpression? Second(Document document, ImmutableArray<TimeExpression> dates, int index, int first, int end)
    {
        if (index + 1 >= dates.Length)
            return null;

        // "January-February", "3-5 March", "July 10 through August 17": what joins them says enough.
        if ((document.Is(end, '-') || document.Is(end, '–') || document.Is(end, "through")) && document.TokenAt(dates[index + 1].Start) == end + 1)
            return dates[index + 1];
        if (!(document.Is(first - 1, "between") || document.Is(first - 1, "from") || document.Is(first - 1, '(')))
            return null;
        return (document.Is(end, "and") || document.Is(end, "to") || document.Is(end, "until")) && document.TokenAt(dates[index + 1].Start) is var next && next <= end + 2 ? dates[index + 1] : null;
    }

    /// <summary>The £280,400 of "higher than the £280,400 recorded in August 2023"; null elsewhere.</summary>
    private static int? RecordedOwner(Document document, IReadOnlyList<(int First, int End)> figures, int first)
    {
        if (first < 2 || !document.Is(first - 1, "in") || document.TagOf(first - 2) is not (PennTag.VBN or PennTag.VBD))
            return null;
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].End == first - 2 && document.Is(figures[i].First - 1, "the"))
                return i;
        }

        return null;
    }

    /// <summary>"12,000 at the end of June, against 13,500 a year earlier": as long ago, what is compared is the same part of the year.</summary>
    private static Period? YearsBefore(List<PeriodMention> periods, DateOnly from, DateOnly to)
    {
        if (from.DayOfYear != 1 || to != from.AddYears(1).AddDays(-1))
            return null;
        for (var i = periods.Count - 1; i >= 0; i--)
        {
            if (periods[i].Period is not { } told || told.To.DayNumber - told.From.DayNumber > LongestPartOfYear)
                continue;
            var years = from.Year - told.From.Year;
            if (told.To.Year + years is < 1 or > 9998 || told.From.Year + years < 1)
                return null;

            // the last day of a month stays one: 28 February, a year after 29 February
            return new Period(told.From.AddYears(years), told.To.AddDays(1).AddYears(years).AddDays(-1));
        }

        return null;
    }

    private static List<(int First, int End)> SpansFrom(Document document, ImmutableArray<TimeExpression> dates, int start, int end)
    {
        var spans = new List<(int First, int End)>();
        for (var i = start; i < dates.Length && dates[i].Start < end; i++)
            spans.Add((document.TokenAt(dates[i].Start), document.TokenAt(dates[i].End - 1) + 1));
        return spans;
    }

    /// <summary>"Two years earlier, in March 2020": the time beside it says it more exactly.</summary>
    private static bool IsToldAgain(Document document, ImmutableArray<TimeExpression> dates, int index, int end, int days)
    {
        if (index + 1 >= dates.Length || !document.Is(end, ',') || dates[index + 1] is not { From: { } from, To: { } to } next || to.DayNumber - from.DayNumber >= days)
            return false;
        var start = document.TokenAt(next.Start);
        return start == end + 1 || (start == end + 2 && (document.ClassOf(end + 1) & WordClass.Preposition) != 0);
    }

    /// <summary>The next date where a list goes on with it and it begins as the one before ends: <c>in July, August and September</c>, but not <c>in 2022, the latest year</c>.</summary>
    private static TimeExpression? Following(Document document, ImmutableArray<TimeExpression> dates, int index, int end, DateOnly to)
    {
        if (index + 1 >= dates.Length || dates[index + 1] is not { From: { } from } next || from.DayNumber != to.DayNumber + 1)
            return null;
        var at = document.Is(end, ',') ? end + 1 : end;
        if (document.Is(at, "and"))
            at++;
        else if (!(index + 2 < dates.Length && dates[index + 2].From?.DayNumber == next.To?.DayNumber + 1))
            return null;
        return at > end && document.TokenAt(next.Start) == at ? next : null;
    }

    /// <summary>"500 homes by 2035", "before June"; but not "rose to 145 by Sunday", where the day is over.</summary>
    private static bool IsDeadline(Document document, int first, DateOnly to) =>
        document.Is(first - 1, "before") || (document.Is(first - 1, "by") && !(to <= document.Anchor));

    /// <summary>"the quarter to September", "the year that ended in June 2019": the stretch before it holds, and this is its end.</summary>
    private static bool IsEndOfStretch(Document document, ImmutableArray<TimeExpression> dates, int index, int first)
    {
        if (index == 0 || dates[index - 1] is not { From: { } from, To: { } to } stretch || dates[index].To != to || !(from < dates[index].From))
            return false;
        var end = document.TokenAt(stretch.End - 1) + 1;
        for (var at = end; at < first && first - end <= LongestEnding; at++)
        {
            if (DateVocabulary.WordsOf(DateRole.Ending).Match(document, at, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary><c>since Monday</c>, <c>since the river flooded on Monday</c></summary>
    private static bool IsSince(Document document, int first, int floor)
    {
        if (document.Is(first, "since"))
            return true;
        for (var at = first - 1; at >= Math.Max(floor, first - LongestSinceClause); at--)
        {
            if (document.Is(at, "since"))
                return true;
            if (document.Tokens[at].Kind != TokenKind.Word)
                return false;
        }

        return false;
    }

    /// <summary>"oil for May delivery", "futures for May": the month names what is traded, not when.</summary>
    private static bool IsDelivery(Document document, int first, int end) =>
        (end < document.Tokens.Length && TenseWords.Is(document.Tokens[end].Word, TenseSense.Delivery)) || (document.Is(first - 1, "for") && first > 1 && TenseWords.Is(document.Tokens[first - 2].Word, TenseSense.Delivery));

    private static bool IsRecord(Document document, int since, int floor)
    {
        for (var at = since - 1; at >= Math.Max(floor, since - 3); at--)
        {
            if (document.Written(at).EndsWith("est", StringComparison.OrdinalIgnoreCase) || document.Is(at, "worst") || document.Is(at, "first") || document.Is(at, "best"))
                return true;
        }

        return false;
    }

    private static int FirstIn(ImmutableArray<TimeExpression> dates, int offset)
    {
        var index = 0;
        while (index < dates.Length && dates[index].Start < offset)
            index++;
        return index;
    }
}
