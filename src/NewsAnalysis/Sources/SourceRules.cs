namespace NewsAnalysis.Sources;

/// <summary>The rules, named by shape. Each is read by the method of the reader that names it.</summary>
internal static class SourceRules
{
    public static readonly RuleInfo SourceCueContent = Rule("<source> <cue> <content>", "Officials said the road was closed");
    public static readonly RuleInfo ContentSourceCue = Rule("<content> <source> <cue>", "The road was closed, officials said");
    public static readonly RuleInfo ContentCueSource = Rule("<content> <cue> <source>", "“The road is closed,” said Ida Morn");
    public static readonly RuleInfo SharedSource = Rule("<source> … <cue> <content>", "The mayor rejected the figures, adding that the count went on");
    public static readonly RuleInfo AccordingTo = Rule("according to <source>", "Twelve died, according to officials");
    public static readonly RuleInfo CueBySource = Rule("<cue> by <source>", "The toll was confirmed by the ministry");
    public static readonly RuleInfo Agentless = Rule("<content> <passive cue>", "It was reported that twelve had died");
    public static readonly RuleInfo Citing = Rule("citing <source>", "Water was unsafe, the ministry said, citing laboratory tests");
    public static readonly RuleInfo SourceColon = Rule("<source>: <content>", "Minister: toll may rise");
    public static readonly RuleInfo ColonSource = Rule("<content>: <source>", "Toll may rise: minister");
    public static readonly RuleInfo CueNoun = Rule("<source>'s <cue noun> <content>", "the mayor's claim that the road was safe");
    public static readonly RuleInfo SourceThenQuotation = Rule("<source> <cue>. <quotation>", "The mayor spoke briefly. “We will rebuild.”");

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        SourceCueContent, ContentSourceCue, ContentCueSource, SharedSource, AccordingTo, CueBySource, Agentless, Citing, SourceColon, ColonSource, CueNoun, SourceThenQuotation,
    ];

    private static RuleInfo Rule(string name, string example) => new("Sources", name, example);
}
