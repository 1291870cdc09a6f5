using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>A noun's kind as a speaker.</summary>
internal sealed record SourceNoun(SourceKind Kind)
{
    public static Lexicon<SourceNoun> All { get; } = Lexicon<SourceNoun>.Load("source-nouns.tsv", row => new SourceNoun(row.Enumeration<SourceKind>("kind")));
}

/// <summary>What sort of title stands before a name.</summary>
internal enum TitleKind
{
    /// <summary><c>Dr</c>, <c>Mrs</c>: not a role.</summary>
    Courtesy,

    /// <summary><c>Colonel</c>, <c>Judge</c></summary>
    Rank,

    /// <summary><c>prime minister</c>, <c>chief executive</c></summary>
    Office,
}

/// <summary>A title or role that stands before a name.</summary>
internal sealed record Title(TitleKind Kind)
{
    private static readonly Title Abbreviated = new(TitleKind.Courtesy);

    public static Lexicon<Title> All { get; } = Lexicon<Title>.Load("titles.tsv", row => new Title(row.Enumeration<TitleKind>("kind")));

    /// <summary>The title that starts at a token, abbreviated with a full stop or not; null when there is none.</summary>
    public static Title? At(Document document, int token, out int length)
    {
        if (All.Match(document, token, out length) is { } title)
            return title;
        if ((uint)token >= (uint)document.Tokens.Length)
            return null;
        var written = document.Written(token);
        if (written.Length < 2 || written[^1] != '.' || Abbreviations.Find(written) is not { Kind: AbbreviationKind.Title })
            return null;
        length = 1;
        return Abbreviated;
    }
}

/// <summary>What a noun after a cue tells besides what is said.</summary>
internal enum AdjunctKind
{
    /// <summary><c>said on Tuesday</c></summary>
    Time,

    /// <summary><c>said in a statement</c></summary>
    Medium,
}

/// <summary>A noun that tells when or by which means something was said.</summary>
internal sealed record AdjunctNoun(AdjunctKind Kind)
{
    private static readonly AdjunctNoun Month = new(AdjunctKind.Time);

    private static readonly Lexicon<AdjunctNoun> All = Lexicon<AdjunctNoun>.Load("adjunct-nouns.tsv", row => new AdjunctNoun(row.Enumeration<AdjunctKind>("kind")));

    public static AdjunctNoun? At(Document document, int token)
    {
        if (All.Match(document, token) is { } noun)
            return noun;
        if ((uint)token >= (uint)document.Tokens.Length)
            return null;
        var written = document.Written(token);
        return written.Length > 2 && written[^1] == '.' && Abbreviations.Find(written) is { Kind: AbbreviationKind.Calendar } ? Month : null;
    }

    public static bool IsTime(Document document, int token) => At(document, token) is { Kind: AdjunctKind.Time };
}

/// <summary>A noun that attributes: <c>his claim that</c>.</summary>
internal sealed class CueNoun(LexiconRow row)
{
    private readonly string[] _complements = row["complements"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Lexicon<CueNoun> All { get; } = Lexicon<CueNoun>.Load("cue-nouns.tsv", row => new CueNoun(row));

    public bool Takes(string complement) => Array.IndexOf(_complements, complement) >= 0;
}

/// <summary>A verb for an act that reports no words.</summary>
internal sealed class SilentVerb
{
    private static readonly SilentVerb Only = new();

    public static Lexicon<SilentVerb> All { get; } = Lexicon<SilentVerb>.Load("silent-verbs.tsv", _ => Only);
}

/// <summary>Words that withhold a name.</summary>
internal sealed class Anonymity
{
    private static readonly Anonymity Only = new();

    public static Lexicon<Anonymity> All { get; } = Lexicon<Anonymity>.Load("anonymity.tsv", _ => Only);
}
