using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>What may follow a token. One rule a token, by the node that the token belongs to.</summary>
internal static class SiteRules
{
    /// <summary>The place after <paramref name="left"/>, where <paramref name="word"/> (or nothing yet) stands.</summary>
    public static (CompletionPlace Place, SyntaxNode? Node) Classify(SyntaxToken left, SyntaxToken word)
    {
        if (left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken)
            return (CompletionPlace.Member, Qualifier(left));
        if (IsNewName(word))
            return (FollowsWord(left) && !IsTypeKeyword(left) ? CompletionPlace.AfterValue : CompletionPlace.Nothing, word.Parent);
        return left.Kind() switch
        {
            SyntaxKind.None => (CompletionPlace.Statement, null),
            SyntaxKind.OpenParenToken => AfterOpenParenthesis(left),
            SyntaxKind.CloseParenToken => (AfterCloseParenthesis(left), left.Parent),
            SyntaxKind.OpenBracketToken => (AfterOpenBracket(left.Parent), left.Parent),
            SyntaxKind.CloseBracketToken => (left.Parent is AttributeListSyntax { Parent: var owner } ? (owner is ParameterSyntax ? CompletionPlace.Parameter : Level(left.Parent)) : CompletionPlace.AfterValue, left.Parent),
            SyntaxKind.OpenBraceToken => AfterOpenBrace(left),
            SyntaxKind.CloseBraceToken => (left.Parent is InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax or PropertyPatternClauseSyntax or SwitchExpressionSyntax ? CompletionPlace.AfterValue : Level(left.Parent), left.Parent),
            SyntaxKind.SemicolonToken => (left.Parent is ForStatementSyntax ? CompletionPlace.Expression : Level(left.Parent), left.Parent),
            SyntaxKind.CommaToken => AfterComma(left),
            SyntaxKind.ColonToken => (AfterColon(left.Parent), left.Parent),
            SyntaxKind.LessThanToken => (AfterLess(left.Parent), left.Parent),
            SyntaxKind.GreaterThanToken => (left.Parent is TypeArgumentListSyntax or TypeParameterListSyntax ? CompletionPlace.AfterValue : CompletionPlace.Expression, left.Parent),
            SyntaxKind.QuestionToken => (left.Parent is NullableTypeSyntax ? CompletionPlace.Nothing : CompletionPlace.Expression, left.Parent),
            SyntaxKind.EqualsToken => (left.Parent?.Parent is UsingDirectiveSyntax || left.Parent is UsingDirectiveSyntax ? CompletionPlace.UsingType : CompletionPlace.Expression, left.Parent),
            SyntaxKind.IdentifierToken => (AfterIdentifier(left), left.Parent),
            _ when SyntaxFacts.IsLiteralExpression(left.Parent?.Kind() ?? default) || left.IsKind(SyntaxKind.InterpolatedStringEndToken) => (CompletionPlace.AfterValue, left.Parent),
            _ when SyntaxFacts.IsKeywordKind(left.Kind()) => (AfterKeyword(left), left.Parent),
            _ => (CompletionPlace.Expression, left.Parent),
        };
    }

    /// <summary>What is before the dot.</summary>
    private static SyntaxNode? Qualifier(SyntaxToken dot)
    {
        switch (dot.Parent)
        {
            case MemberAccessExpressionSyntax access when access.OperatorToken == dot:
                return access.Expression;
            case QualifiedNameSyntax name when name.DotToken == dot:
                return name.Left;
            case AliasQualifiedNameSyntax alias when alias.ColonColonToken == dot:
                return alias.Alias;
            case MemberBindingExpressionSyntax binding:
                return binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression;
        }
        // Where the parser gave up, the expression that ends at the dot is the one meant.
        SyntaxToken before = dot.GetPreviousToken(includeSkipped: true);
        SyntaxNode? node = before.Parent;
        while (node?.Parent is ExpressionSyntax outer && outer.Span.End == node.Span.End)
            node = outer;
        return node as ExpressionSyntax;
    }

    private static bool IsNewName(SyntaxToken word) => word.Parent switch
    {
        VariableDeclaratorSyntax node => node.Identifier == word,
        SingleVariableDesignationSyntax => true,
        ParameterSyntax node => node.Identifier == word,
        MethodDeclarationSyntax node => node.Identifier == word,
        LocalFunctionStatementSyntax node => node.Identifier == word,
        PropertyDeclarationSyntax node => node.Identifier == word,
        EventDeclarationSyntax node => node.Identifier == word,
        BaseTypeDeclarationSyntax node => node.Identifier == word,
        DelegateDeclarationSyntax node => node.Identifier == word,
        ConstructorDeclarationSyntax => false,
        ForEachStatementSyntax node => node.Identifier == word,
        CatchDeclarationSyntax node => node.Identifier == word,
        TypeParameterSyntax node => node.Identifier == word,
        EnumMemberDeclarationSyntax node => node.Identifier == word,
        TupleElementSyntax node => node.Identifier == word,
        FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax => word.IsKind(SyntaxKind.IdentifierToken),
        _ => false,
    };

