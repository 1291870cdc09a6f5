using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>Writes what symbols mean for a reader: declarations, then the documentation of the first.</summary>
internal static class InspectionText
{
    private const int MostOverloads = 30;

    /// <summary>The text for <paramref name="symbols"/>, the best first.</summary>
    public static Inspection Describe(IReadOnlyList<ISymbol> symbols, Compilation compilation, CancellationToken cancellation)
    {
        var declarations = symbols.Take(MostOverloads).Select(SymbolText.DeclarationOf).Distinct(StringComparer.Ordinal).ToList();
        Documentation documentation = Documentation.Of(symbols[0], compilation, cancellation);
        var plain = new StringBuilder().AppendJoin('\n', declarations).Append('\n');
        var markdown = new StringBuilder("```csharp\n").AppendJoin('\n', declarations).Append("\n```\n");
        if (symbols.Count > MostOverloads)
        {
            string more = string.Create(CultureInfo.InvariantCulture, $"… and {symbols.Count - MostOverloads} more\n");
            plain.Append(more);
            markdown.Append(more);
        }
        documentation.WritePlain(plain);
        documentation.WriteMarkdown(markdown);
        return new Inspection(MimeBundle.Of("text/markdown", markdown.ToString().TrimEnd('\n')).With("text/plain", plain.ToString().TrimEnd('\n')));
    }
}
