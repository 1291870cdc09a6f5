using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>The written forms of tags and relations, as treebanks have them.</summary>
public static class TagNames
{
    private static readonly FrozenDictionary<PennTag, string> Special = new Dictionary<PennTag, string>
    {
        [PennTag.PRPS] = "PRP$",
        [PennTag.WPS] = "WP$",
        [PennTag.Currency] = "$",
        [PennTag.Comma] = ",",
        [PennTag.Period] = ".",
        [PennTag.Colon] = ":",
        [PennTag.OpenQuote] = "``",
        [PennTag.CloseQuote] = "''",
        [PennTag.OpenBracket] = "-LRB-",
        [PennTag.CloseBracket] = "-RRB-",
    }.ToFrozenDictionary();

    private static readonly string[] Penn = [.. Enum.GetValues<PennTag>().Select(tag => Special.GetValueOrDefault(tag) ?? tag.ToString())];
    private static readonly string[] Universal = [.. Enum.GetNames<UniversalTag>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(WrittenRelation)];

    /// <summary>The tag as the Penn Treebank writes it: <c>PRP$</c>.</summary>
    public static string Written(this PennTag tag) => Penn[(int)tag];

    /// <summary>The tag as Universal Dependencies write it: <c>PROPN</c>.</summary>
    public static string Written(this UniversalTag tag) => Universal[(int)tag];

    /// <summary>The relation as Universal Dependencies write it: <c>nsubj:pass</c>.</summary>
    public static string Written(this Relation relation) => Relations[(int)relation];

    internal static PennTag? PennOf(string written) => Array.IndexOf(Penn, written) is var index and >= 0 ? (PennTag)index : null;

    internal static UniversalTag? UniversalOf(string written) => Array.IndexOf(Universal, written) is var index and >= 0 ? (UniversalTag)index : null;

    internal static Relation? RelationOf(string written) => Array.IndexOf(Relations, written) is var index and >= 0 ? (Relation)index : null;

    // NsubjPass is nsubj:pass: the second capital letter starts the subtype.
    private static string WrittenRelation(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
                return $"{name[..i].ToLowerInvariant()}:{name[i..].ToLowerInvariant()}";
        }

        return name.ToLowerInvariant();
    }
}
