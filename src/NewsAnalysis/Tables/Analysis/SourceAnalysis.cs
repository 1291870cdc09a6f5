using System.Collections.Immutable;
using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>How openly an article names who speaks.</summary>
public enum SourceNaming
{
    /// <summary>By name: a person, or an organisation, or a document.</summary>
    Named,

    /// <summary>By role or group only: <c>a police officer</c>, <c>residents</c>.</summary>
    Described,

    /// <summary>Withheld: <c>sources</c>, <c>officials who spoke on condition of anonymity</c>.</summary>
    Anonymous,

    /// <summary>Not at all: <c>it was reported</c>.</summary>
    Unstated,
}

/// <summary>How many attributions name their source in one way.</summary>
/// <param name="Naming">The way.</param>
/// <param name="Count">Number of attributions.</param>
/// <param name="Percent">Their share of all attributions, from 0 to 100.</param>
public sealed record SourceShare(SourceNaming Naming, int Count, decimal Percent);

/// <summary>Who is cited by which word, how often.</summary>
/// <param name="Source">The speaker's fullest name when known, else the words for the source without a leading article; null when none is named.</param>
/// <param name="Cue">The words that attribute, in lower case.</param>
/// <param name="Attributions">The attributions, in order.</param>
public sealed record Citation(string? Source, string Cue, ImmutableArray<Attribution> Attributions)
{
    /// <summary>Number of attributions.</summary>
    public int Count => Attributions.Length;
}

/// <summary>Counts who speaks in articles, and how.</summary>
public static class SourceAnalysis
{
    /// <summary>How openly the source of an attribution is named.</summary>
    public static SourceNaming Naming(this Attribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        return attribution switch
        {
            { Kind: SourceKind.Anonymous } => SourceNaming.Anonymous,
            { Name: not null } or { Kind: SourceKind.Organisation or SourceKind.Document } => SourceNaming.Named,
            { Source: not null } => SourceNaming.Described,
            _ => SourceNaming.Unstated,
        };
    }

    /// <summary>The shares of named, described, anonymous and unstated sources.</summary>
    /// <param name="sources">The attributions.</param>
    /// <returns>A row for each way of naming, those that do not occur with 0; all 0 when there are no attributions.</returns>
    public static IReadOnlyList<SourceShare> Shares(this IEnumerable<Attribution> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var counts = sources.CountBy(Naming).ToDictionary();
        var all = counts.Values.Sum();
        return [.. Enum.GetValues<SourceNaming>().Select(naming => Share(naming, counts.GetValueOrDefault(naming), all))];
    }

    /// <summary>Who is cited by which words.</summary>
    /// <param name="sources">The attributions.</param>
    /// <returns>A row for each source and cue, the most cited source first, within a source the most frequent cue first.</returns>
    public static IReadOnlyList<Citation> Citations(this IEnumerable<Attribution> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return
        [
            .. sources
                .GroupBy(attribution => SourceName.Of(attribution)?.ToUpperInvariant())
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(BySource),
        ];
    }

    private static IEnumerable<Citation> BySource(IEnumerable<Attribution> group)
    {
        var rows = group.ToList();
        var name = rows.Select(SourceName.Of).Min(StringComparer.Ordinal);
        return rows
            .GroupBy(attribution => Whitespace.Collapse(attribution.Cue.Text).Trim().ToLowerInvariant())
            .OrderByDescending(cue => cue.Count())
            .ThenBy(cue => cue.Key, StringComparer.Ordinal)
            .Select(cue => new Citation(name, cue.Key, [.. cue]));
    }

    private static SourceShare Share(SourceNaming naming, int count, int all) => new(naming, count, all == 0 ? 0 : Math.Round(100m * count / all, 1));
}
