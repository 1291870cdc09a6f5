using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>The names that fit what is typed: overloads in one, hidden ones left out, best first.</summary>
internal sealed class CompletionCandidates(string typed, int position)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>True when a name fits what is typed.</summary>
    public bool Fits(string name) => NameMatch.Rank(name, typed) != NameMatch.None;

    /// <summary>Adds a keyword.</summary>
    public void AddKeyword(string keyword)
    {
        if (NameMatch.Rank(keyword, typed) is var rank && rank <= 1)
            entries.TryAdd(keyword, new Entry(keyword, rank));
    }

    /// <summary>Adds symbols under their own names.</summary>
    public void AddAll(IEnumerable<ISymbol> symbols)
    {
        foreach (ISymbol symbol in symbols)
            Add(symbol);
    }

    /// <summary>Adds a symbol under its own name, written so that C# reads it as a name.</summary>
    public void Add(ISymbol symbol)
    {
        // A name that is still missing is a symbol too.
        if (symbol.CanBeReferencedByName && symbol.Name.Length > 0)
            Add(symbol, symbol.Name);
    }

    /// <summary>Adds a symbol that is what the place asks for, under a text.</summary>
    public void AddExpected(ISymbol symbol, string text)
    {
        Add(symbol, text);
        if (entries.TryGetValue(text, out Entry? entry))
            entry.IsExpected = true;
    }

    /// <summary>Adds a symbol under a text.</summary>
    public void Add(ISymbol symbol, string text)
    {
        int rank = NameMatch.Rank(text, typed);
        if (rank == NameMatch.None && text != symbol.Name)
            rank = NameMatch.Rank(symbol.Name, typed);
        if (rank == NameMatch.None || IsNotYetDeclared(symbol))
            return;
        if (!entries.TryGetValue(text, out Entry? entry))
            entries[text] = entry = new Entry(text, rank);
        entry.Symbols.Add(symbol);
    }

    /// <summary>The list, best first.</summary>
    public IReadOnlyList<CompletionItem> Best(CancellationToken cancellation)
    {
        var items = new List<(Entry Entry, CompletionItem Item)>(entries.Count);
        foreach (Entry entry in entries.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Symbols.Count == 0)
            {
                items.Add((entry, new CompletionItem(entry.Text, "keyword", null)));
                continue;
            }
            entry.Symbols.RemoveAll(SymbolText.IsHidden);
            if (entry.Symbols.Count > 0)
                items.Add((entry, new CompletionItem(Escape(entry), SymbolText.KindOf(entry.Symbols[0]), SymbolText.DeclarationOf(entry.Symbols))));
        }
        return [.. items.OrderBy(item => item.Entry.Rank).ThenBy(item => item.Entry.Nearness).ThenBy(item => item.Item.Text, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Item.Text, StringComparer.Ordinal).Select(item => item.Item)];
    }

    private static string Escape(Entry entry) =>
        SyntaxFacts.GetKeywordKind(entry.Text) != SyntaxKind.None && entry.Symbols[0].Name == entry.Text ? "@" + entry.Text : entry.Text;

    // A local is known in its whole block, but may be used only after its declaration.
    private bool IsNotYetDeclared(ISymbol symbol) =>
        symbol is ILocalSymbol && symbol.Locations is [{ IsInSource: true } location] && location.SourceSpan.Start >= position;

    private sealed class Entry(string text, int rank)
    {
        public string Text { get; } = text;

        public int Rank { get; } = rank;

        public List<ISymbol> Symbols { get; } = [];

        public bool IsExpected { get; set; }

        /// <summary>-1 for what is asked for, 0 for locals and what cells declare; then members and types; then what comes from elsewhere; last what everything has.</summary>
        public int Nearness => IsExpected ? -1 : Symbols.FirstOrDefault() switch
        {
            null => 2,
            IMethodSymbol method when method.IsImplicitlyDeclared || IsOfObject(method) => 3,
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or { DeclaringSyntaxReferences.Length: > 0 } => 0,
            { ContainingAssembly.Name: var assembly } when HoistedTypes.IsAssembly(assembly) => 0,
            IMethodSymbol { ReducedFrom: not null } => 2,
            _ => 1,
        };

        private static bool IsOfObject(IMethodSymbol method)
        {
            while (method.OverriddenMethod is { } overridden)
                method = overridden;
            return method.ContainingType?.SpecialType == SpecialType.System_Object;
        }
    }
}
