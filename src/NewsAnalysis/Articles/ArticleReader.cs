using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis;

/// <summary>
/// Reads articles from files, folders and streams, lazily and in order, in memory that does not grow with their number.
/// Nothing that a file holds makes it throw: what cannot be read comes as a <see cref="Problem"/> among the articles.
/// </summary>
/// <example>
/// <code>
/// foreach (var item in ArticleReader.Read("seeds"))
///     Console.WriteLine(item.Article?.Id ?? item.Problem!.ToString());
/// </code>
/// </example>
public static class ArticleReader
{
    /// <summary>Reads a file or a folder; <c>-</c> is standard input, as JSON Lines.</summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static IEnumerable<ArticleOrProblem> Read(string path, CorpusOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read([path], options);
    }

    /// <summary>Reads files and folders, one after the other. Folders are walked in ordinal order, with the folders inside them.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    public static IEnumerable<ArticleOrProblem> Read(IEnumerable<string> paths, CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var all = paths.ToArray();
        foreach (var path in all)
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
        return ReadAll(all, options ?? CorpusOptions.Default);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="path">What to call it in ids and problems; its extension says the form, and without a known one it is JSON Lines.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    public static IEnumerable<ArticleOrProblem> Read(Stream stream, string path = "-", CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Guarded(() => (ArticleForms.Of(path) ?? JsonLinesForm.Read)(stream, new SourceFile(path, options ?? CorpusOptions.Default)), path);
    }

    private static IEnumerable<ArticleOrProblem> ReadAll(string[] paths, CorpusOptions options)
    {
        foreach (var path in paths)
        {
            foreach (var entry in SourceWalk.Of(path))
            {
                if (entry.Problem is { } problem)
                {
                    yield return problem;
                    continue;
                }

                foreach (var item in Guarded(() => ReadFile(entry.Path, options), entry.Path))
                    yield return item;
            }
        }
    }

    private static IEnumerable<ArticleOrProblem> ReadFile(string path, CorpusOptions options)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            foreach (var item in JsonLinesForm.Read(input, new SourceFile(path, options)))
                yield return item;
            yield break;
        }

        if (ArticleForms.Of(path) is not { } read)
        {
            yield return Problems.UnknownForm(path, Path.GetExtension(path));
            yield break;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        foreach (var item in read(stream, new SourceFile(path, options)))
            yield return item;
    }

    /// <summary>The items up to the first failure, and the failure as a problem.</summary>
    internal static IEnumerable<ArticleOrProblem> Guarded(Func<IEnumerable<ArticleOrProblem>> open, string path)
    {
        IEnumerator<ArticleOrProblem>? items = null;
        try
        {
            var failed = false;
            while (!failed)
            {
                ArticleOrProblem? item = null;
                try
                {
                    items ??= open().GetEnumerator();
                    if (items.MoveNext())
                        item = items.Current;
                }
                catch (Exception error) when (Report(error, path) is { } problem)
                {
                    item = problem;
                    failed = true;
                }

                if (item is null)
                    yield break;
                yield return item;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    private static Problem? Report(Exception error, string path) => error switch
    {
        InvalidDataException => Problems.InvalidArchive(path, error.Message),
        IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException => Problems.Unreadable(path, error.Message),
        _ => null,
    };
}
