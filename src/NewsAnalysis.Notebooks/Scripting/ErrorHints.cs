namespace NewsAnalysis.Notebooks;

/// <summary>What to do about compiler errors whose own words do not tell, because they are about what a cell is and a program is not.</summary>
internal static class ErrorHints
{
    /// <summary>The errors, each with its hint where there is one.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="code">The cell's text.</param>
    public static IReadOnlyList<CellDiagnostic> Add(IReadOnlyList<CellDiagnostic> errors, string code)
    {
        string[]? lines = null;
        return [.. InteractiveNames.Explain(errors).Select(error => Hint(error) is { } hint ? error with { Message = $"{error.Message}. {hint}" } : error)];

        string? Hint(CellDiagnostic error) => error.Id switch
        {
            "CS0825" when Line(error).TrimStart().StartsWith("using ", StringComparison.Ordinal) =>
                "A variable of a cell lives on in the cells after it, so using cannot end it: write var and dispose of it yourself, or using (var …) { … }",
            _ => null,
        };

        string Line(CellDiagnostic error) => (lines ??= code.ReplaceLineEndings("\n").Split('\n')).ElementAtOrDefault(error.Line - 1) ?? "";
    }
}
