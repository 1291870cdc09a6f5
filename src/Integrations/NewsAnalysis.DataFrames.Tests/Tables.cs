namespace NewsAnalysis.DataFrames.Tests;

/// <summary>Something to hold of every table, whatever its record.</summary>
internal interface ITableCheck
{
    void Run<T>(Table<T> table) where T : ITableRow<T>;
}

/// <summary>The tables that the tests go through.</summary>
internal static class Tables
{
    public static TheoryData<string> Names => ["Articles", "Figures", "Dates", "Sources", "Problems"];

    public static Table<Problem> Problems { get; } =
        new[] { new Problem("a.jsonl", 3, "bad-json", "Line 3 is no JSON.", "Mend it."), new Problem("b.txt", null, "empty", "The file is empty.", "Leave it out.") }.ToTable();

    public static void Check(string name, ITableCheck check)
    {
        switch (name)
        {
            case "Articles": check.Run(Sample.Articles); break;
            case "Figures": check.Run(Sample.Figures); break;
            case "Dates": check.Run(Sample.Dates); break;
            case "Sources": check.Run(Sample.Sources); break;
            default: check.Run(Problems); break;
        }
    }

    /// <summary>Rows enough to show how a frame bears an archive.</summary>
    public static Table<ReportedFigure> Million() => Enumerable.Range(0, 1_000_000)
        .Select(i => new ReportedFigure
        {
            Article = "a",
            Start = i,
            End = i + 1,
            Text = "7",
            Value = i / 4m,
            Low = i % 2 == 0 ? i : null,
            Modifier = Modifier.Exact,
            Dimension = Dimension.Count,
            From = i % 3 == 0 ? new DateOnly(2024, 3, 1).AddDays(i % 1000) : null,
            Rule = "<number>",
        })
        .ToTable();
}
