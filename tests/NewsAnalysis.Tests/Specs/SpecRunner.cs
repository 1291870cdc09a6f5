using System.Globalization;

namespace NewsAnalysis.Tests.Specs;

/// <summary>Checks specifications against the extractor, and that they cover its rules.</summary>
internal static class SpecRunner
{
    /// <summary>All examples of a folder, for a theory: file, line.</summary>
    public static TheoryData<string, int> Cases(string folder)
    {
        var cases = new TheoryData<string, int>();
        foreach (var example in SpecFile.Of(folder).SelectMany(file => file.Examples))
            cases.Add(example.File, example.Line);
        return cases;
    }

    /// <summary>Fails unless the rows of a table are exactly the expected ones, in order.</summary>
    public static void Check<T>(string folder, string file, int line, Func<Extraction, IEnumerable<T>> table) where T : ITableRow<T>
    {
        var spec = SpecFile.Of(folder).Single(spec => spec.Name == file);
        var example = spec.Examples.Single(example => example.Line == line);
        var columns = spec.Columns.Select(name => T.Columns.Single(column => column.Name == name)).ToArray();
        var actual = table(example.Extract()).Select(row => Row(columns.Select(column => Cell(column.Value(row)))));
        var expected = example.Rows.Select(row => Row(row.Concat(Enumerable.Repeat("-", columns.Length)).Take(columns.Length).Select(cell => cell.Length == 0 ? "-" : cell)));
        Assert.Equal($"{example}\n{example.Text}\n{string.Join("\n", expected)}", $"{example}\n{example.Text}\n{string.Join("\n", actual)}");
    }

    /// <summary>Fails when a rule of a table fires in no example, or a file has no negative example.</summary>
    public static void CheckCoverage<T>(string folder, string table, Func<Extraction, IEnumerable<T>> rows, Func<T, string> rule)
    {
        var specs = SpecFile.Of(folder).ToArray();
        var fired = specs.SelectMany(spec => spec.Examples)
            .SelectMany(example => rows(example.Extract()))
            .Select(rule)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(RuleCatalog.All.Where(info => info.Table == table && !fired.Contains(info.Name)).Select(info => info.Name));
        Assert.Empty(fired.Except(RuleCatalog.All.Where(info => info.Table == table).Select(info => info.Name)));
        Assert.Empty(specs.Where(spec => spec.Examples.All(example => example.Rows.Count > 0)).Select(spec => spec.Name));
    }

    private static string Row(IEnumerable<string> cells) => string.Join(" | ", cells);

    private static string Cell(object? value) => value switch
    {
        null => "-",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text.ReplaceLineEndings(" "),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "-",
    };
}
