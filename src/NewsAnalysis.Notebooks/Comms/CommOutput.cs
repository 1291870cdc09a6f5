using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>What happens to a comm.</summary>
public enum CommAction
{
    /// <summary>It starts.</summary>
    Open,

    /// <summary>Something is sent over it.</summary>
    Message,

    /// <summary>It ends.</summary>
    Close,
}

/// <summary>Something that a cell sends over a comm. It keeps its place among the cell's other outputs.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Id">The comm's own name.</param>
/// <param name="Target">What the comm is for, in the client's words.</param>
/// <param name="Message">What is sent.</param>
public sealed record CommOutput(CommAction Action, string Id, string Target, CommMessage Message) : CellOutput;

/// <summary>What is sent over a comm.</summary>
/// <param name="Data">A JSON object.</param>
/// <param name="Buffers">Binary parts; empty for none.</param>
public sealed record CommMessage(JsonObject Data, IReadOnlyList<ReadOnlyMemory<byte>> Buffers)
{
    /// <summary>A message without binary parts.</summary>
    /// <param name="data">A JSON object; null for an empty one.</param>
    public CommMessage(JsonObject? data = null)
        : this(data ?? [], [])
    {
    }
}
