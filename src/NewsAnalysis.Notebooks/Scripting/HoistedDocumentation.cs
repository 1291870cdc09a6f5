using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>What cells say about their hoisted types, by the names that compilers give to symbols in documentation.</summary>
internal sealed class HoistedDocumentation : DocumentationProvider
{
    private readonly Dictionary<string, string> members;

    private HoistedDocumentation(Dictionary<string, string> members) => this.members = members;

    /// <summary>Reads what the compiler wrote.</summary>
    public static HoistedDocumentation Read(MemoryStream xml)
    {
        xml.Position = 0;
        return new HoistedDocumentation(XDocument.Load(xml, LoadOptions.PreserveWhitespace).Descendants("member")
            .ToDictionary(member => (string?)member.Attribute("name") ?? "", member => member.ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        members.GetValueOrDefault(documentationMemberID, "");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => members.GetHashCode();
}
