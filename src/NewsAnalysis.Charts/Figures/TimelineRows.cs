namespace NewsAnalysis.Charts;

/// <summary>The rows of a timeline: the articles, by time of publication, those without one last.</summary>
internal sealed class TimelineRows
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    private TimelineRows(List<(string Id, Article? Article)> articles)
    {
        for (var i = 0; i < articles.Count; i++)
            _rows[articles[i].Id] = i;
        Published = [.. articles.Select(row => (row.Article?.Published ?? row.Article?.Updated)?.Day)];
        Labels = [.. articles.Select(row => Words.Publication(row.Article) is { Length: > 0 } label ? label : row.Article?.Title ?? row.Id)];
        Titles = [.. articles.Select(row => row.Article?.Title ?? row.Id)];
    }

    public int Count => _rows.Count;

    public IReadOnlyList<DateOnly?> Published { get; }

    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyList<string> Titles { get; }

    public static TimelineRows Of(IEnumerable<TimeExpression> dates) => new(
    [
        .. dates
            .GroupBy(date => date.Article, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, group.First().Evidence().Article))
            .OrderBy(row => (row.Article?.Published ?? row.Article?.Updated)?.ToDateTimeOffset().UtcDateTime ?? DateTime.MaxValue)
            .ThenBy(row => row.Id, StringComparer.Ordinal),
    ]);

    public int IndexOf(TimeExpression date) => _rows[date.Article];
}
