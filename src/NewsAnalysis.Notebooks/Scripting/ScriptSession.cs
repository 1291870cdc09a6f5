using System.Globalization;
using System.Runtime.ExceptionServices;
using NewsAnalysis.Notebooks.Interactive;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A C# session: cells run one after the other, and each sees what the ones before it declared. It outlives errors and stops:
/// a cell that fails leaves what was there before.
/// </summary>
/// <remarks>
/// Sessions may run side by side in one process: what a cell writes to the console reaches its own session, because the way
/// out flows with the code (into tasks and threads too). The current directory is the process's and is not touched here.
/// </remarks>
public sealed partial class ScriptSession : IDisposable
{
    private static int handlesStrayExceptions;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SessionAssemblies assemblies = new();
    private readonly SubmissionCompiler compiler;
    private readonly SessionVariables variables = new();
    private readonly SessionPackages packages;
    private readonly HashSet<string> connected = new(StringComparer.Ordinal);
    private readonly Lock lateGate = new();
    private readonly List<CellOutput> late = [];
    private OutputChannel? current;
    private int displays;

    /// <summary>Starts a session; the compiler itself is started by the first cell, or by <see cref="WarmUpAsync"/>.</summary>
    /// <param name="options">What it starts with; null for the defaults.</param>
    public ScriptSession(ScriptSessionOptions? options = null)
    {
        Options = options ?? new ScriptSessionOptions();
        BaseDirectory = Path.GetFullPath(Options.BaseDirectory ?? Environment.CurrentDirectory);
        Formatter = new ObjectFormatter(Options.Formatting);
        compiler = new SubmissionCompiler(assemblies, Options, BaseDirectory);
        packages = new SessionPackages(assemblies, new PackageCache(Options.PackageFolder ?? PackageCache.DefaultFolder), BaseDirectory);
        ConsoleRouter.Install();
        HandleStrayExceptions();
    }

    /// <summary>What the session started with.</summary>
    public ScriptSessionOptions Options { get; }

    /// <summary>The full path of the folder that relative paths in <c>#r</c> and <c>#load</c> start from.</summary>
    public string BaseDirectory { get; }

    /// <summary>Turns values into what is shown; formatters registered on it hold for this session.</summary>
    public ObjectFormatter Formatter { get; }

    /// <summary>How many cells have run, silent ones not counted.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>The variables that cells have declared, the newest of each name, by name.</summary>
    public IReadOnlyList<ScriptVariable> Variables => variables.All();

    /// <summary>Runs one cell and waits for its turn where another is running.</summary>
    /// <param name="code">C#, with <c>#r</c>, <c>#load</c> and <c>#!</c> directives.</param>
    /// <param name="onOutput">Receives what the cell shows, one output after the other, never on a thread of the cell; all of it before the run ends.</param>
    /// <param name="options">Its name and time; null for the defaults.</param>
    /// <param name="cancellation">Stops the cell, whatever it is doing. The session stays usable.</param>
    /// <returns>How it ended. A cell that fails or is stopped is a result, not an exception.</returns>
    public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CellRunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        options ??= new CellRunOptions();
        try
        {
            await turn.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new CellResult(CellStatus.Canceled, ExecutionCount, null, Stopped("Interrupted", "The cell was stopped before it started.", options.Name ?? "cell"));
        }
        try
        {
            if (!options.IsSilent)
                ExecutionCount++;
            ConsoleRouter.Install();
            string name = options.Name ?? string.Create(CultureInfo.InvariantCulture, $"cell {ExecutionCount}");
            using OutputChannel output = Open(onOutput ?? (_ => { }));
            CellResult result = await RunInTurnAsync(code, name, output, options, cancellation).ConfigureAwait(false);
            await CloseAsync(output, result.Error).ConfigureAwait(false);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Starts the compiler ahead of the first cell, which then answers sooner.</summary>
    /// <param name="cancellation">Gives up.</param>
    public Task WarmUpAsync(CancellationToken cancellation = default) =>
        RunAsync("Enumerable.Range(0, 1).Select(warm => warm).ToList();", null, new CellRunOptions { IsSilent = true }, cancellation);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>The lines between cells and the page that shows them.</summary>
    internal CommTable Comms { get; } = new();

    /// <summary>A name for a new display, unique in this session and the same in every run.</summary>
    internal string NextDisplayId() => string.Create(CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref displays)}");

