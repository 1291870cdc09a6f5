using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsAnalysis.Testing;

/// <summary>Prints the public API of an assembly as stable, C#-like text: the diff of an approved copy is what a reviewer reads first.</summary>
internal static class PublicApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The public types of <paramref name="assembly"/>, by name, with their public and protected members.</summary>
    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(FullName, StringComparer.Ordinal))
            PrintType(text, type);
        return text.ToString();
    }

    private static void PrintType(StringBuilder text, Type type)
    {
        text.Append(Declaration(type)).Append('\n');
        IEnumerable<string> lines = type.IsEnum
            ? Enum.GetNames(type).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"))
            : typeof(Delegate).IsAssignableFrom(type)
                ? []
                : type.GetMembers(Declared).Select(member => (Member: member, Line: PrintMember(member))).Where(entry => entry.Line is not null)
                    .OrderByDescending(entry => entry.Member is ConstructorInfo).ThenBy(entry => entry.Member.Name, StringComparer.Ordinal).ThenBy(entry => entry.Line, StringComparer.Ordinal)
                    .Select(entry => entry.Line!);
        foreach (string line in lines)
            text.Append("    ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static string Declaration(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return $"delegate {Method(type.GetMethod("Invoke")!, FullName(type))}";
        bool isRecord = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is { } print && IsGenerated(print));
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.GetCustomAttribute<IsReadOnlyAttribute>() is null ? "" : "readonly ") + (isRecord ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class"),
        };
        var bases = new List<string>();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            bases.Add(Name(parent));
        if (!type.IsEnum)
        {
            IEnumerable<Type> inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(face => face.GetInterfaces()));
            bases.AddRange(type.GetInterfaces().Except(inherited).Where(face => face.IsVisible && !(isRecord && IsOwnEquatable(face, type)))
                .Select(face => Name(face)).Order(StringComparer.Ordinal));
        }
        return $"{kind} {FullName(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static bool IsOwnEquatable(Type face, Type type) =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>) && face.GetGenericArguments()[0] == type;

    private static string? PrintMember(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => Field(field),
        ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic =>
            $"{Access(constructor)}{FullNameWithoutNamespace(constructor.DeclaringType!)}({Parameters(constructor)})",
        PropertyInfo property when !IsGenerated(property) => Property(property),
        EventInfo @event when @event.AddMethod is { } add && IsVisible(add) => $"{Access(add)}event {Name(@event.EventHandlerType!)} {@event.Name}",
        MethodInfo method when IsVisible(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            Access(method) + Method(method, method.Name),
        _ => null,
    };

    private static string Field(FieldInfo field)
    {
        string modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
        return $"{(field.IsPublic ? "" : "protected ")}{modifiers}{Name(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}{value}";
    }

    private static string? Property(PropertyInfo property)
    {
        MethodInfo? get = property.GetMethod is { } getter && IsVisible(getter) ? getter : null;
        MethodInfo? set = property.SetMethod is { } setter && IsVisible(setter) ? setter : null;
        if ((get ?? set) is not { } shown)
            return null;
        bool init = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        return $"{Access(shown)}{required}{Name(property.PropertyType, new NullabilityInfoContext().Create(property))} {property.Name}{index}"
            + $" {{ {(get is null ? "" : "get; ")}{(set is null ? "" : init ? "init; " : "set; ")}}}";
    }

    private static string Method(MethodInfo method, string name)
    {
        string generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string modifier = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        string value = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "";
        return $"{modifier}{Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char character => $"'{character}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Access(MethodBase method) =>
        (method.IsPublic || method.DeclaringType!.IsInterface ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : IsOverride(method) ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static bool IsOverride(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static string FullName(Type type) =>
        (type.Namespace is { Length: > 0 } space ? space + "." : "") + FullNameWithoutNamespace(type);

    private static string FullNameWithoutNamespace(Type type)
    {
        string name = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
            name = FullNameWithoutNamespace(outer) + "." + name;
        Type[] own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray();
        return own.Length == 0 ? name : $"{name}<{string.Join(", ", own.Select(argument => argument.Name))}>";
    }

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!, nullability?.ElementType ?? nullability);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        string mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        if (type.IsGenericParameter)
            return type.Name + mark;
        if (Keyword(type) is { } keyword)
            return keyword + mark;
        string name = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
            name = Name(outer).Split('<')[0] + "." + name;
        if (type.IsGenericType)
        {
            NullabilityInfo[] arguments = nullability?.GenericTypeArguments ?? [];
            name += $"<{string.Join(", ", type.GetGenericArguments().Select((argument, at) => Name(argument, at < arguments.Length ? arguments[at] : null)))}>";
        }
        return name + mark;
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
        TypeCode.Single => "float",
        TypeCode.String => "string",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type == typeof(void) ? "void" : type == typeof(object) ? "object" : null,
    };
}
