namespace NewsAnalysis.Cli.Extracting;

/// <summary>Where the load report goes: a line for people on standard error, or JSON Lines in a file.</summary>
internal sealed class ProblemLog : IDisposable
{
    private readonly StreamWriter? _file;

    private ProblemLog(StreamWriter? file) => _file = file;

    /// <summary>How many problems lost something; notices do not count.</summary>
    public int Losses { get; private set; }

    /// <summary>Opens the log.</summary>
    /// <param name="path">The file; null for standard error.</param>
    public static ProblemLog Open(string? path) => new(path is null ? null : new StreamWriter(path));

    /// <summary>Adds a problem.</summary>
    public void Add(Problem problem)
    {
        if (!problem.IsNotice)
            Losses++;
        // A doubt that was settled is for the load report; on the terminal it would drown what was lost.
        if (_file is null && problem.IsNotice && problem.Code != ProblemCodes.Encoding)
            return;
        if (_file is null)
            Console.Error.WriteLine($"newsanalysis: {problem}");
        else
            _file.Write(new Table<Problem>([problem]).ToJsonLines());
    }

    public void Dispose() => _file?.Dispose();
}
