namespace NewsAnalysis.Tests.Specs;

/// <summary>A negative: words that a rule must not read, and what is read in them instead.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Text">The words.</param>
/// <param name="Instead">What is read, as the file writes it; <c>-</c> for nothing.</param>
internal sealed record Lookalike(int Line, string Rule, string Text, string Instead)
{
    /// <summary>The lines of a file of <c>Specs/Lookalikes</c>: rows of Markdown tables, the rule between backticks.</summary>
    public static IReadOnlyList<Lookalike> Of(string table) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Lookalikes", table + ".md"))
            .Select((text, index) => (Cells: text.Split('|', StringSplitOptions.TrimEntries), Line: index + 1))
            .Where(row => row.Cells is ["", ['`', ..], _, _, ""])
            .Select(row => new Lookalike(row.Line, row.Cells[1].Trim('`'), row.Cells[2], row.Cells[3])),
    ];
}
