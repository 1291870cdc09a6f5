namespace NewsAnalysis.Notebooks;

/// <summary>The open comms of a session, and what is done with those that a client opens.</summary>
internal sealed class CommTable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Comm> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Action<Comm, CommMessage> Opened, ExecutionContext? Context)> listeners = new(StringComparer.Ordinal);

    /// <summary>The open comms, by name.</summary>
    public IReadOnlyList<Comm> All()
    {
        lock (gate)
            return [.. open.Values.OrderBy(comm => comm.Id, StringComparer.Ordinal)];
    }

    /// <summary>The open comm of a name; null when there is none.</summary>
    public Comm? Find(string id)
    {
        lock (gate)
            return open.GetValueOrDefault(id);
    }

    /// <summary>Takes in a comm that a cell has opened.</summary>
    public void Add(Comm comm)
    {
        lock (gate)
            open[comm.Id] = comm;
    }

    /// <summary>Ends a comm; false when it had ended already.</summary>
    public bool Remove(string id)
    {
        lock (gate)
            return open.Remove(id);
    }

    /// <summary>Says what is done with comms for a target.</summary>
    public void Listen(string target, Action<Comm, CommMessage> opened)
    {
        lock (gate)
            listeners[target] = (opened, ExecutionContext.Capture());
    }

    /// <summary>A client opens a comm; false when nothing listens for its target.</summary>
    public bool TryOpen(string id, string target, CommMessage message)
    {
        (Action<Comm, CommMessage> Opened, ExecutionContext? Context) listener;
        lock (gate)
        {
            if (!listeners.TryGetValue(target, out listener))
                return false;
        }
        Run(listener.Context, () =>
        {
            var comm = new Comm(this, id, target);
            Add(comm);
            listener.Opened(comm, message);
        });
        return true;
    }

    /// <summary>A client sends something; what is sent over no comm is dropped.</summary>
    public void Receive(string id, CommMessage message)
    {
        if (Find(id) is { } comm)
            Run(comm.Context, () => comm.OnReceived(message));
    }

    /// <summary>A client ends a comm.</summary>
    public void Close(string id, CommMessage message)
    {
        if (Find(id) is { } comm && Remove(id))
            Run(comm.Context, () => comm.OnClosed(message));
    }

    // In the flow of the cell whose code it is, so that what it shows and throws is seen there.
    private static void Run(ExecutionContext? context, Action action)
    {
        void Guarded(object? state)
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                CellContext.Current?.Write("stderr", failure + "\n");
            }
        }
        if (context is null)
            Guarded(null);
        else
            ExecutionContext.Run(context, Guarded, null);
    }
}
