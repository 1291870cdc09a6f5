namespace NewsAnalysis.DataFrames;

/// <summary>A frame of either library, as far as reading it back goes.</summary>
/// <param name="Count">Number of rows.</param>
/// <param name="Names">Its columns.</param>
/// <param name="Column">The values of a column that it has, row by row; null where one is missing.</param>
internal sealed record FrameValues(int Count, IReadOnlyList<string> Names, Func<string, object?[]> Column)
{
    /// <summary>The values of a column; null when the frame does not have it.</summary>
    public object?[]? Find(string name) => Names.Contains(name, StringComparer.Ordinal) ? Column(name) : null;

    /// <summary>The frame's columns, for a message.</summary>
    public string Describe() => Names.Count == 0 ? "It has no columns." : $"It has {string.Join(", ", Names)}.";
}