    // "total i" may become "total is"; "int i" and "var i" may not.
    private static bool FollowsWord(SyntaxToken left) =>
        left.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken && left.Text != "var";

    private static bool IsTypeKeyword(SyntaxToken token) => token.Parent is PredefinedTypeSyntax;

    private static (CompletionPlace, SyntaxNode?) AfterOpenParenthesis(SyntaxToken left) => (left.Parent switch
    {
        ParameterListSyntax => CompletionPlace.Parameter,
        TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax or CatchDeclarationSyntax or TupleTypeSyntax => CompletionPlace.Type,
        ForEachStatementSyntax => CompletionPlace.Type,
        ForStatementSyntax or UsingStatementSyntax => CompletionPlace.Statement,
        ParenthesizedVariableDesignationSyntax => CompletionPlace.Nothing,
        PositionalPatternClauseSyntax or ParenthesizedPatternSyntax => CompletionPlace.Pattern,
        _ => CompletionPlace.Expression,
    }, left.Parent);

    private static CompletionPlace AfterCloseParenthesis(SyntaxToken left) => left.Parent switch
    {
        IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax => CompletionPlace.Statement,
        CastExpressionSyntax => CompletionPlace.Expression,
        ParameterListSyntax => CompletionPlace.Constraint,
        _ => CompletionPlace.AfterValue,
    };

    private static CompletionPlace AfterOpenBracket(SyntaxNode? parent) => parent switch
    {
        AttributeListSyntax => CompletionPlace.Attribute,
        BracketedParameterListSyntax => CompletionPlace.Parameter,
        _ => CompletionPlace.Expression,
    };

