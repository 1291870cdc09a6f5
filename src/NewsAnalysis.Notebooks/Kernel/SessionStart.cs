namespace NewsAnalysis.Notebooks;

/// <summary>Makes the session beside everything else: the sockets answer while the compiler is still being loaded.</summary>
internal sealed class SessionStart(Func<ScriptSession> create)
{
    private readonly TaskCompletionSource<ScriptSession> made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts to make it.</summary>
    public void Begin() => new Thread(Make) { IsBackground = true, Name = "compiler start" }.Start();

    /// <summary>The session; waits until it is there.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public ScriptSession Get(CancellationToken cancellation)
    {
        made.Task.Wait(cancellation);
        return made.Task.GetAwaiter().GetResult();
    }

    /// <summary>The session if it is there already.</summary>
    public ScriptSession? TryGet() => made.Task.IsCompletedSuccessfully ? made.Task.Result : null;

    private void Make()
    {
        try
        {
            ScriptSession session = create();
            Task warm = session.WarmUpAsync();
            made.SetResult(session);
            warm.GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            made.TrySetException(failure);
        }
    }
}
