namespace NewsAnalysis.Notebooks;

/// <summary>
/// A line between code in a cell and code in the page that shows it, such as a widget: either side opens it, both send, either closes it.
/// </summary>
/// <example>
/// <code>
/// var comm = Comm.Open("progress", new(new() { ["done"] = 0 }));
/// comm.Received += message => Console.WriteLine(message.Data["answer"]);
/// </code>
/// </example>
public sealed class Comm
{
    private readonly CommTable table;

    internal Comm(CommTable table, string id, string target)
    {
        this.table = table;
        Id = id;
        Target = target;
        Context = ExecutionContext.Capture();
    }

    /// <summary>The client has sent something.</summary>
    public event Action<CommMessage>? Received;

    /// <summary>The client has closed the comm.</summary>
    public event Action<CommMessage>? Closed;

    /// <summary>The comm's own name.</summary>
    public string Id { get; }

    /// <summary>What the comm is for, in the client's words.</summary>
    public string Target { get; }

    /// <summary>True until one side has closed it.</summary>
    public bool IsOpen => table.Find(Id) == this;

    /// <summary>The code that made the comm: what its handlers show belongs to the same cell.</summary>
    internal ExecutionContext? Context { get; }

    /// <summary>Opens a comm; a client that has no code for the target closes it at once.</summary>
    /// <param name="target">What it is for, in the client's words.</param>
    /// <param name="message">What the client is told at the start; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static Comm Open(string target, CommMessage? message = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        CellContext cell = CellContext.Require();
        var comm = new Comm(cell.Session.Comms, Guid.NewGuid().ToString("N"), target);
        cell.Session.Comms.Add(comm);
        comm.Send(CommAction.Open, message);
        return comm;
    }

    /// <summary>Says what is done when a client opens a comm for a target; a later call replaces an earlier one.</summary>
    /// <param name="target">What the comms are for.</param>
    /// <param name="opened">Gets each new comm, and what the client says at its start.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Listen(string target, Action<Comm, CommMessage> opened)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(opened);
        CellContext.Require().Session.Comms.Listen(target, opened);
    }

    /// <summary>Sends something to the client.</summary>
    /// <param name="message">What to send.</param>
    /// <exception cref="InvalidOperationException">The comm is closed, or the code does not run in a notebook cell.</exception>
    public void Send(CommMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!IsOpen)
            throw new InvalidOperationException("The comm is closed. Open another.");
        Send(CommAction.Message, message);
    }

    /// <summary>Ends the comm; does nothing when it has ended already.</summary>
    /// <param name="message">What the client is told at the end; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public void Close(CommMessage? message = null)
    {
        if (table.Remove(Id))
            Send(CommAction.Close, message);
    }

    internal void OnReceived(CommMessage message) => Received?.Invoke(message);

    internal void OnClosed(CommMessage message) => Closed?.Invoke(message);

    private void Send(CommAction action, CommMessage? message) => CellContext.Require().Send(new CommOutput(action, Id, Target, message ?? new CommMessage()));
}
