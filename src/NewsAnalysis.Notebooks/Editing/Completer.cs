using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>Says what may stand at a place of a cell, from the syntax before it and from what the session knows. It never runs code.</summary>
internal sealed class Completer(SubmissionCompiler compiler, string baseDirectory)
{
    /// <summary>The completions at <paramref name="position"/>, best first.</summary>
    public CompletionList Complete(string code, int position, CancellationToken cancellation)
    {
        if (DirectiveCompletion.At(code, position, baseDirectory) is { } directive)
            return directive;
        if (CellText.IsOtherLanguage(code, position))
            return CompletionList.None(position);
        string text = CellText.CSharpOf(code);
        CSharpCompilation compilation = compiler.Preview(text, cancellation);
        SyntaxTree tree = compilation.SyntaxTrees[^1];
        CompletionSite site = CompletionSite.At(tree.GetRoot(cancellation), text, position);
        if (site.Place == CompletionPlace.Nothing)
            return CompletionList.None(position);
        var candidates = new CompletionCandidates(site.Typed, position);
        Collect(candidates, compilation, compilation.GetSemanticModel(tree), site, cancellation);
        return new CompletionList(site.Start, site.End, candidates.Best(cancellation));
    }

    private static void Collect(CompletionCandidates candidates, CSharpCompilation compilation, SemanticModel model, CompletionSite site, CancellationToken cancellation)
    {
        bool isInType = site.Left.Parent?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any() == true;
        bool isInQuery = site.Left.Parent?.AncestorsAndSelf().OfType<QueryExpressionSyntax>().Any() == true;
        foreach (string keyword in CompletionKeywords.At(site.Place, isInType, isInQuery))
            candidates.AddKeyword(keyword);
        if (site.Place is CompletionPlace.Statement or CompletionPlace.Expression or CompletionPlace.Pattern or CompletionPlace.Creation)
            AddExpected(candidates, model, site, cancellation);
        var scope = new ScopeLookup(compilation, model, site, cancellation);
        switch (site.Place)
        {
            case CompletionPlace.Member:
                candidates.AddAll(new MemberLookup(model, site.Start, cancellation).Of(site.Node));
                break;
            case CompletionPlace.Statement or CompletionPlace.Expression:
                candidates.AddAll(scope.Find(candidates.Fits));
                AddArgumentNames(candidates, model, site, cancellation);
                break;
            case CompletionPlace.Type or CompletionPlace.Parameter or CompletionPlace.Declaration or CompletionPlace.Pattern or CompletionPlace.UsingType or CompletionPlace.Constraint:
                candidates.AddAll(scope.FindTypes(candidates.Fits));
                break;
            case CompletionPlace.Creation:
                candidates.AddAll(scope.FindTypes(candidates.Fits).Where(CanBeCreated));
                break;
            case CompletionPlace.Using:
                candidates.AddAll(scope.FindTypes(candidates.Fits).OfType<INamespaceSymbol>());
                break;
            case CompletionPlace.Attribute:
                AddAttributes(candidates, scope.FindTypes(candidates.Fits));
                break;
            case CompletionPlace.Initializer:
                AddInitialized(candidates, model, scope, site, cancellation);
                break;
            case CompletionPlace.PropertyPattern:
                AddMatched(candidates, model, site, cancellation);
                break;
            case CompletionPlace.Override:
                AddOverridden(candidates, model, site, cancellation);
                break;
        }
    }

