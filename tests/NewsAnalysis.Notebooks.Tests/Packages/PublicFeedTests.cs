namespace NewsAnalysis.Notebooks.Tests.Packages;

public class PublicFeedTests
{
    [FeedFact]
    public async Task Packages_of_a_public_feed_are_restored_together()
    {
        using var folder = new TemporaryFolder();
        using Cells session = Open(folder);
        Assert.Equal("[two, 5]", await session.RunAsync("""
            #r "nuget: Humanizer.Core, 2.14.1"
            #r "nuget: MathNet.Numerics, 5.0.0"
            using Humanizer;
            using MathNet.Numerics.LinearAlgebra;
            new object[] { 2.ToWords(), Vector<double>.Build.Dense(new[] { 3.0, 4.0 }).L2Norm() }
            """));
    }

    [FeedFact]
    public async Task Native_libraries_of_a_package_are_found()
    {
        using var folder = new TemporaryFolder();
        using Cells session = Open(folder);
        Assert.Equal("3", await session.RunAsync("""
            #r "nuget: Microsoft.Data.Sqlite"
            using Microsoft.Data.Sqlite;
            var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = "select 1 + 2";
            command.ExecuteScalar()
            """));
    }

    [FeedFact]
    public async Task A_chart_of_XPlot_is_drawn()
    {
        using var folder = new TemporaryFolder();
        using Cells session = Open(folder);
        Assert.Equal("Rain <mm>", await session.RunAsync("""
            #r "nuget: XPlot.Plotly, 4.1.0"
            using XPlot.Plotly;
            var chart = Chart.Plot(new Scatter { x = new[] { 1, 2, 3 }, y = new[] { 3, 1, 2 }, name = "a];b" });
            chart.WithTitle("Rain <mm>");
            chart.Width = 400;
            chart
            """));
        var figure = Assert.Single(session.Outputs.OfType<ResultOutput>()).Data.Content("application/vnd.plotly.v1+json")!;
        Assert.Equal(("scatter", "a];b", 400), ((string?)figure["data"]![0]!["type"], (string?)figure["data"]![0]!["name"], (int?)figure["layout"]!["width"]));
    }

    [FeedFact]
    public async Task A_package_that_is_nowhere_is_told_in_the_feeds_words()
    {
        using var folder = new TemporaryFolder();
        using Cells session = Open(folder);
        CellError error = await session.FailAsync("#r \"nuget: NewsAnalysis.There.Is.No.Such.Package, 1.0.0\"");
        Assert.Contains("Unable to find package NewsAnalysis.There.Is.No.Such.Package", error.Message, StringComparison.Ordinal);
    }

    private static Cells Open(TemporaryFolder folder) => new(new ScriptSessionOptions { BaseDirectory = folder.Path, PackageFolder = Path.Combine(folder.Path, "cache") });
}
