namespace NewsAnalysis.Notebooks;

/// <summary>Whether a cell can run as it stands.</summary>
public enum CodeStatus
{
    /// <summary>It parses.</summary>
    Complete,

    /// <summary>It does not parse, and more text may mend that.</summary>
    Incomplete,

    /// <summary>It does not parse, whatever may follow.</summary>
    Invalid,
}

/// <summary>What a console has to know before it runs a line or asks for another.</summary>
/// <param name="Status">Whether the cell can run as it stands.</param>
/// <param name="Indent">White space for the next line of an incomplete cell; empty for others.</param>
public sealed record CodeCompleteness(CodeStatus Status, string Indent);
