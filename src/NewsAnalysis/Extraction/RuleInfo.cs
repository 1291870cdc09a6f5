namespace NewsAnalysis;

/// <summary>A rule of an extractor, as <c>newsanalysis explain</c> and the tests list it.</summary>
/// <param name="Table">The table it adds rows to: <c>Figures</c>, <c>Dates</c> or <c>Sources</c>.</param>
/// <param name="Name">Its name, which reads as a shape: <c>&lt;currency&gt; &lt;amount&gt;</c>.</param>
/// <param name="Example">Words it matches.</param>
internal sealed record RuleInfo(string Table, string Name, string Example);
