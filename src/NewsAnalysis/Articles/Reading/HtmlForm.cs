using System.Buffers;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Saved HTML pages: one article a page. Nothing on the page is run, nothing is loaded.</summary>
internal static class HtmlForm
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create("\"' >;/");

    public static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file)
    {
        var decoding = TextDecoding.Open(stream, DeclaredEncoding);
        if (decoding.IsBinary)
        {
            yield return Problems.BinaryFile(file.Path);
            yield break;
        }

        var html = decoding.ReadAll(file.Options.MaxArticleLength);
        if (html is null)
        {
            yield return Problems.TooLong(file.Path, null, "The page", file.Options.MaxArticleLength);
            yield break;
        }

        if (decoding.Notice(file.Path) is { } notice)
            yield return notice;
        if (string.IsNullOrWhiteSpace(html))
        {
            yield return Problems.EmptyFile(file.Path);
            yield break;
        }

        if (HtmlNesting.IsTooDeep(html))
        {
            yield return Problems.TooDeep(file.Path);
            yield break;
        }

        var page = HtmlPage.Read(html);
        if (page.Text.Length == 0)
        {
            yield return Problems.NoArticle(file.Path);
            yield break;
        }

        var id = file.NextId(null);
        yield return new Article
        {
            Id = id,
            Path = file.Path,
            Text = page.Text,
            Title = page.Title,
            Outlet = page.Outlet,
            Authors = page.Authors,
            Published = page.Published,
            Updated = page.Updated,
            Url = page.Url,
            Language = page.Language,
            Problems = [.. PageLayout.Doubts(file.Path, id, page.DoubtfulPublished, page.DoubtfulUpdated)],
        };
    }

    /// <summary>The value of <c>charset=</c> among the first bytes.</summary>
    private static string? DeclaredEncoding(string head)
    {
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = head.AsSpan(at + "charset=".Length).TrimStart(['"', '\'', ' ']);
        var end = value.IndexOfAny(EndOfName);
        return end > 0 ? value[..end].ToString() : null;
    }
}
