using System.Collections.Frozen;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads one form of file, lazily. May throw what input and output and broken data throw: the caller reports it.</summary>
internal delegate IEnumerable<ArticleOrProblem> ReadForm(Stream stream, SourceFile file);

/// <summary>The forms that articles come in, by file extension.</summary>
internal static class ArticleForms
{
    private static readonly FrozenDictionary<string, ReadForm> ByExtension = new Dictionary<string, ReadForm>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = PlainTextForm.Read,
        [".md"] = PlainTextForm.Read,
        [".jsonl"] = JsonLinesForm.Read,
        [".ndjson"] = JsonLinesForm.Read,
        [".json"] = JsonForm.Read,
        [".html"] = HtmlForm.Read,
        [".htm"] = HtmlForm.Read,
        [".csv"] = DelimitedForm.ReadCommas,
        [".tsv"] = DelimitedForm.ReadTabs,
        [".xml"] = FeedForm.Read,
        [".rss"] = FeedForm.Read,
        [".atom"] = FeedForm.Read,
        [".gz"] = Archives.ReadGzip,
        [".zip"] = Archives.ReadZip,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions that are read, for messages.</summary>
    public static string Listing { get; } = string.Join(", ", ByExtension.Keys.Order(StringComparer.Ordinal));

    /// <summary>The form of a file by its extension, or null.</summary>
    public static ReadForm? Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));
}
