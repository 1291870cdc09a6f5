namespace NewsAnalysis;

/// <summary>How far loading has come.</summary>
/// <param name="Done">Number of articles extracted so far.</param>
/// <param name="Total">Number of articles in all; null while it is not known.</param>
/// <param name="Path">Where the last of them was read from, or its id.</param>
public readonly record struct LoadProgress(int Done, int? Total, string Path);
