using System.Text;
using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks;

/// <summary>The articles that benchmarks read: all development text where <c>../shared</c> is there, else the articles of <c>seeds</c>, repeated.</summary>
internal static class NewsText
{
    private const int RepeatedBytes = 2_000_000;

    public static IReadOnlyList<Article> Articles { get; } = Load();

    /// <summary>Size of all texts in UTF-8.</summary>
    public static long Bytes { get; } = Articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));

    /// <summary>The articles cut into tokens and sentences.</summary>
    public static IReadOnlyList<Document> Documents() => [.. Articles.Select(Document.Parse)];

    private static List<Article> Load()
    {
        var shared = RepositoryFiles.At("..", "shared", "eval");
        return Directory.Exists(shared) ? Development(shared) : Seeds();
    }

    private static List<Article> Development(string folder)
    {
        var articles = new List<Article>();
        foreach (var file in Directory.EnumerateFiles(folder, "*input.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var row = JsonDocument.Parse(line);
                var published = row.RootElement.TryGetProperty("dct", out var day) && day.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", out var known) ? known : (DateOnly?)null;
                articles.Add(Article(row.RootElement.GetProperty("text").GetString()!, published));
            }
        }

        return articles;
    }

    private static List<Article> Seeds()
    {
        var texts = Directory.EnumerateFiles(RepositoryFiles.At("seeds"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var times = RepeatedBytes / texts.Sum(text => text.Length) + 1;
        return [.. Enumerable.Repeat(texts, times).SelectMany(text => text).Select(text => Article(text, new(2024, 3, 16)))];
    }

    private static Article Article(string text, DateOnly? published) => new() { Id = "", Text = text, Published = published is { } day ? new PublicationTime(day) : null };
}
