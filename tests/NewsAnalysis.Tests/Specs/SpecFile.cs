using System.Globalization;

namespace NewsAnalysis.Tests.Specs;

/// <summary>
/// A specification in Markdown: prose with blocks fenced as <c>```example</c>. A line <c>Columns: text | timex</c> before the first block names
/// what the rows below each <c>---</c> hold; a block without a row is a negative. <c>published=2024-03-16</c> after <c>example</c> dates the article, <c>outlet=The_Hindu</c> names its paper.
/// </summary>
internal sealed record SpecFile(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SpecExample> Examples)
{
    private const string Fence = "```";

    /// <summary>The specifications of one folder of <c>Specs</c>, which are copied beside the test assembly.</summary>
    public static IEnumerable<SpecFile> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs", folder), "*.md").Order(StringComparer.Ordinal).Select(Read);

    private static SpecFile Read(string path)
    {
        var name = Path.GetFileName(path);
        string[]? columns = null;
        var examples = new List<SpecExample>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("Columns:", StringComparison.Ordinal))
                columns = Cells(lines[i]["Columns:".Length..]);
            if (!lines[i].StartsWith(Fence + "example", StringComparison.Ordinal))
                continue;
            var options = lines[i][(Fence.Length + "example".Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = i + 1;
            var end = Array.FindIndex(lines, start, line => line.StartsWith(Fence, StringComparison.Ordinal));
            var rule = Array.FindIndex(lines, start, line => line == "---");
            if (end < 0 || rule < 0 || rule > end)
                throw new InvalidDataException($"{name}:{i + 1}: an example needs a line '---' and a closing fence.");
            examples.Add(new SpecExample(name, start + 1, string.Join("\n", lines[start..rule]), Published(name, i, options), Option(options, "outlet=")?.Replace('_', ' '), [.. lines[(rule + 1)..end].Where(line => line.Trim().Length > 0).Select(Cells)]));
            i = end;
        }

        return new SpecFile(name, columns ?? throw new InvalidDataException($"{name}: a line 'Columns: …' is missing."), examples);
    }

    private static DateOnly? Published(string name, int line, string[] options)
    {
        if (options.FirstOrDefault(option => !option.StartsWith("published=", StringComparison.Ordinal) && !option.StartsWith("outlet=", StringComparison.Ordinal)) is { } unknown)
            throw new InvalidDataException($"{name}:{line + 1}: '{unknown}' is not known; write published=2024-03-16 or outlet=The_Hindu.");
        return Option(options, "published=") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? Option(string[] options, string key) => options.FirstOrDefault(option => option.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];
}

/// <summary>One example: a text and the rows that are to be found in it.</summary>
internal sealed record SpecExample(string File, int Line, string Text, DateOnly? Published, string? Outlet, IReadOnlyList<string[]> Rows)
{
    /// <summary>What is found in it.</summary>
    public Extraction Extract() => Extract(Text);

    /// <summary>What is found in another text of the same day and paper.</summary>
    public Extraction Extract(string text) => Extractor.Extract(new Article { Id = "-", Text = text, Outlet = Outlet, Published = Published is { } day ? new PublicationTime(day) : null });

    public override string ToString() => $"{File}:{Line}";
}
