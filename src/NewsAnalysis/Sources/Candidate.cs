namespace NewsAnalysis.Sources;

/// <summary>A run of tokens, both ends included; empty when <see cref="Last"/> is before <see cref="First"/>.</summary>
internal readonly record struct Phrase(int First, int Last)
{
    public static readonly Phrase None = new(0, -1);

    public bool IsEmpty => Last < First;

    public bool Contains(int token) => token >= First && token <= Last;

    public bool Overlaps(Phrase other) => !IsEmpty && !other.IsEmpty && other.First <= Last && First <= other.Last;
}

/// <summary>An attribution as the rules found it, before its speaker is linked.</summary>
internal sealed class Candidate
{
    public required int Sentence { get; init; }

    /// <summary>The word that attributes; -1 where signs or other sentences do.</summary>
    public required int Head { get; init; }

    public required Phrase Source { get; init; }

    public required Phrase Cue { get; init; }

    public required Phrase Content { get; set; }

    public required RuleInfo Rule { get; init; }
}
