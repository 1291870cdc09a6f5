using System.Text.Json.Nodes;

namespace NewsAnalysis.Interactive.Tests;

/// <summary>Tables and charts show themselves in .NET Interactive without the extension, because their types say how.</summary>
[Collection(FormattersOfTheProcess.Name)]
public class ConventionTests
{
    [Theory]
    [InlineData("news.Articles", "Articles: ")]
    [InlineData("news.Figures.Where(figure => figure.Value > 1000).ToTable()", "Figures: ")]
    [InlineData("news.Dates", "Dates: ")]
    [InlineData("news.Sources", "Sources: ")]
    [InlineData("news.Figures.Take(0).ToTable()", "Figures: 0 rows")]
    public async Task TablesAreTablesInHtmlAndText(string code, string caption)
    {
        using var notebook = await Notebook.OpenAsync(extended: false);
        await notebook.LoadAsync("news");
        var shown = await notebook.RunAsync(code);
        Assert.Equal(["text/html", "text/plain"], shown.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("<table>\n<caption>" + caption, shown["text/html"], StringComparison.Ordinal);
        Assert.StartsWith(caption, shown["text/plain"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chart.Ranges(news.Figures.Series(Measure.Deaths))")]
    [InlineData("Chart.Timeline(news.Dates)")]
    [InlineData("Chart.Cues(news.Sources)")]
    public async Task ChartsAreFiguresAndPicturesOrPages(string code)
    {
        using var notebook = await Notebook.OpenAsync(extended: false);
        await notebook.LoadAsync("news");
        var shown = await notebook.RunAsync(code);
        Assert.NotEmpty(JsonNode.Parse(shown["application/vnd.plotly.v1+json"])!["data"]!.AsArray());
        Assert.NotEqual("", shown["text/plain"]);
        if (shown.TryGetValue("image/png", out var picture))
            Assert.Equal("PNG"u8, Convert.FromBase64String(picture).AsSpan(1, 3));
        else
            Assert.Contains("Plotly.newPlot", shown["text/html"], StringComparison.Ordinal);
        Assert.Equal(3, shown.Count);
    }
}
