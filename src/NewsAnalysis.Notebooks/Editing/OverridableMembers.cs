using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>The members that a type may override, and the text that does it.</summary>
internal static class OverridableMembers
{
    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>What <paramref name="type"/> may override and does not yet.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        var overridden = type.GetMembers().Select(Documentation.Overridden).OfType<ISymbol>().ToHashSet(SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? outer = type.BaseType; outer is not null; outer = outer.BaseType)
        {
            foreach (ISymbol member in outer.GetMembers())
            {
                if (Documentation.Overridden(member) is { } inner)
                    overridden.Add(inner);
                bool isOpen = (member.IsVirtual || member.IsAbstract || (member.IsOverride && !member.IsSealed)) && member.DeclaredAccessibility is not Accessibility.Private and not Accessibility.Internal;
                if (isOpen && !overridden.Contains(member) && member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol && member.Name != "Finalize")
                    yield return member;
            }
        }
    }

    /// <summary>The text after <c>override</c>: the signature, and a body that calls what is overridden.</summary>
    public static string Stub(ISymbol member, SemanticModel model, int position)
    {
        string signature = member.ToMinimalDisplayString(model, position, Signature);
        string name = member.Name;
        return member switch
        {
            _ when member.IsAbstract => signature + (member is IPropertySymbol ? " => throw new NotImplementedException();" : member is IEventSymbol ? ";" : " => throw new NotImplementedException();"),
            IMethodSymbol method => $"{signature} => base.{name}({string.Join(", ", method.Parameters.Select(Argument))});",
            IPropertySymbol { IsIndexer: false } property when property.SetMethod is null => $"{signature} => base.{name};",
            IPropertySymbol { IsIndexer: false } => $"{signature} {{ get => base.{name}; set => base.{name} = value; }}",
            _ => signature,
        };
    }

    private static string Argument(IParameterSymbol parameter) => (parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        _ => "",
    }) + parameter.Name;
}
