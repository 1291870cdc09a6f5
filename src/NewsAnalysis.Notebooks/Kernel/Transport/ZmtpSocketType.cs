namespace NewsAnalysis.Notebooks;

/// <summary>The kinds of socket that a kernel has, and the peers that each may talk to (RFC 37/ZMTP, "Socket-Type").</summary>
internal sealed record ZmtpSocketType(string Name, IReadOnlyList<string> Peers)
{
    /// <summary>Answers each peer by itself: shell, control and stdin.</summary>
    public static ZmtpSocketType Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    /// <summary>Tells all that subscribe: iopub.</summary>
    public static ZmtpSocketType Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    /// <summary>Answers one request after the other: heartbeat.</summary>
    public static ZmtpSocketType Reply { get; } = new("REP", ["REQ", "DEALER"]);
}
