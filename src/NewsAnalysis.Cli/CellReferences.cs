using System.Reflection;
using NewsAnalysis.Charts;

namespace NewsAnalysis.Cli;

/// <summary>What cells of every notebook may use without <c>#r</c>, in the kernel and on the command line: a new notebook begins with <c>using NewsAnalysis;</c>.</summary>
internal static class CellReferences
{
    /// <summary>The tables and the charts.</summary>
    public static IReadOnlyList<Assembly> All => [typeof(Corpus).Assembly, typeof(Chart).Assembly];
}
