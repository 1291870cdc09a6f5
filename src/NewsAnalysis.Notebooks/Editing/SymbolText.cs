using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>Symbols as a reader of C# wants to see them: kind, declaration, whether to show them at all.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Declaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat QualifiedType = Declaration.WithMiscellaneousOptions(Declaration.MiscellaneousOptions)
        .WithMemberOptions(SymbolDisplayMemberOptions.None);

    /// <summary>The word for what a symbol is; see <see cref="CompletionItem.Kind"/>.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => KindOf(alias.Target),
        INamespaceSymbol => "module",
        ITypeParameterSymbol => "typeParameter",
        ITypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        ITypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        ITypeSymbol => "class",
        IMethodSymbol => "function",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enumMember",
        IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } => "constant",
        IFieldSymbol field when !field.ContainingType.IsScriptClass => "field",
        _ => "variable",
    };

    /// <summary>The declaration in one line.</summary>
    public static string DeclarationOf(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => DeclarationOf(alias.Target),
        INamespaceSymbol => "namespace " + symbol.ToDisplayString(),
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate, IsAnonymousType: false, ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } space } type
            => Qualify(type.ToDisplayString(QualifiedType), type.Name, space.ToDisplayString()),
        // What a cell declares belongs to no type a reader knows.
        _ when symbol.ContainingType is { IsScriptClass: true } => symbol.ToDisplayString(Declaration.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
        _ => symbol.ToDisplayString(Declaration),
    };

    /// <summary>The declaration of the first of some overloads, with the number of the others.</summary>
    public static string DeclarationOf(IReadOnlyList<ISymbol> overloads)
    {
        string first = DeclarationOf(overloads[0]);
        return overloads.Count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first} (+ {overloads.Count - 1} {(overloads.Count == 2 ? "overload" : "overloads")})");
    }

    /// <summary>True when the author of a library says that editors should not offer the symbol.</summary>
    public static bool IsHidden(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.Length > 0)
            return false;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            // EditorBrowsableState.Never is 1.
            if (attribute.AttributeClass is { Name: "EditorBrowsableAttribute", ContainingNamespace.Name: "ComponentModel" } && attribute.ConstructorArguments is [{ Value: 1 }])
                return true;
        }
        return false;
    }

    // "class Console" as "class System.Console".
    private static string Qualify(string declaration, string name, string space)
    {
        int at = declaration.IndexOf(' ' + name, StringComparison.Ordinal) + 1;
        return declaration.Insert(at, space + ".");
    }
}
