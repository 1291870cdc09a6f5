using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Gives a figure the attribution that covers it.</summary>
internal static class SourceLinker
{
    /// <summary>Index of the innermost attribution whose content covers a figure; null when there is none. One that names nobody, or tells what somebody should say or think, counts only where no other covers the figure.</summary>
    public static int? Innermost(Document document, Span figure, ImmutableArray<Attribution> sources)
    {
        int? best = null;
        var shortest = long.MaxValue;
        for (var i = 0; i < sources.Length; i++)
        {
            var content = sources[i].Content.Span;
            // "Twelve are known to have died, the agency said": the agency says so.
            // "The operator said passengers should expect ten minutes more": the operator says so.
            var isNobody = sources[i].Source is null || (document.ClassOf(document.TokenAt(sources[i].Cue.Start)) & WordClass.Modal) != 0;
            var length = content.Length + (isNobody ? (long)int.MaxValue : 0);
            if (!content.Contains(figure) || length >= shortest)
                continue;
            (best, shortest) = (i, length);
        }

        return best;
    }
}
