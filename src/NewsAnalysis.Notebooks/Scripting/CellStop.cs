using System.ComponentModel;

namespace NewsAnalysis.Notebooks;

/// <summary>What the loops, methods and lambdas of compiled cells call. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private static int stopping;

    /// <summary>Ends the code of a cell that is to stop.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    public static void Check()
    {
        // Nearly always nothing is stopping, and a loop pays for one read.
        if (Volatile.Read(ref stopping) != 0 && CellContext.Current is { IsStopping: true })
            throw new OperationCanceledException("The cell was stopped.");
    }

    /// <summary>Makes checks look closer from now on.</summary>
    internal static void Begin() => Interlocked.Increment(ref stopping);

    /// <summary>Makes checks fast again, once what was started by the cell has had its time to notice.</summary>
    internal static void EndLater() => _ = Task.Delay(TimeSpan.FromSeconds(30)).ContinueWith(_ => Interlocked.Decrement(ref stopping), TaskScheduler.Default);
}
