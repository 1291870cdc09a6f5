using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Runs notebooks from their first cell to their last, each in a session of its own, and writes executed copies and pages.
/// </summary>
/// <remarks>
/// The working directory of a notebook is its folder. A process has one current directory, so it is set for as long as notebooks of
/// that folder run and restored after them; make relative paths of your own absolute before a run. The number of a cell in messages
/// counts the code cells that are not blank, and is the number in brackets beside the cell. A cell tagged <c>raises-exception</c>
/// may fail; one tagged <c>skip-execution</c> is left out. A notebook in the format <c>.dib</c> runs as the Jupyter notebook that it says
/// the same as, and its executed copy is one.
/// </remarks>
/// <param name="options">How to run and what to write; null for the defaults, which write nothing.</param>
public sealed class NotebookRunner(NotebookRunOptions? options = null)
{
    private readonly NotebookRunOptions options = options ?? new NotebookRunOptions();

    /// <summary>Runs one notebook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told of every cell; null when nobody asks.</param>
    /// <param name="cancellation">Stops the cell that runs, whatever it does.</param>
    /// <returns>What became of it. Bad notebooks, failing cells and cancellation are results, not exceptions.</returns>
    /// <exception cref="ArgumentException">A parameter's name or value cannot be given to a notebook.</exception>
    public async Task<NotebookRun> RunAsync(string path, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        (await RunAllAsync([path], progress, cancellation).ConfigureAwait(false))[0];

    /// <summary>Runs notebooks; one that fails does not keep the others from their run.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="progress">Told of every cell; null when nobody asks.</param>
    /// <param name="cancellation">Stops the cells that run, whatever they do, and starts no more.</param>
    /// <returns>What became of each, in the order given. Bad notebooks, failing cells and cancellation are results, not exceptions.</returns>
    /// <exception cref="ArgumentException">A parameter's name or value cannot be given to a notebook.</exception>
    public async Task<IReadOnlyList<NotebookRun>> RunAllAsync(IEnumerable<string> paths, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _ = NotebookParameters.SourceOf(options.Parameters);
        List<RunTarget> targets = RunTarget.For([.. paths], options);
        var runs = new NotebookRun[targets.Count];
        using var slots = new SemaphoreSlim(Math.Max(1, options.MaxParallelism));
        await Task.WhenAll(targets.Select(async (target, at) =>
        {
            runs[at] = await RunInSlotAsync(target, slots, new Reporter(progress, target.Path, at + 1, targets.Count), cancellation).ConfigureAwait(false);
        })).ConfigureAwait(false);
        return runs;
    }

    private async Task<NotebookRun> RunInSlotAsync(RunTarget target, SemaphoreSlim slots, Reporter reporter, CancellationToken cancellation)
    {
        NotebookRun run;
        try
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                run = await RunOneAsync(target, reporter, cancellation).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            run = new NotebookRun(target.Path, NotebookStatus.Canceled, target.Name, null, null, null, null);
        }
        reporter.End(run.Status);
        return run;
    }

    private async Task<NotebookRun> RunOneAsync(RunTarget target, Reporter reporter, CancellationToken cancellation)
    {
        NotebookDocument document;
        try
        {
            document = Read(target);
        }
        catch (NotebookFormatException failure)
        {
            return Unreadable(target, failure.Line, failure.Problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bool isMissing = failure is FileNotFoundException or DirectoryNotFoundException;
            return Unreadable(target, null, isMissing ? "There is no such file. Check the path." : $"The file cannot be read: {failure.Message} Check that it is a file and that you may read it.");
        }

        NotebookError? error;
        bool isCanceled = false;
        var leftOut = new List<LeftOutPart>();
        try
        {
            using IDisposable directory = await WorkingDirectory.EnterAsync(target.Folder, cancellation).ConfigureAwait(false);
            (error, isCanceled) = await RunCellsAsync(target, document, leftOut, reporter, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = new NotebookError(target.Path, null, null, $"The notebook's folder cannot be entered: {failure.Message}", []);
        }
        return Write(target, document, error, isCanceled) with { LeftOut = leftOut };
    }

    private NotebookDocument Read(RunTarget target)
    {
        byte[] content = File.ReadAllBytes(target.FullPath);
        NotebookDocument document = target.IsDib ? DibDocument.Parse(content, target.Path).ToNotebook() : NotebookDocument.Parse(content, target.Path);
        if (document.Language is { } language && !CellLanguage.IsCSharp(language) && !document.Cells.Any(CellLanguage.SaysCSharp))
            throw new NotebookFormatException(target.Path, null, $"The notebook is written in {language}, and C# is run here. Choose a C# kernel in it, or run it with its own.");
        document.Upgrade();
        NotebookParameters.Inject(document, options.Parameters);
        foreach (NotebookCell cell in document.Cells)
            cell.ClearOutputs();
        return document;
    }

    private async Task<(NotebookError? Error, bool IsCanceled)> RunCellsAsync(RunTarget target, NotebookDocument document, List<LeftOutPart> leftOut, Reporter reporter, CancellationToken cancellation)
    {
        List<NotebookCell> cells = [.. document.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))];
        reporter.Start(cells.Count);
        using var session = new ScriptSession(options.Session with { BaseDirectory = target.Folder, Input = Answer });
        var outputs = new CellOutputs();
        for (int at = 0; at < cells.Count; at++)
        {
            NotebookCell cell = cells[at];
            int number = at + 1;
            reporter.At(number);
            if (cell.Tags.Contains("skip-execution", StringComparer.Ordinal))
                continue;
            string name = string.Create(CultureInfo.InvariantCulture, $"cell {number}");
            DateTimeOffset start = TimeProvider.System.GetUtcNow();
            cell.ExecutionCount = number;
            CellResult result = await session.RunAsync(
                cell.Source,
                output => outputs.Add(cell, output is ResultOutput shown ? shown with { ExecutionCount = number } : output),
                new CellRunOptions { Name = name, Language = CellLanguage.Of(cell, document.Language), Timeout = options.CellTimeout },
                cancellation).ConfigureAwait(false);
            if (options.RecordTimes)
                RecordTimes(cell, start);
            leftOut.AddRange(result.LeftOut.Select(what => new LeftOutPart(number, what)));
            if (result.Status == CellStatus.Canceled)
                return (null, true);
            bool mayFail = result.Status == CellStatus.Failed && cell.Tags.Contains("raises-exception", StringComparer.Ordinal);
            if (result.Error is { } error && !mayFail)
                return (new NotebookError(target.Path, number, error.Cell == name ? error.Line : null, Message(error, name), error.Traceback), false);
            if (result.Error is { Name: MissingPackages.ErrorName } missing)
                MissingPackages.Say(cell, missing);
        }
        return (null, false);
    }

