using System.Runtime;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// The threads that run one cell: the one it starts on, and those that continue it after an <c>await</c>. To stop them, the loops of
/// the cell's own code end by themselves (<see cref="CellStop"/>), waits are interrupted, and what is left, which is an endless loop
/// of a library, is aborted. A thread or task that the cell starts by itself is not tracked here; its loops end, its waits do not.
/// </summary>
internal sealed class CellThreads : SynchronizationContext
{
    private const int StackSize = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private const int RoundsBeforeAbort = 6;
    private const int Rounds = 30;

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
            foreach (Entry entry in left)
            {
                if (round > 0)
                    Interrupt(entry);
                if (round == RoundsBeforeAbort)
                    // The abort waits for the thread, so each has a thread of its own to wait on.
                    new Thread(entry.Cancel) { IsBackground = true, Name = "cell stop" }.Start();
            }
            await Task.WhenAny(Task.WhenAll(left.Select(entry => entry.Ended)), Task.Delay(round == 0 ? Patience / 5 : Patience)).ConfigureAwait(false);
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
#pragma warning disable SYSLIB0046 // Aborting a thread is what an interactive session needs, and what this API is for.
            ControlledExecution.Run(action, entry.Token);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (entry.Token.IsCancellationRequested)
        {
            end.TrySetCanceled();
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

    private sealed class Entry(Thread thread) : IDisposable
    {
        private readonly CancellationTokenSource abort = new();
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Thread Thread { get; } = thread;

        public bool IsInterrupted { get; set; }

        public CancellationToken Token => abort.Token;

        public Task Ended => ended.Task;

        public void Cancel() => abort.Cancel();

        public void End() => ended.TrySetResult();

        public void Dispose() => abort.Dispose();
    }
}
