namespace NewsAnalysis.Articles.Reading;

/// <summary>Plain text and Markdown: one article a file, its text the file as it is.</summary>
internal static class PlainTextForm
{
    public static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file)
    {
        var decoding = TextDecoding.Open(stream);
        if (decoding.IsBinary)
        {
            yield return Problems.BinaryFile(file.Path);
            yield break;
        }

        var text = decoding.ReadAll(file.Options.MaxArticleLength);
        if (text is null)
        {
            yield return Problems.TooLong(file.Path, null, "The file", file.Options.MaxArticleLength);
            yield break;
        }

        if (decoding.Notice(file.Path) is { } notice)
            yield return notice;
        yield return string.IsNullOrWhiteSpace(text)
            ? Problems.EmptyFile(file.Path)
            : new Article { Id = file.NextId(null), Path = file.Path, Text = text };
    }
}
