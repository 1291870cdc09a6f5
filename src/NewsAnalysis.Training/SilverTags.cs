using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// Which of the treebank's tags fit what the other machine said. It gives Penn tags only, and some of them otherwise than the treebank, so several may count as
/// right: among them the network finds the treebank's way.
/// </summary>
internal sealed class SilverTags(TagPair[] tags)
{
    private readonly Dictionary<PennTag, byte[]> _right = Enum.GetValues<PennTag>().ToDictionary(
        said => said,
        said => Enumerable.Range(0, tags.Length).Where(i => Fits(tags[i], said)).Select(i => (byte)i).ToArray());

    /// <summary>The numbers of the tags that count as right; empty when the machine says nothing here.</summary>
    public byte[] RightFor(TokenKind kind, SilverToken? silver)
    {
        if (silver is not { } said || kind != TokenKind.Word)
            return [];
        return said.Tag switch
        {
            PennTag.TO when said.Relation == "case" => _right[PennTag.IN],
            >= PennTag.CC and <= PennTag.WRB and not PennTag.SYM and not PennTag.LS => _right[said.Tag],
            _ => [],
        };
    }

    /// <summary>The same tag, and where the treebank's habits differ from the machine's: adjectives of names, particles, parts of addresses and of words.</summary>
    private static bool Fits(TagPair tag, PennTag said) => tag.Penn == said
        || (tag is { Universal: UniversalTag.Adj, Penn: PennTag.NNP } && said is PennTag.JJ or PennTag.NNP)
        || tag.Penn is PennTag.ADD or PennTag.GW or PennTag.AFX or PennTag.NFP
        || (tag.Penn == PennTag.IN && said is PennTag.RP or PennTag.TO);
}
