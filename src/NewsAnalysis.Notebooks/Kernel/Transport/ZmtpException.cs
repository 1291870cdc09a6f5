namespace NewsAnalysis.Notebooks;

/// <summary>A peer that does not speak the protocol, or asks for more than it may have. Its connection is closed; nothing else is.</summary>
internal sealed class ZmtpException(string message) : Exception(message);
