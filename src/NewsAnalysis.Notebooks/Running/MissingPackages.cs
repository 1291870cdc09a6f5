using System.Text.RegularExpressions;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// What is said of a cell that asks for a package in vain and is tagged <c>raises-exception</c>: one line, and the notebook goes on. So a notebook can
/// show what a package does where a package source serves it, and still run where none does.
/// </summary>
internal static partial class MissingPackages
{
    /// <summary>The <see cref="CellError.Name"/> of a cell whose packages could not be restored.</summary>
    public const string ErrorName = "PackageError";

    /// <summary>Puts the line in the place of what the cell has shown.</summary>
    public static void Say(NotebookCell cell, CellError error)
    {
        int? count = cell.ExecutionCount;
        cell.ClearOutputs();
        cell.ExecutionCount = count;
        List<string> asked = [.. Request().Matches(cell.Source).Select(match => string.Join(' ', match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))];
        // NuGet's codes for a package, a version or a stable version that no source has.
        bool isUnknown = error.Diagnostics.Any(diagnostic => diagnostic.Id is "NU1101" or "NU1102" or "NU1103");
        List<string> missing = [.. asked.Where(package => Names(error.Message, package.Split(' ')[0]))];
        string reason = !isUnknown ? $", which could not be had ({error.Message.Split('\n')[0]}), so it"
            : missing.Count > 0 && missing.Count < asked.Count ? $"; no package source here serves {string.Join(" and ", missing)}, so it"
            : ", which no package source here serves, so it";
        cell.AddOutput(new StreamOutput("stdout", $"This cell needs {string.Join(" and ", asked)}{reason} was left out.\n"));
    }

    // Ids begin as those of others do: Some.Library, Some.Library.Extra.
    private static bool Names(string message, string id) =>
        message.Split([' ', '\n', '\'', '"', '(', ')', ',']).Any(word => string.Equals(word.TrimEnd('.', ':'), id, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\s*#r\s*""nuget:([^""]*)""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();
}
