using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis;

/// <summary>What extraction gives for one item of the input: rows, or something to report. Exactly one of the two is there.</summary>
internal readonly record struct ExtractionOrProblem(Extraction? Extraction, Problem? Problem);

/// <summary>Extracts many articles at once and gives the results in the order of the input, in memory that does not grow with their number.</summary>
internal static class ParallelExtraction
{
    /// <summary>Extracts while the input is read. Lazy: reads ahead only as far as there are hands to work.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IEnumerable<ExtractionOrProblem> Run(IEnumerable<ArticleOrProblem> items, CorpusOptions? options = null, CancellationToken cancellationToken = default)
    {
        var workers = (options ?? CorpusOptions.Default).DegreeOfParallelism is > 0 and var degree ? degree : Environment.ProcessorCount;
        using var gate = new SemaphoreSlim(workers);
        var ahead = workers * 8;
        var window = new Queue<Task<ExtractionOrProblem>>(ahead);
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                window.Enqueue(item.Article is { } article ? Start(article, gate, cancellationToken) : Task.FromResult(new ExtractionOrProblem(null, item.Problem)));
                if (window.Count >= ahead)
                    yield return window.Dequeue().GetAwaiter().GetResult();
            }

            while (window.Count > 0)
                yield return window.Dequeue().GetAwaiter().GetResult();
        }
        finally
        {
            // The gate must outlive the work that waits at it.
            foreach (var task in window)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    private static async Task<ExtractionOrProblem> Start(Article article, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Extract(article), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>One article's rows; a failure is a problem of that article alone.</summary>
    private static ExtractionOrProblem Extract(Article article)
    {
        try
        {
            return new(Extractor.Extract(article), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new(null, Problems.ExtractionFailed(article.Path ?? article.Id, article.Id, $"{error.GetType().Name}: {error.Message}"));
        }
    }
}
