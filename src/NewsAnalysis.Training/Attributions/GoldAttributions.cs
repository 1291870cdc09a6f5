using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>An attribution as people marked it: the tokens of each part, which need not be in one piece.</summary>
/// <param name="Source">Who speaks; empty for nobody.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is said.</param>
internal sealed record GoldAttribution(SortedSet<int> Source, SortedSet<int> Cue, SortedSet<int> Content);

/// <summary>An article with its attributions.</summary>
internal sealed record AttributedArticle(Document Document, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>Reads articles with attributions: JSON Lines of articles (<c>id</c>, <c>text</c>) and of what is attributed (<c>doc</c>, <c>attributions</c>, each part a list of character ranges).</summary>
internal static class GoldAttributions
{
    public static IEnumerable<AttributedArticle> Read(string articles, string attributions)
    {
        var texts = Treebank.Lines(articles).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("text").GetString()!, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Treebank.Lines(attributions).Select(line => JsonDocument.Parse(line).RootElement))
        {
            // Some articles were marked by two people; the first counts.
            var id = row.GetProperty("doc").GetString()!;
            if (!seen.Add(id))
                continue;
            var document = Document.Parse(texts[id]);
            yield return new AttributedArticle(document, [.. row.GetProperty("attributions").EnumerateArray().Select(one => new GoldAttribution(Tokens(document, one, "source"), Tokens(document, one, "cue"), Tokens(document, one, "content")))]);
        }
    }

    private static SortedSet<int> Tokens(Document document, JsonElement attribution, string part)
    {
        var tokens = new SortedSet<int>();
        if (!attribution.TryGetProperty(part, out var ranges) || ranges.ValueKind != JsonValueKind.Array)
            return tokens;
        foreach (var range in ranges.EnumerateArray())
        {
            var end = range[1].GetInt32();
            for (var i = document.TokenAt(range[0].GetInt32()); i < document.Tokens.Length && document.Tokens[i].Start < end; i++)
                tokens.Add(i);
        }

        return tokens;
    }
}