    private string? Answer(InputRequest request)
    {
        if (options.Answers.TryGetValue(request.Prompt, out string? answer))
            return answer;
        if (options.Session.Input is { } ask)
            return ask(request);
        throw new InvalidOperationException(request.Prompt.Length > 0
            ? $"Nobody is there to answer \"{request.Prompt}\". Give the answer to the run, --input \"{request.Prompt}=answer\", or make the value a parameter of the notebook."
            : "This notebook runs without anybody to answer: a cell cannot read from the console. Make the value a parameter instead.");
    }

    // Where the position is in another cell or a loaded file, the line of this cell is not known, and the message says where.
    private static string Message(CellError error, string cell)
    {
        string kind = error.Diagnostics.Count > 0 || error.Exception is null ? "" : $"{error.Exception.GetType().Name}: ";
        string elsewhere = error.Cell == cell ? "" : string.Create(CultureInfo.InvariantCulture, $" (in {error.Cell}{(error.Line is { } line ? $", line {line}" : "")})");
        return kind + error.Message + elsewhere;
    }

    private static void RecordTimes(NotebookCell cell, DateTimeOffset start) => cell.Metadata["execution"] = new JsonObject
    {
        ["iopub.execute_input"] = start.ToString("O", CultureInfo.InvariantCulture),
        ["shell.execute_reply"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
    };

    private static NotebookRun Unreadable(RunTarget target, int? line, string message) =>
        new(target.Path, NotebookStatus.Failed, target.Name, new NotebookError(target.Path, null, line, message, []), null, null, null);

    private NotebookRun Write(RunTarget target, NotebookDocument document, NotebookError? error, bool isCanceled)
    {
        string? notebookPath = null;
        string? pagePath = null;
        string writing = target.FullPath;
        try
        {
            if (options.InPlace && !target.IsDib && error is null && !isCanceled)
            {
                WriteInPlace(target, document);
                notebookPath = target.FullPath;
            }
            if (target.OutputPath is { } output && !isCanceled)
            {
                document.Save(writing = output + ".ipynb");
                notebookPath = writing;
                if (options.WritePages)
                {
                    string page = NotebookPage.Build(document, options.Page, target.Folder);
                    AtomicFile.Write(writing = output + ".html", Encoding.UTF8.GetBytes(page));
                    pagePath = writing;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error ??= new NotebookError(target.Path, null, null, $"{writing} cannot be written: {failure.Message} Choose a folder that you may write to.", []);
        }
        NotebookStatus status = error is not null ? NotebookStatus.Failed : isCanceled ? NotebookStatus.Canceled : NotebookStatus.Succeeded;
        return new NotebookRun(target.Path, status, document.Title, error, document, notebookPath, pagePath);
    }

    private void WriteInPlace(RunTarget target, NotebookDocument document)
    {
        if (options.Parameters.Count == 0)
        {
            document.Save(target.FullPath);
            return;
        }
        var copy = NotebookDocument.Parse(Encoding.UTF8.GetBytes(document.ToJson()), target.Path);
        NotebookParameters.Remove(copy);
        copy.Save(target.FullPath);
    }

    private sealed class Reporter(IProgress<RunProgress>? progress, string path, int notebook, int notebooks)
    {
        private int cell;
        private int cells;

        public void Start(int count)
        {
            cells = count;
            Report(null);
        }

        public void At(int number)
        {
            cell = number;
            Report(null);
        }

        public void End(NotebookStatus status) => Report(status);

        private void Report(NotebookStatus? status) => progress?.Report(new RunProgress(path, notebook, notebooks, cell, cells, status));
    }
}