    // Where a DayOfWeek is wanted, DayOfWeek.Monday; after "List<int> list = new", List<int>.
    private static void AddExpected(CompletionCandidates candidates, SemanticModel model, CompletionSite site, CancellationToken cancellation)
    {
        if (ExpectedType.Of(site, model, cancellation) is not { TypeKind: TypeKind.Enum or TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type)
            return;
        string name = type.ToMinimalDisplayString(model, site.Start, SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        if (type.TypeKind == TypeKind.Enum)
        {
            foreach (IFieldSymbol member in type.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst))
                candidates.AddExpected(member, $"{name}.{member.Name}");
        }
        else if (site.Place == CompletionPlace.Creation && CanBeCreated(type))
        {
            candidates.AddExpected(type, name);
        }
    }

    private static bool CanBeCreated(ISymbol symbol) => symbol is not INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type
        || (!type.IsAbstract && !type.IsStatic && type.TypeKind is TypeKind.Class or TypeKind.Struct);

    private static void AddAttributes(CompletionCandidates candidates, IEnumerable<ISymbol> symbols)
    {
        const string suffix = "Attribute";
        foreach (ISymbol symbol in symbols)
        {
            if (symbol is INamespaceSymbol)
                candidates.Add(symbol);
            else if (symbol is INamedTypeSymbol { IsAbstract: false } type && IsAttribute(type))
                candidates.Add(symbol, type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.Name.Length > suffix.Length ? type.Name[..^suffix.Length] : type.Name);
        }
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type.BaseType; outer is not null; outer = outer.BaseType)
        {
            if (outer is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }
        return false;
    }

    // Inside "Search(" the names of its parameters, as far as they are not given.
    private static void AddArgumentNames(CompletionCandidates candidates, SemanticModel model, CompletionSite site, CancellationToken cancellation)
    {
        if (site.Node is not BaseArgumentListSyntax list)
            return;
        var given = list.Arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet(StringComparer.Ordinal);
        int before = list.Arguments.GetWithSeparators().Count(part => part.IsToken && part.SpanStart < site.Start);
        foreach (ISymbol called in Called(model, list, cancellation))
        {
            ImmutableArray<IParameterSymbol> parameters = called is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)called).Parameters;
            foreach (IParameterSymbol parameter in parameters.Skip(before).Where(parameter => given.Add(parameter.Name)))
                candidates.Add(parameter, parameter.Name + ":");
        }
    }

    /// <summary>What an argument list may call, the most likely first.</summary>
    internal static IEnumerable<ISymbol> Called(SemanticModel model, SyntaxNode list, CancellationToken cancellation)
    {
        if (list.Parent is not { } call)
            return [];
        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        IEnumerable<ISymbol> known = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        IEnumerable<ISymbol> group = call switch
        {
            InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression, cancellation),
            ElementAccessExpressionSyntax access => model.GetIndexerGroup(access.Expression, cancellation),
            _ when model.GetTypeInfo(call, cancellation).Type is INamedTypeSymbol created => created.InstanceConstructors,
            _ => [],
        };
        return known.Concat(group).Where(found => found is IMethodSymbol or IPropertySymbol && model.IsAccessible(list.SpanStart, found)).Distinct(SymbolEqualityComparer.Default);
    }

    private static void AddInitialized(CompletionCandidates candidates, SemanticModel model, ScopeLookup scope, CompletionSite site, CancellationToken cancellation)
    {
        if (site.Node is PropertyDeclarationSyntax property)
        {
            // "article with { }" at the start of a statement parses as a property called "with".
            ExpressionSyntax changed = SyntaxFactory.ParseExpression(property.Type.ToString());
            if (model.GetSpeculativeTypeInfo(property.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type is { } changedType)
                candidates.AddAll(Settable(model.LookupSymbols(site.Start, changedType)));
            return;
        }
        var initializer = (InitializerExpressionSyntax)site.Node!;
        ITypeSymbol? type = initializer.Parent switch
        {
            WithExpressionSyntax with => model.GetTypeInfo(with.Expression, cancellation).Type,
            AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left, cancellation).Type,
            ExpressionSyntax created => model.GetTypeInfo(created, cancellation) is var info ? info.Type ?? info.ConvertedType : null,
            _ => null,
        };
        if (type is null)
            return;
        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()).ToHashSet(StringComparer.Ordinal);
        candidates.AddAll(Settable(model.LookupSymbols(site.Start, type)).Where(member => !given.Contains(member.Name)));
        if (initializer.Parent is not WithExpressionSyntax && given.Count == 0 && type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable))
            candidates.AddAll(scope.Find(candidates.Fits));
    }

    private static IEnumerable<ISymbol> Settable(ImmutableArray<ISymbol> members) =>
        members.Where(member => !member.IsStatic && member is IPropertySymbol { IsReadOnly: false, IsIndexer: false } or IFieldSymbol { IsReadOnly: false, IsConst: false });

    private static void AddMatched(CompletionCandidates candidates, SemanticModel model, CompletionSite site, CancellationToken cancellation)
    {
        var pattern = site.Node?.FirstAncestorOrSelf<RecursivePatternSyntax>();
        if (pattern is null)
            return;
        TypeInfo info = model.GetTypeInfo(pattern, cancellation);
        if ((pattern.Type is null ? info.Type : info.ConvertedType ?? info.Type) is not { } type)
            return;
        candidates.AddAll(model.LookupSymbols(site.Start, type).Where(member => !member.IsStatic && member is IPropertySymbol { IsIndexer: false, IsWriteOnly: false } or IFieldSymbol));
    }

    private static void AddOverridden(CompletionCandidates candidates, SemanticModel model, CompletionSite site, CancellationToken cancellation)
    {
        if (site.Left.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
            return;
        foreach (ISymbol member in OverridableMembers.Of(type))
            candidates.Add(member, OverridableMembers.Stub(member, model, site.Start));
    }
}
