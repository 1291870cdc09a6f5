using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// One value in several MIME types, best first, as Jupyter shows it. Text is a JSON string; what has a JSON type
/// (<c>application/json</c> or <c>+json</c>) is JSON itself. Immutable.
/// </summary>
public sealed class MimeBundle : IReadOnlyList<KeyValuePair<string, JsonNode>>
{
    private readonly IReadOnlyList<KeyValuePair<string, JsonNode>> entries;

    private MimeBundle(IReadOnlyList<KeyValuePair<string, JsonNode>> entries) => this.entries = entries;

    /// <summary>A bundle of nothing.</summary>
    public static MimeBundle Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <summary>The MIME types, best first.</summary>
    public IEnumerable<string> MimeTypes => entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public KeyValuePair<string, JsonNode> this[int index] => entries[index];

    /// <summary>True for <c>application/json</c> and every type that ends in <c>+json</c>.</summary>
    /// <param name="mimeType">The MIME type.</param>
    public static bool IsJson(string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
    }

    /// <summary>A bundle of one MIME type.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="content">The content; parsed when the type is a JSON one and the text is JSON.</param>
    public static MimeBundle Of(string mimeType, string content) => Empty.With(mimeType, content);

    /// <summary>This bundle with one more MIME type at the end, or with new content where it has that type already.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="content">The content; parsed when the type is a JSON one and the text is JSON.</param>
    public MimeBundle With(string mimeType, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return With(mimeType, IsJson(mimeType) ? ParseOrText(content) : JsonValue.Create(content));
    }

    /// <summary>This bundle with one more MIME type at the end, or with new content where it has that type already.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="content">The content.</param>
    public MimeBundle With(string mimeType, JsonNode content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentNullException.ThrowIfNull(content);
        var added = new KeyValuePair<string, JsonNode>(mimeType, content);
        List<KeyValuePair<string, JsonNode>> next = [.. entries];
        int at = next.FindIndex(entry => entry.Key == mimeType);
        if (at < 0)
            next.Add(added);
        else
            next[at] = added;
        return new MimeBundle(next);
    }

    /// <summary>True when the bundle has that MIME type.</summary>
    /// <param name="mimeType">The MIME type.</param>
    public bool Contains(string mimeType) => entries.Any(entry => entry.Key == mimeType);

    /// <summary>The content of that MIME type as text, JSON written out; null when the bundle has none.</summary>
    /// <param name="mimeType">The MIME type.</param>
    public string? Text(string mimeType) => Content(mimeType) is { } content ? TextOf(content) : null;

    /// <summary>The content of that MIME type; null when the bundle has none.</summary>
    /// <param name="mimeType">The MIME type.</param>
    public JsonNode? Content(string mimeType) => entries.FirstOrDefault(entry => entry.Key == mimeType).Value;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode>> GetEnumerator() => entries.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A string's own characters, or the JSON text of anything else.</summary>
    internal static string TextOf(JsonNode content) =>
        content is JsonValue value && value.TryGetValue(out string? text) ? text : content.ToJsonString();

    private static JsonNode ParseOrText(string content)
    {
        try
        {
            return JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = 512 }) ?? JsonValue.Create(content);
        }
        catch (JsonException)
        {
            return JsonValue.Create(content);
        }
    }
}
