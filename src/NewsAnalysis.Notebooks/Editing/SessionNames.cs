using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// The names that a cell can use after an earlier one: what cells declared, newest first, and what is imported. The compiler would
/// collect some thousand names anew for each completion; a cell that imports nothing shares them with the cell before it.
/// </summary>
internal sealed class SessionNames
{
    private static readonly ConditionalWeakTable<CSharpCompilation, SessionNames> Known = [];

    private readonly SessionNames? previous;
    private readonly ISymbol[] declared;
    private readonly ISymbol[] imports;

    private SessionNames(CSharpCompilation compilation, SessionNames? previous)
    {
        this.previous = previous;
        declared = [.. compilation.ScriptClass?.GetMembers().Where(member => member.CanBeReferencedByName) ?? [], .. Aliases(compilation)];
        imports = [.. (previous?.imports ?? []).Concat(ImportsOf(compilation)).Distinct(SymbolEqualityComparer.Default)];
        // New references may put types into a namespace that is imported already. Of a cell's own types it is known where they are.
        Imported = previous is null || imports.Length != previous.imports.Length || compilation.References.Any(reference => !IsOfCell(reference, compilation))
            ? [.. Outermost(compilation), .. imports.SelectMany(import => MembersOf(import, compilation))]
            : compilation.References.Any() ? [.. Newer(compilation, previous.Imported)] : previous.Imported;
    }

    /// <summary>Types of imported namespaces, static members of imported types, and the outermost namespaces.</summary>
    public IReadOnlyList<ISymbol> Imported { get; }

    /// <summary>The names after <paramref name="compilation"/>.</summary>
    public static SessionNames Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var unknown = new Stack<CSharpCompilation>();
        SessionNames? names = null;
        for (CSharpCompilation? cell = compilation; cell is not null && !Known.TryGetValue(cell, out names); cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
            unknown.Push(cell);
        while (unknown.TryPop(out CSharpCompilation? cell))
        {
            cancellation.ThrowIfCancellationRequested();
            names = new SessionNames(cell, names);
            Known.AddOrUpdate(cell, names);
        }
        return names!;
    }

    /// <summary>What cells declared: of each name the newest, and with a method the overloads of earlier cells.</summary>
    public IEnumerable<ISymbol> Declared()
    {
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (SessionNames? cell = this; cell is not null; cell = cell.previous)
        {
            foreach (ISymbol symbol in cell.declared)
            {
                if (!seen.TryGetValue(symbol.Name, out bool isMethod) || (isMethod && symbol is IMethodSymbol))
                    yield return symbol;
            }
            foreach (ISymbol symbol in cell.declared)
                seen.TryAdd(symbol.Name, symbol is IMethodSymbol);
        }
    }

    /// <summary>What the imports of a cell that is being typed add.</summary>
    public IEnumerable<ISymbol> ImportedBy(CSharpCompilation cell) =>
        Aliases(cell).Concat(ImportsOf(cell).Except(imports, SymbolEqualityComparer.Default).SelectMany(import => MembersOf(import!, cell)));

    private static IEnumerable<ISymbol> Aliases(CSharpCompilation compilation) =>
        Directives(compilation).Where(directive => directive.Alias is not null).Select(directive => compilation.GetSemanticModel(directive.SyntaxTree).GetDeclaredSymbol(directive)).OfType<ISymbol>();

    private static IEnumerable<ISymbol> ImportsOf(CSharpCompilation compilation)
    {
        foreach (string import in compilation.Options.Usings)
        {
            ISymbol? found = compilation.GetTypeByMetadataName(import);
            if ((found ?? Namespace(compilation, import)) is { } known)
                yield return known;
        }
        foreach (UsingDirectiveSyntax directive in Directives(compilation))
        {
            if (directive.Alias is null && compilation.GetSemanticModel(directive.SyntaxTree).GetSymbolInfo(directive.NamespaceOrType).Symbol is INamespaceOrTypeSymbol found)
                yield return found;
        }
    }

    private static IEnumerable<UsingDirectiveSyntax> Directives(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings);

    // A cell's types come in an assembly of their own, and hide earlier ones of the same names.
    private static IEnumerable<ISymbol> Newer(CSharpCompilation compilation, IReadOnlyList<ISymbol> before)
    {
        ISymbol[] added = [.. compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().SelectMany(assembly => assembly.GlobalNamespace.GetMembers()).Where(symbol => symbol is INamespaceSymbol || IsOpen(symbol))];
        var names = added.Select(symbol => symbol.MetadataName).ToHashSet(StringComparer.Ordinal);
        return added.Concat(before.Where(symbol => symbol.ContainingNamespace is not { IsGlobalNamespace: true } || !names.Contains(symbol.MetadataName)));
    }

    private static bool IsOfCell(MetadataReference reference, CSharpCompilation compilation) =>
        compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && HoistedTypes.IsAssembly(assembly.Name) && assembly.GlobalNamespace.GetNamespaceMembers().All(space => space.Name is "System" or "Microsoft");

    private static INamespaceSymbol? Namespace(CSharpCompilation compilation, string name)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
            space = space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        return space;
    }

    private static IEnumerable<ISymbol> Outermost(CSharpCompilation compilation) =>
        compilation.GlobalNamespace.GetMembers().Where(symbol => symbol is INamespaceSymbol || IsOpen(symbol));

    // The namespace as the compilation at hand has it, with the types of its references.
    private static IEnumerable<ISymbol> MembersOf(ISymbol import, CSharpCompilation compilation) => import switch
    {
        INamespaceSymbol space => (Namespace(compilation, space.ToDisplayString()) ?? space).GetTypeMembers().Where(IsOpen),
        INamedTypeSymbol type => type.GetMembers().Where(member => (member.IsStatic || member is ITypeSymbol) && member.CanBeReferencedByName && IsOpen(member)),
        _ => [],
    };

    private static bool IsOpen(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public && symbol.CanBeReferencedByName;
}
