using System.Collections.Immutable;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>The days that a figure holds for.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>How many days lie between the first and the last.</summary>
    public int Days => To.DayNumber - From.DayNumber;
}

/// <summary>A period that a sentence names, null for a deadline, where, and the only figure it can be of; null when it can be of any.</summary>
internal readonly record struct PeriodMention(int First, int End, Period? Period, int? Owner = null);

/// <summary>Reads the periods of a sentence from its expressions of time: <c>since X</c> reaches to the article's day, <c>from X to Y</c> and <c>between X and Y</c> are one; deadlines and the dates of reports are none.</summary>
/// <param name="document">The document.</param>
/// <param name="dates">Its expressions of time, in reading order.</param>
/// <param name="isReport">Tells the date of a report, by its first token and the one after it, from that of what is reported.</param>
internal sealed class PeriodFinder(Document document, ImmutableArray<TimeExpression> dates, Func<int, int, bool> isReport)
{
    private const int LongestSinceClause = 6;

    // A half of a year has at most 184 days, nine months 275.
    private const int LongestPartOfYear = 300;

    // "that ended on"
    private const int LongestEnding = 3;

    // "deadliest storm to hit the US mainland"
    private const int LongestRecord = 12;

    // "worst reading of"
    private const int LongestScope = 5;

    // "3.9% in", "12 people on the"
    private const int FigureToDate = 3;

    // "since touching a record $11,722 a tonne in"
    private const int LongestGerundClause = 12;

    private Sentence _sentence;
    private IReadOnlyList<(int First, int End)> _figures = [];
    private ChangeBase? _changes;
    private List<PeriodMention> _periods = [];
    private IReadOnlyDictionary<int, int>? _pairs;

    /// <summary>Finds the periods of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="figures">Token positions of its figures: first and end, in order.</param>
    /// <param name="changes">What its changes are counted from.</param>
    /// <param name="periods">Where the periods go; what it held before is gone.</param>
    public void Find(Sentence sentence, IReadOnlyList<(int First, int End)> figures, ChangeBase changes, List<PeriodMention> periods)
    {
        (_sentence, _figures, _changes, _periods) = (sentence, figures, changes, periods);
        periods.Clear();
        var start = FirstIn(sentence.Start);
        _pairs = Respectively.IsSaid(document, sentence) ? Respectively.Pairs(document, figures, SpansFrom(start)) : null;
        for (var at = start; at < dates.Length && dates[at].Start < sentence.End;)
            at = Read(at, start);
    }

    /// <summary>Reads an expression, and those that go on with it.</summary>
    /// <returns>Index of the expression after it.</returns>
    private int Read(int index, int start)
    {
        var date = dates[index];
        var (first, end) = SpanOf(date);
        if (date.From is not { } from || date.To is not { } to)
        {
            // "fiscal 2024" of an unknown company and "every year" have no days, and what they hold for has none.
            if (date.Type == TimexType.Set || (date.Type == TimexType.Date && char.IsAsciiDigit(date.Timex[0])))
                _periods.Add(new PeriodMention(first, end, null));
            return index + 1;
        }

        var period = new Period(from, to);
        if (_pairs is not null && _pairs.TryGetValue(index - start, out var paired))
            return Add(index, first, end, period, paired);
        if (date.Rule is DateRules.Ago or DateRules.Later && YearsBefore(period) is { } shifted)
            period = shifted;
        if (IsToldAgain(index, end, period))
            return index + 1;

        // "reported from 1 January to 3 March" is no date of a report.
        var second = Second(index, first, end);
        if (second is null && RecordedOwner(first) is { } recorded)
            return Add(index, first, end, period, recorded);
        if ((second is null && (IsOfNothing(first, end, period.To) || IsScope(first, period))) || IsEndOfStretch(index, first))
            return index + 1;
        if (IsSince(first))
        {
            AddSince(first, end, period);
            return index + 1;
        }

        if (second is not null)
            return second.To is { } last && last >= from ? Add(index + 1, first, SpanOf(second).End, new Period(from, last), null) : index + 2;
        if (_changes!.Named(end) is { } named)
            return Add(index, first, end, period, named);
        return _changes.Holds(first, end, period) ? index + 1 : AddList(index, first, end, period);
    }

    private int Add(int index, int first, int end, Period period, int? owner)
    {
        _periods.Add(new PeriodMention(first, end, period, owner));
        return index + 1;
    }

