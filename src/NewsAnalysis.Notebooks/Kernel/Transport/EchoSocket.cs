using System.Net;

namespace NewsAnalysis.Notebooks;

/// <summary>Sends every message back as it came, envelope and all: the heartbeat.</summary>
internal sealed class EchoSocket(string name, IPEndPoint address, ZmtpLimits limits, Action<string>? report = null)
    : ZmtpSocket(ZmtpSocketType.Reply, name, address, limits, report)
{
    /// <inheritdoc/>
    public override void OnMessage(ZmtpConnection connection, IReadOnlyList<byte[]> message) =>
        connection.TrySend(ZmtpFrame.Encode([.. message.Select(frame => (ReadOnlyMemory<byte>)frame)]));
}
