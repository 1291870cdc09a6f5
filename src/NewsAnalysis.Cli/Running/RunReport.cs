using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Running;

/// <summary>What a run ends with: the index of its pages, where they are, and what failed.</summary>
internal static class RunReport
{
    private const string IndexName = "index.html";

    /// <summary>Writes the index and the report, and gives the exit code.</summary>
    public static async Task<int> WriteAsync(IReadOnlyList<NotebookRun> runs, NotebookRunOptions options, CancellationToken cancellation)
    {
        var indexFailure = options.OutputFolder is { } folder ? WriteIndex(runs, folder) : null;
        foreach (var run in runs)
        {
            foreach (var written in new[] { run.NotebookPath, run.PagePath }.OfType<string>())
                await Console.Out.WriteLineAsync(Readable(written)).ConfigureAwait(false);
        }

        if (options.OutputFolder is not null && indexFailure is null)
            await Console.Out.WriteLineAsync($"Open {Readable(Path.Combine(options.OutputFolder, IndexName))} in a browser.").ConfigureAwait(false);
        foreach (var run in runs.Where(run => run.LeftOut.Count > 0))
            await Console.Error.WriteLineAsync($"newsanalysis: {run.Path}: left out {Describe(run.LeftOut)}, which this engine, for C#, does not run. Each such cell says what to do instead.").ConfigureAwait(false);
        foreach (var error in runs.Select(run => run.Error).OfType<NotebookError>())
            await Console.Error.WriteLineAsync($"newsanalysis: {error}").ConfigureAwait(false);
        if (indexFailure is not null)
            await Console.Error.WriteLineAsync($"newsanalysis: {indexFailure}").ConfigureAwait(false);
        foreach (var remark in new[] { ChartPages.Remark, ChartPages.PictureRemark }.OfType<string>())
            await Console.Error.WriteLineAsync($"newsanalysis: {remark}").ConfigureAwait(false);
        if (cancellation.IsCancellationRequested || runs.Any(run => run.Status == NotebookStatus.Canceled))
            return ExitCode.Cancelled;
        return runs.All(run => run.Status == NotebookStatus.Succeeded) && indexFailure is null ? ExitCode.Fine : ExitCode.Failed;
    }

    private static string? WriteIndex(IReadOnlyList<NotebookRun> runs, string folder)
    {
        var path = Path.Combine(folder, IndexName);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, IndexPage.Build("NewsAnalysis", [.. runs.Select(run => IndexEntry.Of(run, Path.GetFullPath(folder)))]));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{path} cannot be written: {failure.Message} Choose a folder that you may write to with --out.";
        }
    }

    // "cells 3 and 7 (F#), cell 5 (SQL)"
    private static string Describe(IReadOnlyList<LeftOutPart> parts) => string.Join(", ", parts.GroupBy(part => part.What, StringComparer.Ordinal).Select(group =>
    {
        var cells = group.Select(part => part.Cell).Distinct().ToList();
        return $"{(cells.Count == 1 ? "cell" : "cells")} {string.Join(", ", cells.SkipLast(1))}{(cells.Count > 1 ? " and " : "")}{cells[^1]} ({group.Key})";
    }));

    /// <summary>A path as short as it can be from where the user is.</summary>
    private static string Readable(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
    }
}
