namespace NewsAnalysis.Notebooks;

/// <summary>
/// The threads that run one cell: the one it starts on, and those that continue it after an <c>await</c>. To stop them, the cell's own
/// code ends by itself (<see cref="CellStop"/>) and waits are interrupted. What is left, which is a library that computes without end,
/// is left alone: aborting a thread from outside ended the process in one of four trials, and with it all that the session holds.
/// A thread or task that the cell starts by itself is not tracked here; its loops end, its waits do not.
/// </summary>
internal sealed class CellThreads : SynchronizationContext
{
    private const int StackSize = 16 * 1024 * 1024;
    private const int Rounds = 10;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly List<Entry> running = [];
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isStopping;

    /// <summary>Starts <paramref name="body"/> on a thread of its own and ends when it does.</summary>
    public Task Start(string name, Func<Task> body)
    {
        var thread = new Thread(() => Guard(() => Chain(body())), StackSize) { IsBackground = true, Name = name };
        thread.Start();
        return end.Task;
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(_ => Guard(() => d(state)));

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Stops every thread of the cell. False when one of them cannot be stopped, as one that is in native code.</summary>
    public async Task<bool> StopAsync()
    {
        lock (gate)
            isStopping = true;
        for (int round = 0; round < Rounds; round++)
        {
            Entry[] left = Running();
            if (left.Length == 0)
                return true;
            if (round > 0)
            {
                foreach (Entry entry in left)
                    Interrupt(entry);
            }
            await Task.WhenAny(Task.WhenAll(left.Select(entry => entry.Ended)), Task.Delay(round == 0 ? Grace : Patience)).ConfigureAwait(false);
        }
        return Running().Length == 0;
    }

    private void Chain(Task body) =>
        body.ContinueWith(
            (done, _) =>
            {
                if (done.IsCanceled)
                    end.TrySetException(new TaskCanceledException(done));
                else if (done.Exception is { } failure)
                    end.TrySetException(failure.InnerExceptions);
                else
                    end.TrySetResult();
            },
            null,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    private Entry[] Running()
    {
        lock (gate)
            return [.. running];
    }

    private void Interrupt(Entry entry)
    {
        lock (gate)
        {
            if (!running.Contains(entry))
                return;
            entry.IsInterrupted = true;
            entry.Thread.Interrupt();
        }
    }

    private void Guard(Action action)
    {
        var entry = new Entry(Thread.CurrentThread);
        lock (gate)
        {
            if (isStopping)
            {
                end.TrySetCanceled();
                return;
            }
            running.Add(entry);
        }
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        catch (ThreadInterruptedException) when (entry.IsInterrupted)
        {
            end.TrySetCanceled();
        }
        catch (Exception failure)
        {
            // What an async void method throws ends up here; once the cell is over, it can only be told.
            if (!end.TrySetException(failure))
                CellContext.Current?.Write("stderr", failure + "\n");
        }
        finally
        {
            SetSynchronizationContext(outer);
            lock (gate)
                running.Remove(entry);
            if (entry.IsInterrupted)
                ForgetInterrupt();
            entry.End();
        }
    }

    // The thread goes back to the pool: an interrupt that has not arrived yet must not hit what it does next. Sleep(0) would not take it.
    private static void ForgetInterrupt()
    {
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private sealed class Entry(Thread thread)
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Thread Thread { get; } = thread;

        public bool IsInterrupted { get; set; }

        public Task Ended => ended.Task;

        public void End() => ended.TrySetResult();
    }
}
