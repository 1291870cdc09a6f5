namespace NewsAnalysis.Notebooks.Tests;

/// <summary>A session whose outputs are kept, for tests.</summary>
internal sealed class Cells : IDisposable
{
    // Generous: it only bounds a test that is broken.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public Cells(ScriptSessionOptions? options = null) => Session = new ScriptSession(options);

    public ScriptSession Session { get; }

    /// <summary>The outputs of the last cell.</summary>
    public List<CellOutput> Outputs { get; private set; } = [];

    /// <summary>What the last cell wrote to its streams, in order, as <c>name:text</c>.</summary>
    public string Streams => string.Concat(Outputs.OfType<StreamOutput>().Select(output => $"{output.Name}:{output.Text}"));

    /// <summary>The plain text of the last cell's result.</summary>
    public string? Result => Outputs.OfType<ResultOutput>().LastOrDefault()?.Data.Text("text/plain");

    /// <summary>Runs a cell, whatever becomes of it.</summary>
    public async Task<CellResult> TryAsync(string code, TimeSpan? timeout = null, CancellationToken cancellation = default)
    {
        var outputs = new List<CellOutput>();
        CellResult result = await Session.RunAsync(code, outputs.Add, new CellRunOptions { Timeout = timeout ?? Longest }, cancellation);
        Outputs = outputs;
        return result;
    }

    /// <summary>Runs a cell that has to succeed, and gives the plain text of its result.</summary>
    public async Task<string?> RunAsync(string code)
    {
        CellResult result = await TryAsync(code);
        Xunit.Assert.True(result.IsSuccess, result.Error is null ? "" : string.Join("\n", result.Error.Traceback));
        return Result;
    }

    /// <summary>Runs a cell that has to fail, and gives its error.</summary>
    public async Task<CellError> FailAsync(string code)
    {
        CellResult result = await TryAsync(code);
        Xunit.Assert.Equal(CellStatus.Failed, result.Status);
        return result.Error!;
    }

    public void Dispose() => Session.Dispose();
}
