using static NewsAnalysis.Notebooks.CompletionPlace;

namespace NewsAnalysis.Notebooks;

/// <summary>The keywords that may stand at each place.</summary>
internal static class CompletionKeywords
{
    private static readonly string[] Types =
        ["bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort"];

    private static readonly string[] Values =
        ["async", "await", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof", "stackalloc", "static", "throw", "true", "typeof", "unchecked"];

    private static readonly string[] Statements =
        ["break", "const", "continue", "do", "fixed", "for", "foreach", "goto", "if", "lock", "return", "switch", "try", "unsafe", "using", "var", "void", "while", "yield"];

    private static readonly string[] Declarations =
        ["abstract", "async", "class", "const", "delegate", "enum", "event", "explicit", "extern", "implicit", "interface", "internal", "operator", "override", "partial", "private", "protected", "public",
            "readonly", "record", "required", "sealed", "static", "struct", "unsafe", "virtual", "void", "volatile"];

    private static readonly string[] InType = ["base", "this"];
    private static readonly string[] Query = ["ascending", "by", "descending", "equals", "group", "in", "into", "join", "let", "on", "orderby", "select", "where"];
    private static readonly string[] Operators = ["and", "as", "is", "or", "switch", "when", "with"];

    /// <summary>The keywords for <paramref name="place"/>.</summary>
    /// <param name="place">What may stand there.</param>
    /// <param name="isInType">True in the body of a type that the cell declares.</param>
    /// <param name="isInQuery">True in a query expression.</param>
    public static IEnumerable<string> At(CompletionPlace place, bool isInType, bool isInQuery) => place switch
    {
        Statement => [.. Statements, .. Values, .. Types, .. isInType ? InType : Declarations],
        Expression => [.. Values, .. Types, .. isInType ? InType : []],
        CompletionPlace.Type => [.. Types, "var"],
        Creation => Types,
        Pattern => [.. Types, "default", "false", "not", "null", "true", "var"],
        Parameter => [.. Types, "in", "out", "params", "ref", "scoped", "this"],
        Declaration => [.. Declarations, .. Types],
        Using => ["static"],
        UsingType => [],
        Accessor => ["add", "get", "init", "internal", "private", "protected", "remove", "set"],
        SwitchLabel => ["case", "default"],
        Constraint => ["allows", "class", "notnull", "struct", "unmanaged", "where"],
        AfterValue => isInQuery ? [.. Operators, .. Query] : [.. Operators, "in", "else", "catch", "finally", "while"],
        _ => [],
    };
}
