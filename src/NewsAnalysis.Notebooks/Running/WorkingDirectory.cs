namespace NewsAnalysis.Notebooks;

/// <summary>
/// Lends out the process's current directory, of which there is one: runs in the same folder share it, a run in another folder waits.
/// So a cell's <c>File.ReadAllText("data.csv")</c> always starts from its notebook's folder, however many run.
/// </summary>
internal static class WorkingDirectory
{
    private static readonly Lock Gate = new();
    private static readonly Queue<(string Folder, TaskCompletionSource<IDisposable> Turn)> Waiting = new();
    private static string? current;
    private static string? original;
    private static int holders;

    /// <summary>Waits for the turn of <paramref name="folder"/> and makes it the current directory until the lease is disposed.</summary>
    public static async Task<IDisposable> EnterAsync(string folder, CancellationToken cancellation)
    {
        TaskCompletionSource<IDisposable> turn;
        lock (Gate)
        {
            if (holders == 0 || (current == folder && Waiting.Count == 0))
                return Take(folder);
            turn = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
            Waiting.Enqueue((folder, turn));
        }
        using CancellationTokenRegistration registration = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        return await turn.Task.ConfigureAwait(false);
    }

    private static Lease Take(string folder)
    {
        if (holders == 0)
        {
            string before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = folder;
            original = before;
            current = folder;
        }
        holders++;
        return new Lease();
    }

    private static void Leave()
    {
        lock (Gate)
        {
            if (--holders > 0)
                return;
            Restore();
            while (Waiting.TryPeek(out (string Folder, TaskCompletionSource<IDisposable> Turn) next) && (holders == 0 || next.Folder == current))
            {
                Waiting.Dequeue();
                if (!next.Turn.Task.IsCompleted)
                    Give(next.Folder, next.Turn);
            }
        }
    }

    private static void Give(string folder, TaskCompletionSource<IDisposable> turn)
    {
        try
        {
            Lease lease = Take(folder);
            if (!turn.TrySetResult(lease))
                holders--;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            turn.TrySetException(failure);
        }
    }

    private static void Restore()
    {
        try
        {
            Environment.CurrentDirectory = original!;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder the process started in is gone; there is nothing to go back to.
        }
        current = null;
    }

    private sealed class Lease : IDisposable
    {
        private int isReturned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isReturned, 1) == 0)
                Leave();
        }
    }
}
