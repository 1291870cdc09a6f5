namespace NewsAnalysis.Notebooks;

/// <summary>Tells the host what went wrong with peers. Whoever reaches a port could make it talk without end, so it says little, and never what a message held.</summary>
internal sealed class KernelLog(Action<string>? write)
{
    private const int LinesInARow = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private long start;
    private int lines;

    /// <summary>Writes a line, unless there were many lately.</summary>
    public void Write(string line)
    {
        if (write is null)
            return;
        lock (gate)
        {
            if (lines == 0 || TimeProvider.System.GetElapsedTime(start) > Pause)
            {
                start = TimeProvider.System.GetTimestamp();
                lines = 0;
            }
            if (++lines > LinesInARow)
                return;
        }
        write(lines == LinesInARow ? line + " (no more for a minute)" : line);
    }
}
