using System.Collections.Concurrent;
using System.Text;

namespace NewsAnalysis;

/// <summary>The names that the contract gives to enumeration members: <c>MoreThan</c> is <c>more-than</c>, those of TIMEX3 are its own.</summary>
internal static class ContractName
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string Of(Enum value) => Names.GetOrAdd(value, static value =>
    {
        var name = value.ToString();
        if (value is TimexType)
            return name.ToUpperInvariant();
        if (value is TimexModifier modifier)
            return OfTimex(modifier);
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(character));
        }

        return kebab.ToString();
    });

    private static string OfTimex(TimexModifier modifier) => modifier switch
    {
        TimexModifier.Approximate => "APPROX",
        TimexModifier.LessThan => "LESS_THAN",
        TimexModifier.MoreThan => "MORE_THAN",
        TimexModifier.EqualOrLess => "EQUAL_OR_LESS",
        TimexModifier.EqualOrMore => "EQUAL_OR_MORE",
        TimexModifier.Middle => "MID",
        _ => modifier.ToString().ToUpperInvariant(),
    };
}
