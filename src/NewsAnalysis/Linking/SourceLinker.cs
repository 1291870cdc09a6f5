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

            // "no warning,' said Luka Sandrin, 61, 'and my brother": the age is the reporter's.
            if (!content.Contains(figure) || length >= shortest || IsOfReporter(document, sources[i], figure))
                continue;
            (best, shortest) = (i, length);
        }

        return best;
    }

    /// <summary>True for a figure among the words that name the speaker, from there to where the quotation goes on.</summary>
    private static bool IsOfReporter(Document document, Attribution attribution, Span figure)
    {
        var (source, cue) = (attribution.Source?.Span ?? attribution.Cue.Span, attribution.Cue.Span);
        if (source.Contains(figure))
            return true;
        if (!attribution.Content.Span.Contains(cue) || document.Tokens[document.TokenAt(attribution.Content.Start)].Kind != TokenKind.Quote)
            return false;
        var (start, end) = (Math.Min(source.Start, cue.Start), Math.Max(source.End, cue.End));
        var at = document.TokenAt(end - 1) + 1;
        while (at < document.Tokens.Length && document.Tokens[at].Kind != TokenKind.Quote)
            at++;
        return figure.Start >= start && at < document.Tokens.Length && figure.End <= document.Tokens[at].Start;
    }
}
