namespace NewsAnalysis.Training;

/// <summary>What is chosen.</summary>
internal enum ChoiceKind
{
    Cue,
    Anchor,
    Extent,
    Speaker,
}

/// <summary>A choice to learn from: options by their features, and which of them are right.</summary>
/// <param name="Kind">What is chosen.</param>
/// <param name="Options">The places of each option's weights.</param>
/// <param name="IsRight">True for each right option; at least one.</param>
internal sealed record Choice(ChoiceKind Kind, int[][] Options, bool[] IsRight);
