using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>Tells the compiler's errors to a reader: position, message, the line itself, and a caret below the place.</summary>
internal static class CompilationError
{
    private const int MostShown = 20;

    /// <summary>The error that <paramref name="errors"/> make of a cell.</summary>
    public static CellError Describe(IReadOnlyList<CellDiagnostic> errors, string code, string cell)
    {
        string[] source = code.ReplaceLineEndings("\n").Split('\n');
        var lines = new List<string>();
        foreach (CellDiagnostic error in errors.Take(MostShown))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{error.Cell}, line {error.Line}, column {error.Column}: error {error.Id}: {error.Message}"));
            if (error.Cell == cell && error.Line <= source.Length)
            {
                string line = source[error.Line - 1].Replace('\t', ' ');
                lines.Add("    " + line);
                lines.Add("    " + new string(' ', Math.Min(error.Column - 1, line.Length)) + "^");
            }
        }
        if (errors.Count > MostShown)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MostShown} more errors."));
        CellDiagnostic first = errors[0];
        return new CellError("CompilationError", $"{first.Id}: {first.Message}", first.Cell, first.Line, first.Column, lines) { Diagnostics = errors };
    }
}
