using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Notebooks;

/// <summary>A public property or field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Get">Reads it; a getter that throws does so inside a <see cref="TargetInvocationException"/>.</param>
internal sealed record Member(string Name, Func<object, object?> Get);

/// <summary>The public members of types, in the order they are declared, those of base types first.</summary>
internal static class Members
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<Member>> Known = [];

    /// <summary>The members of <paramref name="type"/>.</summary>
    public static IReadOnlyList<Member> Of(Type type) => Known.GetValue(type, Read);

    /// <summary>True for the text that the compiler writes for a record, which repeats its members.</summary>
    public static bool IsRecordText(MethodInfo toString) =>
        toString.IsDefined(typeof(CompilerGeneratedAttribute), false) || toString.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute), false) == true;

    private static List<Member> Read(Type type)
    {
        var found = new List<Member>();
        foreach (Type at in Lineage(type).Reverse())
        {
            IEnumerable<(int Token, Member Member)> properties = at.GetProperties(Declared)
                .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer && !property.PropertyType.IsByRef)
                .Select(property => (property.MetadataToken, new Member(property.Name, property.GetValue)));
            IEnumerable<(int Token, Member Member)> fields = at.GetFields(Declared)
                .Where(field => !field.FieldType.IsPointer && !field.Name.StartsWith('<'))
                .Select(field => (field.MetadataToken, new Member(field.Name, field.GetValue)));
            foreach (Member member in fields.OrderBy(entry => entry.Token).Concat(properties.OrderBy(entry => entry.Token)).Select(entry => entry.Member))
            {
                // An override or a hiding member takes the place of the one it stands for.
                int same = found.FindIndex(known => known.Name == member.Name);
                if (same < 0)
                    found.Add(member);
                else
                    found[same] = member;
            }
        }
        return found;
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            yield return at;
    }
}
