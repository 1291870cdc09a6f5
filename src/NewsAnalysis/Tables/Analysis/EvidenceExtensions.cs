using System.Collections.Immutable;

namespace NewsAnalysis;

/// <summary>Leads rows back to the words that prove them.</summary>
public static class EvidenceExtensions
{
    /// <summary>The sentence of a figure, with the figure marked.</summary>
    public static Evidence Evidence(this ReportedFigure row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Find(row.Origin, row.Sentence, row.Text, [row.Span]);
    }

    /// <summary>The sentence of a time expression, with the expression marked.</summary>
    public static Evidence Evidence(this TimeExpression row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Find(row.Origin, row.Sentence, row.Text, [row.Span]);
    }

    /// <summary>The sentence of an attribution's cue, with the source and the cue marked; further sentences when the source stands in another one.</summary>
    public static Evidence Evidence(this Attribution row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var own = string.Join(' ', new[] { row.Source, row.Cue, row.Content }.OfType<Excerpt>().OrderBy(excerpt => excerpt.Start).Select(excerpt => excerpt.Text));
        return Find(row.Origin, row.Sentence, own, row.Source is { } source ? [source.Span, row.Cue.Span] : [row.Cue.Span]);
    }

    /// <summary>The evidence of a row of any table; null when rows of this type have none.</summary>
    internal static Evidence? Of(object? row) => row switch
    {
        ReportedFigure figure => figure.Evidence(),
        TimeExpression date => date.Evidence(),
        Attribution source => source.Evidence(),
        _ => null,
    };

    private static Evidence Find(Origin origin, int sentence, string own, ImmutableArray<Span> words)
    {
        if (origin.Extraction is not { } extraction)
            return new Evidence(null, own, [new Span(0, own.Length)]);
        var text = extraction.Article.Text;
        var span = sentence >= 0 && sentence < extraction.SentenceCount ? extraction.SentenceSpan(sentence) : new Span(0, 0);
        foreach (var word in words)
            span = span.IsEmpty ? word : new Span(Math.Min(span.Start, word.Start), Math.Max(span.End, word.End));
        return new Evidence(extraction.Article, span.Of(text), [.. Merge(words).Select(word => new Span(word.Start - span.Start, word.End - span.Start))]);
    }

    private static IEnumerable<Span> Merge(ImmutableArray<Span> words)
    {
        Span? open = null;
        foreach (var word in words.Order())
        {
            if (open is not { } before)
            {
                open = word;
            }
            else if (word.Start < before.End)
            {
                open = before with { End = Math.Max(before.End, word.End) };
            }
            else
            {
                yield return before;
                open = word;
            }
        }

        if (open is { } last)
            yield return last;
    }
}
