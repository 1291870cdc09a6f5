namespace NewsAnalysis.Notebooks;

/// <summary>Type names as C# writes them.</summary>
internal static class TypeNames
{
    /// <summary>What a type is called that has no name in the code.</summary>
    public const string Anonymous = "anonymous type";

    /// <summary>The name without namespace, with type arguments.</summary>
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Keyword(type) is { } keyword)
            return keyword;
        if (type.Name.Contains("AnonymousType", StringComparison.Ordinal))
            return Anonymous;
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        // An iterator or a LINQ operator has a name nobody wrote; what it is to a reader is the sequence it implements.
        if ((!type.IsVisible || type.Name.StartsWith('<')) && type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(IEnumerable<>) || face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))) is { } sequence)
            return $"{sequence.Name.Split('`')[0]}<{Of(sequence.GetGenericArguments()[0])}>";
        string name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.SByte => "sbyte",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        TypeCode.UInt16 => "ushort",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type == typeof(object) ? "object" : null,
    };
}
