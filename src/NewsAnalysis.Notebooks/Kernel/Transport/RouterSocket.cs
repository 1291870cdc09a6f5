using System.Net;

namespace NewsAnalysis.Notebooks;

/// <summary>Takes requests of many peers and answers each by itself.</summary>
internal sealed class RouterSocket(string name, IPEndPoint address, ZmtpLimits limits, Action<ZmtpConnection, IReadOnlyList<byte[]>> receive, Action<string>? report = null)
    : ZmtpSocket(ZmtpSocketType.Router, name, address, limits, report)
{
    /// <inheritdoc/>
    public override void OnMessage(ZmtpConnection connection, IReadOnlyList<byte[]> message) => receive(connection, message);

    /// <summary>Sends to the peer that asked; when it has connected anew since, to the one of its name. False when there is none.</summary>
    public bool TryReply(ZmtpConnection asker, IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        byte[] wire = ZmtpFrame.Encode(message);
        return asker.TrySend(wire) || TrySend(asker.Identity, wire);
    }

    /// <summary>Sends to the peer of a name, on whatever socket that peer gave its name to us. False when there is none.</summary>
    public bool TrySend(byte[] identity, IReadOnlyList<ReadOnlyMemory<byte>> message) => TrySend(identity, ZmtpFrame.Encode(message));

    // The first of a name keeps it: who comes later and says it is the same peer gets nothing that was meant for the first.
    private bool TrySend(byte[] identity, byte[] wire)
    {
        if (identity.Length == 0)
            return false;
        foreach (ZmtpConnection connection in Connections())
        {
            if (connection.IsReady && connection.Identity.AsSpan().SequenceEqual(identity) && connection.TrySend(wire))
                return true;
        }
        return false;
    }
}
