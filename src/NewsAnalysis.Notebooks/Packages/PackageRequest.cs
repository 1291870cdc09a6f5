namespace NewsAnalysis.Notebooks;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its id, in the letters that the cell uses.</param>
/// <param name="Version">The version as NuGet writes it, floating (<c>2.*</c>) or a range included; null for the newest stable one.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    /// <summary>True when a later restore may give another version.</summary>
    public bool IsFloating => Version is null || Version.Contains('*', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";
}

/// <summary>A directive of a cell, and where it is.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Value">What it says.</param>
/// <param name="Place">Where; its message is empty.</param>
internal sealed record Placed<T>(T Value, CellDiagnostic Place);
