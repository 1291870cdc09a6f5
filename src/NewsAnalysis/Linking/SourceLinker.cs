using System.Collections.Immutable;

namespace NewsAnalysis.Linking;

/// <summary>Gives a figure the attribution that covers it.</summary>
internal static class SourceLinker
{
    /// <summary>Index of the innermost attribution whose content covers a figure; null when there is none. One that names nobody counts only where no other covers the figure.</summary>
    public static int? Innermost(Span figure, ImmutableArray<Attribution> sources)
    {
        int? best = null;
        var shortest = long.MaxValue;
        for (var i = 0; i < sources.Length; i++)
        {
            var content = sources[i].Content.Span;
            // "Twelve are known to have died, the agency said": the agency says so.
            var length = content.Length + (sources[i].Source is null ? (long)int.MaxValue : 0);
            if (!content.Contains(figure) || length >= shortest)
                continue;
            (best, shortest) = (i, length);
        }

        return best;
    }
}