    private static (CompletionPlace, SyntaxNode?) AfterOpenBrace(SyntaxToken left) => left.Parent switch
    {
        TypeDeclarationSyntax or NamespaceDeclarationSyntax => (CompletionPlace.Declaration, left.Parent),
        EnumDeclarationSyntax => (CompletionPlace.Nothing, left.Parent),
        AccessorListSyntax { Parent: PropertyDeclarationSyntax { Identifier.Text: "with" } change } => (CompletionPlace.Initializer, change),
        AccessorListSyntax => (CompletionPlace.Accessor, left.Parent),
        SwitchStatementSyntax => (CompletionPlace.SwitchLabel, left.Parent),
        SwitchExpressionSyntax => (CompletionPlace.Pattern, left.Parent),
        PropertyPatternClauseSyntax => (CompletionPlace.PropertyPattern, left.Parent),
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or WithExpressionSyntax or AssignmentExpressionSyntax } => (CompletionPlace.Initializer, left.Parent),
        InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax or InterpolationSyntax => (CompletionPlace.Expression, left.Parent),
        _ => (CompletionPlace.Statement, left.Parent),
    };

    private static (CompletionPlace, SyntaxNode?) AfterComma(SyntaxToken left) => (left.Parent switch
    {
        ParameterListSyntax or BracketedParameterListSyntax => CompletionPlace.Parameter,
        TypeArgumentListSyntax or BaseListSyntax or TupleTypeSyntax => CompletionPlace.Type,
        AttributeListSyntax => CompletionPlace.Attribute,
        PropertyPatternClauseSyntax => CompletionPlace.PropertyPattern,
        PositionalPatternClauseSyntax or SwitchExpressionSyntax or ListPatternSyntax => CompletionPlace.Pattern,
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or WithExpressionSyntax or AssignmentExpressionSyntax } => CompletionPlace.Initializer,
        VariableDeclarationSyntax or TypeParameterListSyntax or EnumDeclarationSyntax or ParenthesizedVariableDesignationSyntax => CompletionPlace.Nothing,
        TypeParameterConstraintClauseSyntax => CompletionPlace.Constraint,
        _ => CompletionPlace.Expression,
    }, left.Parent);

    private static CompletionPlace AfterColon(SyntaxNode? parent) => parent switch
    {
        BaseListSyntax => CompletionPlace.Type,
        TypeParameterConstraintClauseSyntax => CompletionPlace.Constraint,
        SwitchLabelSyntax or LabeledStatementSyntax => CompletionPlace.Statement,
        AttributeTargetSpecifierSyntax => CompletionPlace.Attribute,
        NameColonSyntax { Parent: SubpatternSyntax } or ExpressionColonSyntax => CompletionPlace.Pattern,
        _ => CompletionPlace.Expression,
    };

    private static CompletionPlace AfterLess(SyntaxNode? parent) => parent switch
    {
        TypeArgumentListSyntax => CompletionPlace.Type,
        TypeParameterListSyntax => CompletionPlace.Nothing,
        RelationalPatternSyntax => CompletionPlace.Expression,
        _ => CompletionPlace.Expression,
    };

    private static CompletionPlace AfterIdentifier(SyntaxToken left) => left.Parent switch
    {
        BaseTypeDeclarationSyntax or TypeParameterSyntax => CompletionPlace.Constraint,
        // An attribute without brackets' end, a using that is not done, a name of a namespace.
        UsingDirectiveSyntax or NameEqualsSyntax => CompletionPlace.Nothing,
        // "file class", "required int", "partial class": words that are modifiers only by their place.
        _ when left.Text is "async" or "partial" or "required" or "file" => CompletionPlace.Declaration,
        _ when left.Text is "record" or "var" or "dynamic" => CompletionPlace.Nothing,
        _ when left.Text == "await" => CompletionPlace.Expression,
        _ => CompletionPlace.AfterValue,
    };

    private static CompletionPlace AfterKeyword(SyntaxToken left)
    {
        switch (left.Kind())
        {
            case SyntaxKind.UsingKeyword:
                return left.Parent is UsingDirectiveSyntax ? CompletionPlace.Using : CompletionPlace.Type;
            case SyntaxKind.StaticKeyword when left.Parent is UsingDirectiveSyntax:
                return CompletionPlace.UsingType;
            case SyntaxKind.OverrideKeyword:
                return CompletionPlace.Override;
            case SyntaxKind.NewKeyword or SyntaxKind.StackAllocKeyword:
                return left.Parent is ExpressionSyntax ? CompletionPlace.Creation : left.Parent is ConstructorConstraintSyntax ? CompletionPlace.Nothing : CompletionPlace.Declaration;
            case SyntaxKind.IsKeyword or SyntaxKind.NotKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.CaseKeyword:
                return CompletionPlace.Pattern;
            case SyntaxKind.AsKeyword or SyntaxKind.EventKeyword or SyntaxKind.DelegateKeyword or SyntaxKind.ConstKeyword:
                return CompletionPlace.Type;
            case SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword:
                return left.Parent is ArgumentSyntax or CommonForEachStatementSyntax or QueryClauseSyntax ? CompletionPlace.Expression : left.Parent is TypeParameterSyntax ? CompletionPlace.Nothing : CompletionPlace.Type;
            case SyntaxKind.ParamsKeyword or SyntaxKind.ScopedKeyword:
                return CompletionPlace.Type;
            case SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword:
                return left.Parent is ParameterSyntax ? CompletionPlace.Type : CompletionPlace.AfterValue;
            case SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword:
                return CompletionPlace.Statement;
            case SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword or SyntaxKind.RecordKeyword
                or SyntaxKind.NamespaceKeyword or SyntaxKind.FromKeyword or SyntaxKind.LetKeyword or SyntaxKind.JoinKeyword or SyntaxKind.IntoKeyword
                or SyntaxKind.OperatorKeyword or SyntaxKind.GotoKeyword or SyntaxKind.BreakKeyword or SyntaxKind.ContinueKeyword:
                return CompletionPlace.Nothing;
            case SyntaxKind.WhereKeyword when left.Parent is TypeParameterConstraintClauseSyntax:
                return CompletionPlace.Type;
            case SyntaxKind.TryKeyword or SyntaxKind.FinallyKeyword or SyntaxKind.CatchKeyword:
                return CompletionPlace.Nothing;
            case SyntaxKind.GetKeyword or SyntaxKind.SetKeyword or SyntaxKind.InitKeyword or SyntaxKind.AddKeyword or SyntaxKind.RemoveKeyword:
                return CompletionPlace.Nothing;
            default:
                if (left.Parent is PredefinedTypeSyntax)
                    return CompletionPlace.Nothing;
                // Modifiers: what they belong to may be a declaration of a type or of the cell.
                return SyntaxFacts.IsAccessibilityModifier(left.Kind()) || left.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword
                    or SyntaxKind.SealedKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword or SyntaxKind.ExternKeyword or SyntaxKind.VolatileKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.UnsafeKeyword
                    ? CompletionPlace.Declaration
                    : CompletionPlace.Expression;
        }
    }

    /// <summary>What a new line after <paramref name="node"/> may be: it depends on what the node stands in.</summary>
    private static CompletionPlace Level(SyntaxNode? node)
    {
        foreach (SyntaxNode outer in node?.Ancestors() ?? [])
        {
            switch (outer)
            {
                case TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax:
                    return CompletionPlace.Declaration;
                case AccessorListSyntax:
                    return CompletionPlace.Accessor;
                case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax:
                    return CompletionPlace.Statement;
            }
        }
        return CompletionPlace.Statement;
    }
}
