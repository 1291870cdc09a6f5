using System.Text;
using System.Text.RegularExpressions;

namespace NewsAnalysis.Notebooks;

/// <summary>What <c>dotnet restore</c> says, without the names of files that the reader has never seen.</summary>
internal static partial class RestoreMessages
{
    /// <summary>The failure that the lines tell of: NuGet's own words, each once.</summary>
    public static PackageException Failure(IReadOnlyList<string> lines)
    {
        List<(string Code, string Text)> errors = Parse(lines, "error");
        if (errors.Count == 0)
            return new PackageException("NUGET", "dotnet restore failed and gave no reason:\n" + string.Join('\n', lines.DefaultIfEmpty("(nothing was written)")));
        // NU1301 is a feed that cannot be reached: whatever else is wrong then follows from it.
        (string code, _) = errors.Find(error => error.Code == "NU1301") is { Code: { } found } unreachable ? unreachable : errors[0];
        var text = new StringBuilder();
        foreach ((_, string message) in errors.Where(error => error.Code == code))
            text.Append(text.Length == 0 ? "" : "\n").Append(message);
        return new PackageException(code, text.Append(Advice(code)).ToString());
    }

    /// <summary>Warnings that the reader of a notebook is to know: known faults of a package's security.</summary>
    public static IEnumerable<string> Advisories(IReadOnlyList<string> lines) =>
        Parse(lines, "warning").Where(warning => warning.Code is "NU1901" or "NU1902" or "NU1903" or "NU1904").Select(warning => warning.Text);

    private static List<(string Code, string Text)> Parse(IReadOnlyList<string> lines, string kind)
    {
        var found = new List<(string Code, string Text)>();
        foreach (string line in lines)
        {
            if (Line().Match(line) is not { Success: true } match || match.Groups["kind"].Value != kind)
                continue;
            (string Code, string Text) message = (match.Groups["code"].Value, match.Groups["text"].Value);
            if (!found.Contains(message))
                found.Add(message);
        }
        return found;
    }

    private static string Advice(string code) => code switch
    {
        "NU1101" => "\nCheck the id, or add a source that has the package: #i \"nuget: https://…/v3/index.json\".",
        "NU1102" or "NU1103" => "\nAsk for a version that is there, or add a source that has this one: #i \"nuget: https://…/v3/index.json\".",
        "NU1301" => "\nCheck the network, or the source's address.",
        "NU1605" or "NU1107" => "\nAsk for a version that suits all, in one cell, in a new session.",
        _ => "",
    };

    // "/cache/packages.csproj : error NU1101: Unable to find … [/cache/packages.csproj]"
    [GeneratedRegex(@"^(?:.*? : |.*?\): )?(?<kind>error|warning) (?<code>[A-Z]+\d+): (?<text>.*?)(?: \[[^\]]*proj\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