    /// <summary>A date, and the dates that a list goes on with.</summary>
    private int AddList(int index, int first, int end, Period period)
    {
        while (Following(index, end, period.To) is { To: { } later } next && !document.Is(first - 1, "both"))
        {
            (period, end) = (period with { To = later }, SpanOf(next).End);
            index++;
        }

        return Add(index, WithPartOfDay(first), end, period, ComparedOwner(first));
    }

    /// <summary>The 4.1% of "from 4.1% in July": the date right behind what is compared with is of that alone; null elsewhere.</summary>
    private int? ComparedOwner(int first)
    {
        for (var i = _figures.Count - 1; i >= 0; i--)
        {
            if (_figures[i].End <= first)
                return first - _figures[i].End <= FigureToDate && ComparedTime.IsBase(document, _figures[i].First) && !IsParted(_figures[i].End, first) ? i : null;
        }

        return null;
    }

    /// <summary>True with a comma, "and" or the like between.</summary>
    private bool IsParted(int from, int to)
    {
        while (from < to && !document.Is(from, ',') && (document.ClassOf(from) & WordClass.Conjunction) == 0)
            from++;
        return from < to;
    }

    private void AddSince(int first, int end, Period period)
    {
        // "the highest since 1998" says nothing of when.
        if (IsRecord(first - 1))
            return;
        if (document.Anchor is { } anchor && anchor >= period.From)
            Add(0, first, end, period with { To = anchor }, _changes!.Owner(document.Is(first, "since") ? first : first - 1));

        // "have tripled since 2015, when they were $2 million"
        var when = document.Is(end, ',') ? end + 1 : end;
        if (document.Is(when, "when"))
            Add(0, when, when + 1, period, null);
    }

    /// <summary>True for a time that is of no figure: a deadline, the day of a report, what is compared with. A promise of one figure keeps that one from other times.</summary>
    private bool IsOfNothing(int first, int end, DateOnly to)
    {
        var isDeadline = IsDeadline(first, to);
        if (isDeadline && _changes!.Before(first - 1) is { } promised)
            _periods.Add(new PeriodMention(first, end, null, promised));
        return isDeadline || document.Is(first - 1, "until") || document.Is(first - 1, "till") || IsDelivery(first, end) || isReport(first, end) || ComparedTime.Is(document, first, end);
    }

    private (int First, int End) SpanOf(TimeExpression date) => (document.TokenAt(date.Start), document.TokenAt(date.End - 1) + 1);

    private List<(int First, int End)> SpansFrom(int start)
    {
        var spans = new List<(int First, int End)>();
        for (var i = start; i < dates.Length && dates[i].Start < _sentence.End; i++)
            spans.Add(SpanOf(dates[i]));
        return spans;
    }

    /// <summary><c>late on Monday</c> is where the mention of Monday begins.</summary>
    private int WithPartOfDay(int first) =>
        first - 2 >= _sentence.FirstToken && document.Is(first - 1, "on") && (document.Is(first - 2, "late") || document.Is(first - 2, "early")) ? first - 2 : first;

    /// <summary>The second date of <c>between X and Y</c> and <c>from X to Y</c>.</summary>
    private TimeExpression? Second(int index, int first, int end)
    {
        if (index + 1 >= dates.Length)
            return null;

        // "January-February", "3-5 March", "July 10 through August 17": what joins them says enough.
        if ((document.Is(end, '-') || document.Is(end, '–') || document.Is(end, "through") || (document.Is(end, "to") && dates[index + 1].Rule == DateRules.FurtherDay)) && document.TokenAt(dates[index + 1].Start) == end + 1)
            return dates[index + 1];
        if (!(document.Is(first - 1, "between") || document.Is(first - 1, "from") || document.Is(first - 1, '(')))
            return null;
        return (document.Is(end, "and") || document.Is(end, "to") || document.Is(end, "until")) && SpanOf(dates[index + 1]).First is var next && next <= end + 2 ? dates[index + 1] : null;
    }

    /// <summary>The £280,400 of "higher than the £280,400 recorded in August 2023"; null elsewhere.</summary>
    private int? RecordedOwner(int first)
    {
        if (first < 2 || !document.Is(first - 1, "in") || document.TagOf(first - 2) is not (PennTag.VBN or PennTag.VBD))
            return null;
        for (var i = 0; i < _figures.Count; i++)
        {
            if (_figures[i].End == first - 2 && document.Is(_figures[i].First - 1, "the"))
                return i;
        }

        return null;
    }

