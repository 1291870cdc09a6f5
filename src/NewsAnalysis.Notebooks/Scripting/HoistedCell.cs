using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>An assembly of hoisted types that cells see.</summary>
internal sealed record HoistedAssembly(string Name, HashSet<string> Names, HoistedTypes Types);

/// <summary>The hoisted types of one cell, compiled, or why they did not compile.</summary>
internal sealed record HoistedCell
{
    /// <summary>The compiler's errors; empty when they compiled.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; init; } = [];

    /// <summary>The declarations; null when there are errors.</summary>
    public HoistedTypes? Types { get; init; }

    /// <summary>What the cell has to refer to.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>True when something is hidden, which takes compiler options of its own from now on.</summary>
    public bool HidesOthers { get; init; }

    /// <summary>What the session has once the cell takes effect.</summary>
    public IReadOnlyList<HoistedAssembly> Live { get; init; } = [];
}
