namespace NewsAnalysis.Notebooks;

/// <summary>What a name in a cell means: its declaration, its overloads and its documentation.</summary>
/// <param name="Data">The same for every front end: <c>text/markdown</c> and <c>text/plain</c>.</param>
public sealed record Inspection(MimeBundle Data);