    /// <summary>"12,000 at the end of June, against 13,500 a year earlier": as long ago, what is compared is the same part of the year.</summary>
    private Period? YearsBefore(Period year)
    {
        if (year.From.DayOfYear != 1 || year.To != new DateOnly(year.From.Year, 12, 31))
            return null;
        for (var i = _periods.Count - 1; i >= 0; i--)
        {
            if (_periods[i].Period is not { Days: <= LongestPartOfYear } told)
                continue;
            var years = year.From.Year - told.From.Year;
            if (told.To.Year > 9998 || told.To.Year + years is < 1 or > 9998 || told.From.Year + years < 1)
                return null;

            // the last day of a month stays one: 28 February, a year after 29 February
            return new Period(told.From.AddYears(years), told.To.AddDays(1).AddYears(years).AddDays(-1));
        }

        return null;
    }

    /// <summary>"Two years earlier, in March 2020": the time beside it says it more exactly.</summary>
    private bool IsToldAgain(int index, int end, Period period)
    {
        if (index + 1 >= dates.Length || !document.Is(end, ',') || dates[index + 1] is not { From: { } from, To: { } to } next || to.DayNumber - from.DayNumber >= period.Days)
            return false;
        var start = document.TokenAt(next.Start);
        return start == end + 1 || (start == end + 2 && (document.ClassOf(end + 1) & WordClass.Preposition) != 0);
    }

    /// <summary>The next date where a list goes on with it and it begins as the one before ends: <c>in July, August and September</c>, but not <c>in 2022, the latest year</c>.</summary>
    private TimeExpression? Following(int index, int end, DateOnly to)
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
    private bool IsDeadline(int first, DateOnly to) =>
        document.Is(first - 1, "before") || (document.Is(first - 1, "by") && !(to <= document.Anchor));

    /// <summary>"the quarter to September", "the year that ended in June 2019": the stretch before it holds, and this is its end.</summary>
    private bool IsEndOfStretch(int index, int first)
    {
        if (index == 0 || dates[index - 1] is not { From: { } from, To: { } to } stretch || dates[index].To != to || !(from < dates[index].From))
            return false;
        var end = SpanOf(stretch).End;
        for (var at = end; at < first && first - end <= LongestEnding; at++)
        {
            if (DateVocabulary.WordsOf(DateRole.Ending).Match(document, at, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary><c>since Monday</c>, <c>since the river flooded on Monday</c></summary>
    private bool IsSince(int first)
    {
        if (document.Is(first, "since"))
            return true;
        for (var at = first - 1; at >= Math.Max(_sentence.FirstToken, first - LongestSinceClause); at--)
        {
            if (document.Is(at, "since"))
                return true;
            if (document.Tokens[at].Kind != TokenKind.Word)
                break;
        }

        // "since touching a record $11,722 in April"
        for (var at = first - 1; at >= Math.Max(_sentence.FirstToken, first - LongestGerundClause); at--)
        {
            if (document.Is(at, "since"))
                return document.TagOf(at + 1) == PennTag.VBG;
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Symbol) || (document.ClassOf(at) & WordClass.Conjunction) != 0)
                return false;
        }

        return false;
    }

    /// <summary>"oil for May delivery", "futures for May": the month names what is traded, not when.</summary>
    private bool IsDelivery(int first, int end) =>
        (end < document.Tokens.Length && TenseWords.Is(document.Tokens[end].Word, TenseSense.Delivery)) || (document.Is(first - 1, "for") && first > 1 && TenseWords.Is(document.Tokens[first - 2].Word, TenseSense.Delivery));

    /// <summary>"the highest since 1998", "the deadliest storm to hit the mainland since 2005": how far back nothing was like it.</summary>
    private bool IsRecord(int since)
    {
        for (var at = since - 1; at >= Math.Max(_sentence.FirstToken, since - LongestRecord) && document.Tokens[at].Kind == TokenKind.Word; at--)
        {
            if (document.TagOf(at) is PennTag.JJS or PennTag.RBS || (at >= since - 3 && document.Is(at, "first")))
                return true;
        }

        return false;
    }

    /// <summary>"its worst reading this year", "the highest level this season": the stretch that it is the worst of.</summary>
    private bool IsScope(int first, Period period)
    {
        if (period.Days == 0)
            return false;
        for (var at = first - 1; at >= Math.Max(_sentence.FirstToken, first - LongestScope) && document.Tokens[at].Kind == TokenKind.Word; at--)
        {
            var tag = document.TagOf(at);
            if (tag is PennTag.JJS or PennTag.RBS)
                return true;
            if (tag is not (PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.IN))
                return false;
        }

        return false;
    }

    private int FirstIn(int offset)
    {
        var index = 0;
        while (index < dates.Length && dates[index].Start < offset)
            index++;
        return index;
    }
}
