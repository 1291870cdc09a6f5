namespace NewsAnalysis.Notebooks;

/// <summary>How much of a value is shown; what is left out is counted in a note.</summary>
public sealed record FormatOptions
{
    /// <summary>Rows of a table, or items of a sequence.</summary>
    public int MaxRows { get; init; } = 20;

    /// <summary>Columns of a table.</summary>
    public int MaxColumns { get; init; } = 30;

    /// <summary>How deep objects within objects are opened.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Values shown in all, however they are nested; beyond that, objects and sequences are named and not opened.</summary>
    public int MaxValues { get; init; } = 10_000;

    /// <summary>Characters of one cell of a table.</summary>
    public int MaxCellLength { get; init; } = 400;

    /// <summary>Characters of a text that is shown by itself.</summary>
    public int MaxTextLength { get; init; } = 100_000;
}
