using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>The documentation of one symbol, in Markdown; empty texts where it has none.</summary>
internal sealed record Documentation(string Summary, IReadOnlyList<(string Name, string Text)> Parameters, string Returns, IReadOnlyList<(string Name, string Text)> Exceptions, string Remarks)
{
    /// <summary>No documentation.</summary>
    public static Documentation None { get; } = new("", [], "", [], "");

    /// <summary>What the author of <paramref name="symbol"/> wrote about it, or about what it overrides or implements.</summary>
    public static Documentation Of(ISymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        if ((symbol as IMethodSymbol)?.ReducedFrom is { } method)
            symbol = method;
        foreach (ISymbol described in Inheritance(symbol.OriginalDefinition))
        {
            string? xml = described.GetDocumentationCommentXml(cancellationToken: cancellation);
            if (string.IsNullOrWhiteSpace(xml) && described.DeclaringSyntaxReferences.IsEmpty)
                xml = DocumentationFiles.Find(described, compilation);
            if (!string.IsNullOrWhiteSpace(xml) && !xml.Contains("<inheritdoc", StringComparison.Ordinal))
                return Parse(xml);
        }
        return None;
    }

    /// <summary>Writes it as plain text.</summary>
    public void WritePlain(StringBuilder text) => Write(text, bold: "", code: "");

    /// <summary>Writes it as Markdown.</summary>
    public void WriteMarkdown(StringBuilder text) => Write(text, bold: "**", code: "`");

    private static IEnumerable<ISymbol> Inheritance(ISymbol symbol)
    {
        yield return symbol;
        for (ISymbol? outer = Overridden(symbol); outer is not null; outer = Overridden(outer))
            yield return outer.OriginalDefinition;
        if (symbol is INamedTypeSymbol type)
        {
            foreach (INamedTypeSymbol outer in (type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? [parent] : Array.Empty<INamedTypeSymbol>()).Concat(type.Interfaces))
                yield return outer.OriginalDefinition;
        }
        else if (symbol.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } owner && symbol is IMethodSymbol or IPropertySymbol or IEventSymbol)
        {
            foreach (ISymbol member in owner.AllInterfaces.SelectMany(face => face.GetMembers(symbol.Name)))
            {
                if (SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(member), symbol))
                    yield return member.OriginalDefinition;
            }
        }
    }

    /// <summary>The member that <paramref name="symbol"/> overrides.</summary>
    internal static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static Documentation Parse(string xml)
    {
        try
        {
            XElement root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            return new Documentation(
                Text(root.Element("summary")),
                [.. root.Elements("param").Concat(root.Elements("typeparam")).Select(element => ((string?)element.Attribute("name") ?? "", Text(element)))],
                Text(root.Element("returns") ?? root.Element("value")),
                [.. root.Elements("exception").Select(element => (Last((string?)element.Attribute("cref") ?? ""), Text(element)))],
                Text(root.Element("remarks")));
        }
        catch (XmlException)
        {
            return None;
        }
    }

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                    text.Append(Last((string?)(reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href")) ?? reference.Value));
                    break;
                case XElement { Name.LocalName: "para" or "br" } paragraph:
                    text.Append("\n\n").Append(Text(paragraph)).Append("\n\n");
                    break;
                case XElement inner:
                    text.Append(Text(inner));
                    break;
            }
        }
        return string.Join("\n\n", text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    // "M:System.Console.WriteLine(System.String)" as "Console.WriteLine".
    private static string Last(string reference)
    {
        if (reference.Length < 2 || reference[1] != ':')
            return reference;
        string name = reference[2..].Split('(')[0].Split('`')[0];
        int dot = name.LastIndexOf('.');
        return reference[0] is 'T' or 'N' || dot < 0 ? name[(dot + 1)..] : name[(name.LastIndexOf('.', dot - 1) + 1)..];
    }

    private void Write(StringBuilder text, string bold, string code)
    {
        if (Summary.Length > 0)
            text.Append('\n').Append(Summary).Append('\n');
        WriteList(text, "Parameters", Parameters, bold, code);
        if (Returns.Length > 0)
            text.Append('\n').Append(bold).Append("Returns").Append(bold).Append(": ").Append(Returns).Append('\n');
        WriteList(text, "Exceptions", Exceptions, bold, code);
        if (Remarks.Length > 0)
            text.Append('\n').Append(Remarks).Append('\n');
    }

    private static void WriteList(StringBuilder text, string title, IReadOnlyList<(string Name, string Text)> entries, string bold, string code)
    {
        if (entries.Count == 0)
            return;
        text.Append('\n').Append(bold).Append(title).Append(bold).Append("\n\n");
        foreach ((string name, string meaning) in entries)
            text.Append("- ").Append(code).Append(name).Append(code).Append(": ").Append(meaning).Append('\n');
    }
}
