namespace NewsAnalysis.Linking;

/// <summary>A named place in a sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null when not known.</param>
/// <param name="IsLocated">True when a preposition says that something is there; false for a bare name, as in a headline.</param>
internal readonly record struct PlaceMention(int First, int End, string? Country, bool IsLocated);