    /// <summary>Shows what code of a cell that is over has made: with the running cell's outputs, else where the host wants it, else before the next cell's.</summary>
    internal void SendLate(CellOutput output)
    {
        lock (lateGate)
        {
            if (current?.TrySend(output) == true)
                return;
            if (Options.LateOutput is null)
            {
                late.Add(output);
                return;
            }
        }
        Options.LateOutput(output);
    }

    /// <summary>Asks the host for a line.</summary>
    internal string? ReadLine(string prompt, bool isPassword)
    {
        if (Options.Input is not { } input)
            throw new InvalidOperationException("This notebook runs without anybody to answer: a cell cannot read from the console. Make the value a parameter instead.");
        CellContext.Current?.Output.Flush();
        return input(new InputRequest(prompt, isPassword));
    }

    private static CellError Stopped(string name, string message, string cell) => new(name, message, cell, null, null, [message]);

    // An exception on a thread that a cell started would end the process, and with it every other notebook.
    private static void HandleStrayExceptions()
    {
        if (Interlocked.Exchange(ref handlesStrayExceptions, 1) != 0)
            return;
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                if (CellContext.Current is not { } cell)
                    return false;
                cell.Write("stderr", exception + "\n");
                return true;
            });
        }
        catch (InvalidOperationException)
        {
            // The host has its own handler and its own idea of what to do.
        }
    }

    private OutputChannel Open(Action<CellOutput> receive)
    {
        var output = new OutputChannel(receive, Options.MaxStreamLength);
        lock (lateGate)
        {
            foreach (CellOutput early in late)
                output.TrySend(early);
            late.Clear();
            current = output;
        }
        return output;
    }

    private Task CloseAsync(OutputChannel output, CellError? error)
    {
        lock (lateGate)
            current = null;
        return output.CloseAsync(error);
    }

    private async Task<CellResult> RunInTurnAsync(string code, string name, OutputChannel output, CellRunOptions options, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        var cell = new CellRun(name, output, options, timeout);
        try
        {
            CellError? failure = null;
            foreach (CellPart part in CellPart.Split(code, name, options.Language, connected))
            {
                failure = part.Error ?? await RunPartAsync(part, cell, stop.Token).ConfigureAwait(false);
                if (failure is not null || stop.IsCancellationRequested)
                    break;
            }
            stop.Token.ThrowIfCancellationRequested();
            return new CellResult(failure is null ? CellStatus.Succeeded : CellStatus.Failed, ExecutionCount, failure is null ? cell.Value : null, failure) { LeftOut = cell.LeftOut };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            bool isTimeout = timeout.IsCancellationRequested && !cancellation.IsCancellationRequested;
            string left = cell.IsLeftBehind ? " Part of it could not be stopped and still runs: restart the session." : "";
            CellError error = isTimeout
                ? Stopped("Timeout", string.Create(CultureInfo.InvariantCulture, $"The cell was stopped after {options.Timeout!.Value.TotalSeconds:0.###} s, the time it was given. Make it do less, or give it more time.") + left, name)
                : Stopped("Interrupted", "The cell was interrupted." + left, name);
            return new CellResult(isTimeout ? CellStatus.TimedOut : CellStatus.Canceled, ExecutionCount, null, error);
        }
    }

    private async Task<CellError?> RunPartAsync(CellPart part, CellRun cell, CancellationToken stop)
    {
        if (part.Call is { } call)
            return await RunMagicAsync(call, cell, stop).ConfigureAwait(false);
        if (part.LeftOut is { } other)
        {
            cell.Output.TryWrite("stderr", other.Note);
            cell.LeftOut.Add(other.Called);
            return null;
        }
        if (part.MimeType is { } mimeType)
        {
            if (part.Text.AsSpan().Trim().Length > 0)
            {
                string content = part.Text.Trim('\r', '\n');
                cell.Output.TrySend(new DisplayOutput(ContentDisplay.Of(mimeType, mimeType == CellPart.Script ? cell.Handed + content : content)));
            }
            return null;
        }
        return string.IsNullOrWhiteSpace(part.Text) ? null : await RunCodeAsync(part.Text, part.IsTimed, cell, stop).ConfigureAwait(false);
    }

    private async Task<CellError?> RunCodeAsync(string code, bool isTimed, CellRun cell, CancellationToken stop)
    {
        long start = TimeProvider.System.GetTimestamp();
        var directives = PackageDirectives.Read(code, cell.Name, new SessionSourceResolver(BaseDirectory).TryRead);
        if (directives.IsAny && await packages.AddAsync(directives, code, cell.Name, new PackageDisplay(cell.Output, NextDisplayId), stop).ConfigureAwait(false) is { } missing)
            return missing;
        if (string.IsNullOrWhiteSpace(directives.Code) && !compiler.HasNewPackages)
            return null;
        string source = InteractiveNames.Resolve(directives.Code, assemblies);
        Submission submission = await Task.Run(() => Compile(source, cell.Name, stop), stop).ConfigureAwait(false);
        if (InteractiveNames.PackagesOf(submission.Errors) is { Count: > 0 } implied
            && await packages.AddAsync(new PackageDirectives(source, implied, [], []), code, cell.Name, new PackageDisplay(cell.Output, NextDisplayId), stop).ConfigureAwait(false) is null)
            submission = await Task.Run(() => Compile(source, cell.Name, stop), stop).ConfigureAwait(false);
        CellError? failure = submission.Errors.Count > 0
            ? CompilationError.Describe(ErrorHints.Add(submission.Errors, code), code, cell.Name)
            : await ExecuteAsync(submission, cell, stop).ConfigureAwait(false);
        if (isTimed)
        {
            TimeSpan taken = TimeProvider.System.GetElapsedTime(start);
            cell.Output.TrySend(new DisplayOutput(MimeBundle.Of("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {taken.TotalMilliseconds:0.#} ms"))));
        }
        return failure;
    }

    private Submission Compile(string source, string cell, CancellationToken stop)
    {
        Submission submission = compiler.Compile(source, cell, stop);
        if (submission.Errors.Count == 0 || InteractiveNames.WithTags(source, submission.Errors) is not { } withTags)
            return submission;
        Submission again = compiler.Compile(withTags, cell, stop);
        return again.Errors.Count == 0 ? again : submission;
    }

    private async Task<CellError?> ExecuteAsync(Submission submission, CellRun cell, CancellationToken stop)
    {
        if (cell.Options.Timeout is { } time)
            cell.Timeout.CancelAfter(time);
        var threads = new CellThreads();
        var context = new CellContext(this, cell.Output, stop);
        Task body = threads.Start(cell.Name, async () =>
        {
            CellContext.Current = context;
            object? value = await submission.Run(variables.Room());
            if (submission.ResultKind == ResultKind.Value || (submission.ResultKind == ResultKind.ValueUnlessNull && value is not null))
                Show(value, cell);
        });
        try
        {
            await body.WaitAsync(stop).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            CellStop.Begin();
            context.IsStopping = true;
            context.IsLeftBehind = cell.IsLeftBehind = !await threads.StopAsync().ConfigureAwait(false);
            CellStop.EndLater();
            throw;
        }
        catch (Exception failure)
        {
            return Traceback.Describe(failure, cell.Name, assemblies.IsSubmission);
        }
        finally
        {
            // What comes before the next stretch of code, a restore of packages say, is not the cell's own time.
            if (!stop.IsCancellationRequested)
                cell.Timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            if (variables.Keep(isComplete: body.IsCompletedSuccessfully) || body.IsCompletedSuccessfully)
                compiler.Accept(submission);
        }
    }

    private void Show(object? value, CellRun cell)
    {
        cell.Value = value;
        if (cell.Options.IsSilent || value is DisplayedValue)
            return;
        cell.Output.TrySend(new ResultOutput(Formatter.Format(value), ExecutionCount));
    }

    private sealed class CellRun(string name, OutputChannel output, CellRunOptions options, CancellationTokenSource timeout)
    {
        public string Name { get; } = name;

        public OutputChannel Output { get; } = output;

        public CellRunOptions Options { get; } = options;

        public CancellationTokenSource Timeout { get; } = timeout;

        public object? Value { get; set; }

        /// <summary>The declarations of values that scripts of the cell are handed.</summary>
        public System.Text.StringBuilder Handed { get; } = new();

        /// <summary>What was left out, as a reader calls it.</summary>
        public List<string> LeftOut { get; init; } = [];

        public bool IsLeftBehind { get; set; }
    }
}
