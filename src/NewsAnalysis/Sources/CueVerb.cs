using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>What follows a verb that attributes, or stands before it.</summary>
internal enum Frame
{
    /// <summary><c>said (that) the road was closed</c></summary>
    Clause,

    /// <summary>A quotation, or words before the verb: <c>the road was closed, she said</c></summary>
    Speech,

    /// <summary><c>asked whether it was safe</c></summary>
    Question,

    /// <summary><c>denied responsibility</c></summary>
    Object,

    /// <summary><c>put the toll at 27</c></summary>
    ObjectAt,

    /// <summary><c>raised its count of the dead to 41</c>: who keeps a count reports it.</summary>
    Tally,

    /// <summary><c>counted 47 deaths</c></summary>
    Figure,

    /// <summary><c>plans to leave</c></summary>
    Infinitive,

    /// <summary><c>is thought to have left</c></summary>
    PassiveInfinitive,

    /// <summary><c>it was reported that</c></summary>
    PassiveClause,

    /// <summary><c>was confirmed by</c></summary>
    PassiveBy,

    /// <summary><c>is regarded as</c></summary>
    PassiveAs,

    /// <summary><c>…, it was announced</c></summary>
    PassiveSpeech,
}

/// <summary>A verb that attributes: in which frames, and how reliably.</summary>
internal sealed class CueVerb
{
    // Below this share a verb in a frame attributes too seldom to be believed.
    private const int LeastShare = 45;

    private readonly bool[] _frames = new bool[Enum.GetValues<Frame>().Length];
    private readonly bool[] _prepositions = new bool[Vocabulary.Count];

    private CueVerb(LexiconRow row)
    {
        foreach (var (name, share) in Shares(row, "frames"))
        {
            if (!Enum.TryParse<Frame>(name, out var frame))
                throw row.Error($"'{name}' is no frame; the frames are {string.Join(", ", Enum.GetNames<Frame>())}");
            _frames[(int)frame] = share >= LeastShare;
        }

        foreach (var (name, share) in Shares(row, "prepositions"))
            _prepositions[Vocabulary.Id(name)] = share >= LeastShare;
        NeedsHearer = row["hearer"] == "always";
        TakesHearer = row.Optional("hearer") is not null;
    }

    public static Lexicon<CueVerb> All { get; } = Lexicon<CueVerb>.Load("cue-verbs.tsv", row => new CueVerb(row));

    /// <summary>True when who is told may follow at once: <c>told reporters that</c>.</summary>
    public bool TakesHearer { get; }

    /// <summary>True when someone is always told: what follows <c>told</c> is who, before it is what.</summary>
    public bool NeedsHearer { get; }

    public bool Takes(Frame frame) => _frames[(int)frame];

    /// <summary>True when the preposition leads what is said: <c>warned of</c>.</summary>
    public bool TakesPreposition(int word) => _prepositions[word];

    private static IEnumerable<(string Name, int Share)> Shares(LexiconRow row, string column)
    {
        foreach (var cell in row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = cell.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !int.TryParse(cell.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var share))
                throw row.Error($"'{cell}' in column '{column}' has no share; write it as Clause:90");
            yield return (cell[..colon], share);
        }
    }
}
