using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Imports that make hoisted types win over older types of the same names: cells look each other's types up first, newest cell first,
/// and what is outside of cells last.
/// </summary>
/// <param name="Text">The imports, in one line; null for none.</param>
/// <param name="At">Where they are put, in the text of the cell.</param>
/// <param name="Line">The line they are put into, from 1.</param>
/// <param name="Column">The column they start at, from 1.</param>
internal readonly record struct Aliases(string? Text, int At, int Line, int Column)
{
    /// <summary>The aliases that <paramref name="types"/> need after <paramref name="previous"/>.</summary>
    public static Aliases For(HoistedTypes types, CSharpCompilation? previous)
    {
        string[] names = [.. types.Names.Where(name => name.IndexOfAny(['.', '`']) < 0 && IsTaken(name, previous))];
        if (names.Length == 0)
            return default;
        MemberDeclarationSyntax? first = types.Root.Members.FirstOrDefault(member => !types.Members.Contains(member));
        int at = first?.SpanStart ?? types.Root.EndOfFileToken.SpanStart;
        LinePosition place = types.Root.SyntaxTree.GetLineSpan(new TextSpan(at, 0)).StartLinePosition;
        return new Aliases(string.Concat(names.Select(name => $"using {name} = global::{name}; ")), at, place.Line + 1, place.Character + 1);
    }

    /// <summary>The cell with the imports.</summary>
    public string InsertInto(string code) => Text is null ? code : code.Insert(At, Text);

    /// <summary>A position in the cell with the imports as one in the cell as written.</summary>
    public CellDiagnostic Unshift(CellDiagnostic error) => Text is null || error.Line != Line || error.Column < Column ? error : error with
    {
        Column = Math.Max(Column, error.Column - Text.Length),
        EndColumn = error.EndLine == Line ? Math.Max(Column, error.EndColumn - Text.Length) : error.EndColumn,
    };

    // A generic type has no alias without its arguments.
    private static bool IsTaken(string name, CSharpCompilation? previous)
    {
        for (CSharpCompilation? cell = previous; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (cell.ScriptClass?.GetMembers(name).IsEmpty == false || HasAlias(cell, name))
                return true;
        }
        return false;
    }

    private static bool HasAlias(CSharpCompilation cell, string name) =>
        cell.SyntaxTrees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings.Any(directive => directive.Alias?.Name.Identifier.ValueText == name));
}
