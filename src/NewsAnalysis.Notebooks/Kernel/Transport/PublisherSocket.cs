using System.Net;

namespace NewsAnalysis.Notebooks;

/// <summary>Tells every peer what it has subscribed to.</summary>
/// <remarks>
/// A peer that reads slowly must neither eat the memory nor lose a piece in the middle, which a reader would never notice. So what
/// makes much output waits for it, for a time; a peer that does not catch up by then is disconnected, and may connect again.
/// </remarks>
internal sealed class PublisherSocket(string name, IPEndPoint address, ZmtpLimits limits, Action<string>? report = null)
    : ZmtpSocket(ZmtpSocketType.Publisher, name, address, limits, report)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ZmtpConnection, List<byte[]>> subscriptions = [];

    /// <summary>Sends a message to all that subscribe to its first frame.</summary>
    /// <param name="message">The frames.</param>
    /// <param name="mayWait">True for what a cell makes: its maker then waits for slow peers.</param>
    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> message, bool mayWait)
    {
        byte[]? wire = null;
        foreach (ZmtpConnection connection in Subscribers(message[0].Span))
        {
            if (mayWait && !connection.WaitForRoom())
            {
                Report("a subscriber does not read what is sent to it, and was disconnected.");
                connection.Close();
                continue;
            }
            connection.TrySend(wire ??= ZmtpFrame.Encode(message));
        }
    }

    /// <summary>ZMTP 3.0 subscribes by a message: 1 or 0, then the prefix.</summary>
    public override void OnMessage(ZmtpConnection connection, IReadOnlyList<byte[]> message)
    {
        if (message is [[1, .. byte[] wanted]])
            Subscribe(connection, wanted);
        else if (message is [[0, .. byte[] unwanted]])
            Cancel(connection, unwanted);
    }

    /// <summary>ZMTP 3.1 subscribes by a command.</summary>
    public override void OnCommand(ZmtpConnection connection, ZmtpCommand command)
    {
        if (command.Name == "SUBSCRIBE")
            Subscribe(connection, command.Body.ToArray());
        else if (command.Name == "CANCEL")
            Cancel(connection, command.Body.ToArray());
    }

    /// <inheritdoc/>
    public override void Remove(ZmtpConnection connection)
    {
        lock (gate)
            subscriptions.Remove(connection);
        base.Remove(connection);
    }

    private void Subscribe(ZmtpConnection connection, byte[] prefix)
    {
        if (prefix.Length > Limits.CommandLength)
            throw new ZmtpException("A subscription is too long.");
        lock (gate)
        {
            if (!subscriptions.TryGetValue(connection, out List<byte[]>? prefixes))
                subscriptions[connection] = prefixes = [];
            if (prefixes.Count >= Limits.Subscriptions)
                throw new ZmtpException("A peer has too many subscriptions.");
            prefixes.Add(prefix);
        }
    }

    // Who subscribes twice has to cancel twice.
    private void Cancel(ZmtpConnection connection, byte[] prefix)
    {
        lock (gate)
        {
            if (subscriptions.TryGetValue(connection, out List<byte[]>? prefixes) && prefixes.FindIndex(one => one.AsSpan().SequenceEqual(prefix)) is >= 0 and var at)
                prefixes.RemoveAt(at);
        }
    }

    private List<ZmtpConnection> Subscribers(ReadOnlySpan<byte> topic)
    {
        var found = new List<ZmtpConnection>();
        lock (gate)
        {
            foreach ((ZmtpConnection connection, List<byte[]> prefixes) in subscriptions)
            {
                foreach (byte[] prefix in prefixes)
                {
                    if (topic.StartsWith(prefix))
                    {
                        found.Add(connection);
                        break;
                    }
                }
            }
        }
        return found;
    }
}
