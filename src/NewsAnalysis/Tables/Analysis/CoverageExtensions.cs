namespace NewsAnalysis;

/// <summary>Finds when articles were published most densely: an archive's biggest story, without knowing its name.</summary>
public static class CoverageExtensions
{
    /// <summary>The days in which most of the articles were published.</summary>
    /// <param name="articles">The articles; those without a published or updated day do not count.</param>
    /// <param name="days">How many days the range may have at most.</param>
    /// <returns>
    /// From the first to the last article of the densest run; of equally dense ones the earliest. Null when no article has a day.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below 1.</exception>
    /// <example>
    /// <code>
    /// var story = corpus.Articles.BusiestDays(14);
    /// Console.WriteLine(story?.ToString() ?? "no article has a date");
    /// </code>
    /// </example>
    public static DayRange? BusiestDays(this IEnumerable<Article> articles, int days = 14)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var published = articles.Select(article => (article.Published ?? article.Updated)?.Day).OfType<DateOnly>().Order().ToArray();
        DayRange? busiest = null;
        var most = 0;
        for (int first = 0, next = 0; first < published.Length; first++)
        {
            while (next < published.Length && published[next].DayNumber - published[first].DayNumber < days)
                next++;
            if (next - first <= most)
                continue;
            most = next - first;
            busiest = new DayRange(published[first], published[next - 1]);
        }

        return busiest;
    }

    /// <summary>The points of a series on some days.</summary>
    /// <param name="series">The indicator.</param>
    /// <param name="days">The days; null keeps all points.</param>
    public static FigureSeries Between(this FigureSeries series, DayRange? days)
    {
        ArgumentNullException.ThrowIfNull(series);
        return days is { } range ? series.Within(range) : series;
    }
}
