using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>What a cell builds on.</summary>
/// <param name="Previous">The cell before it; null for the first.</param>
/// <param name="Own">What it refers to beyond what the cells before it do.</param>
/// <param name="FirstUsings">What the first cell imports without saying so.</param>
internal sealed record CellGround(CSharpCompilation? Previous, IReadOnlyList<MetadataReference> Own, IReadOnlyList<string> FirstUsings)
{
    /// <summary>The cells before it, newest first.</summary>
    public IEnumerable<CSharpCompilation> Cells
    {
        get
        {
            for (CSharpCompilation? cell = Previous; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
                yield return cell;
        }
    }

    /// <summary>All that it refers to.</summary>
    public IEnumerable<MetadataReference> References => Own.Concat(Cells.SelectMany(cell => cell.References));

    /// <summary>What is imported by the session, and not by a directive.</summary>
    public IEnumerable<string> Usings => FirstUsings.Concat(Cells.SelectMany(cell => cell.Options.Usings)).Distinct(StringComparer.Ordinal);
}
