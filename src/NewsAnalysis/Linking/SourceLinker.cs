using System.Collections.Immutable;

namespace NewsAnalysis.Linking;

/// <summary>Gives a figure the attribution that covers it.</summary>
internal static class SourceLinker
{
    /// <summary>Index of the innermost attribution whose content covers a figure; null when there is none.</summary>
    public static int? Innermost(Span figure, ImmutableArray<Attribution> sources)
    {
        int? best = null;
        var shortest = int.MaxValue;
        for (var i = 0; i < sources.Length; i++)
        {
            var content = sources[i].Content.Span;
            if (!content.Contains(figure) || content.Length >= shortest)
                continue;
            (best, shortest) = (i, content.Length);
        }

        return best;
    }
}
