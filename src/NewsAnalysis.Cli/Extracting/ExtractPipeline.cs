using NewsAnalysis.Articles;

namespace NewsAnalysis.Cli.Extracting;

/// <summary>Articles in, lines of JSON out, in the order of the input, on all cores, with only so many articles in memory at a time.</summary>
internal sealed class ExtractPipeline(Stream output, Action<Problem> report)
{
    // Enough that no core waits while the oldest article of the window is still being worked on.
    private static readonly int Window = Environment.ProcessorCount * 8;

    /// <summary>Articles written so far.</summary>
    public int Written { get; private set; }

    /// <summary>Problems reported so far that lost something.</summary>
    public int Losses { get; private set; }

    /// <summary>Works through the input to its end.</summary>
    /// <exception cref="IOException">The output can not be written to.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public async Task RunAsync(IEnumerable<ArticleOrProblem> input, IProgress<int>? progress, CancellationToken cancellation)
    {
        var window = new Queue<Task<Line>>();
        foreach (var item in input)
        {
            cancellation.ThrowIfCancellationRequested();
            window.Enqueue(item.Article is { } article
                ? Task.Run(() => Extract(article), cancellation)
                : Task.FromResult(new Line([], item.Problem)));
            if (window.Count >= Window)
                await WriteAsync(await window.Dequeue().ConfigureAwait(false), progress, cancellation).ConfigureAwait(false);
        }

        while (window.TryDequeue(out var next))
            await WriteAsync(await next.ConfigureAwait(false), progress, cancellation).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static Line Extract(Article article)
    {
        try
        {
            using var buffer = new MemoryStream();
            ExtractionJson.Write(Extractor.Extract(article), buffer);
            return new Line(buffer.ToArray(), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One article that breaks a rule must not cost the million others.
            return new Line([], Problems.ExtractionFailed(article.Path ?? article.Id, article.Id, fault.Message));
        }
    }

    private async Task WriteAsync(Line line, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (line.Problem is { } problem)
        {
            report(problem);
            if (!problem.IsNotice)
                Losses++;
            return;
        }

        await output.WriteAsync(line.Json, cancellation).ConfigureAwait(false);
        Written++;
        progress?.Report(Written);
    }

    private sealed record Line(byte[] Json, Problem? Problem);
}
