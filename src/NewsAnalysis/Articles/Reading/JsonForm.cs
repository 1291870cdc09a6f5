using System.Text.Json;

namespace NewsAnalysis.Articles.Reading;

/// <summary>A JSON file: one article, or an array of articles.</summary>
internal static class JsonForm
{
    public static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file)
    {
        var decoding = TextDecoding.Open(stream);
        if (decoding.IsBinary)
            return [Problems.BinaryFile(file.Path)];
        var text = decoding.ReadAll(file.Options.MaxFileLength);
        if (text is null)
            return [Problems.TooLong(file.Path, null, "The file", file.Options.MaxFileLength)];
        if (string.IsNullOrWhiteSpace(text))
            return [Problems.EmptyFile(file.Path)];
        var found = new List<ArticleOrProblem>();
        if (decoding.Notice(file.Path) is { } notice)
            found.Add(notice);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (json.RootElement.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in json.RootElement.EnumerateArray())
                    JsonArticle.Read(element, null, file, found);
            }
            else
            {
                JsonArticle.Read(json.RootElement, null, file, found);
            }
        }
        catch (JsonException error)
        {
            found.Add(Problems.InvalidJson(file.Path, (int?)error.LineNumber + 1, JsonArticle.Reason(error)));
        }

        return found;
    }
}
