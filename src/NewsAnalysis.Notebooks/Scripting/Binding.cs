using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Binds the references of compilations one after the other. The compiler keeps a symbol for each library and uses it again; two
/// sessions that start at once would each make one, and a later cell of theirs take the other's: to it, an <c>int[]</c> of the cell
/// before is then not an <c>IEnumerable&lt;int&gt;</c>.
/// </summary>
internal static class Binding
{
    private static readonly Lock Gate = new();

    /// <summary>The compilation, with its references bound.</summary>
    public static CSharpCompilation Bind(this CSharpCompilation compilation)
    {
        lock (Gate)
            _ = compilation.Assembly;
        return compilation;
    }
}
