namespace NewsAnalysis;

/// <summary>A row's way back to its article. All origins are equal, so that rows compare by what they say, not by which run made them.</summary>
internal readonly struct Origin(Extraction? extraction) : IEquatable<Origin>
{
    public Extraction? Extraction { get; } = extraction;

    public bool Equals(Origin other) => true;

    public override bool Equals(object? obj) => obj is Origin;

    public override int GetHashCode() => 0;
}
