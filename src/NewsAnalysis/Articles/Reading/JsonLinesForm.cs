using System.Text.Json;

namespace NewsAnalysis.Articles.Reading;

/// <summary>JSON Lines: one article a line, read in constant memory.</summary>
internal static class JsonLinesForm
{
    public static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file)
    {
        var decoding = TextDecoding.Open(stream);
        if (decoding.IsBinary)
        {
            yield return Problems.BinaryFile(file.Path);
            yield break;
        }

        var lines = new LineReader(decoding.Reader, file.Options.MaxArticleLength);
        var found = new List<ArticleOrProblem>();
        var any = false;
        var noticed = false;
        while (lines.Read() is { } line)
        {
            if (!noticed && decoding.Notice(file.Path) is { } notice)
            {
                noticed = true;
                yield return notice;
            }

            if (lines.IsTooLong)
            {
                any = true;
                yield return Problems.TooLong(file.Path, lines.Number, "This line", file.Options.MaxArticleLength);
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
                continue;
            any = true;
            found.Clear();
            ReadLine(line, lines.Number, file, found);
            foreach (var item in found)
                yield return item;
        }

        if (!any)
            yield return Problems.EmptyFile(file.Path);
    }

    private static void ReadLine(string line, int number, SourceFile file, List<ArticleOrProblem> found)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            JsonArticle.Read(json.RootElement, number, file, found);
        }
        catch (JsonException error)
        {
            found.Add(Problems.InvalidJson(file.Path, number, JsonArticle.Reason(error)));
        }
    }
}
