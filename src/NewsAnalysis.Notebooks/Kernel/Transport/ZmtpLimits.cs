namespace NewsAnalysis.Notebooks;

/// <summary>What one peer may cost. Whoever reaches a port may send anything, before it has shown that it knows the key.</summary>
internal sealed record ZmtpLimits
{
    /// <summary>Time from the connection to the end of the handshake.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of one command: a handshake's metadata, a subscription.</summary>
    public int CommandLength { get; init; } = 8 * 1024;

    /// <summary>Bytes of one message, all its frames together. A widget may upload a file in one.</summary>
    public int MessageLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>Frames of one message.</summary>
    public int MessageFrames { get; init; } = 1024;

    /// <summary>Subscriptions of one peer.</summary>
    public int Subscriptions { get; init; } = 256;

    /// <summary>Connections of one socket.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>Bytes that wait for a peer that reads slowly before what makes more of them has to wait too.</summary>
    public long HighWater { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes that wait for a peer before it is given up, whoever made them.</summary>
    public long Overflow { get; init; } = 512 * 1024 * 1024;

    /// <summary>How long what makes output waits for a peer to read on; after that, the peer is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
}
