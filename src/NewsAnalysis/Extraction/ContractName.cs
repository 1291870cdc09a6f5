using System.Collections.Concurrent;
using System.Text;

namespace NewsAnalysis;

/// <summary>The names that the contract gives to enumeration members: <c>MoreThan</c> is <c>more-than</c>, TIMEX3 types are upper case.</summary>
internal static class ContractName
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string Of(Enum value) => Names.GetOrAdd(value, static value =>
    {
        var name = value.ToString();
        if (value is TimexType)
            return name.ToUpperInvariant();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(character));
        }

        return kebab.ToString();
    });
}
