using NewsAnalysis.Notebooks;

namespace NewsAnalysis.DataFrames.Tests;

/// <summary>Our notebook engine shows frames as tables, though they say nothing of their display and the engine references neither package.</summary>
public class NotebookDisplayTests
{
    private readonly ObjectFormatter _formatter = new(new FormatOptions { MaxRows = 1, MaxColumns = 5 });

    [Fact]
    public void ADataFrameIsATable()
    {
        var shown = _formatter.Format(Sample.Figures.ToDataFrame());
        Assert.StartsWith("article  start  end  text   value", shown.Text("text/plain"), StringComparison.Ordinal);
        Assert.Contains("hostile", shown.Text("text/plain"), StringComparison.Ordinal);
        Assert.EndsWith("(1 of 2 rows; 17 more columns)", shown.Text("text/plain"), StringComparison.Ordinal);
        Assert.StartsWith("<table><thead><tr><th style=\"text-align:left\">article</th>", shown.Text("text/html"), StringComparison.Ordinal);
        Assert.Contains("-12.5", shown.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ADeedleFrameIsATableWithItsKeys()
    {
        var shown = _formatter.Format(Sample.Figures.ToFrame());
        Assert.EndsWith("(1 of 2 rows; 18 more columns)", shown.Text("text/plain"), StringComparison.Ordinal);
        Assert.StartsWith("<table><thead><tr><th style=\"text-align:right\"></th><th style=\"text-align:left\">article</th>", shown.Text("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left;white-space:nowrap\">count</td><td style=\"text-align:right\">0</td>", new ObjectFormatter().Format(Sample.Figures.ToFrame().GroupRowsBy<string>("dimension")).Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ADeedleSeriesIsATableOfKeysAndValues()
    {
        var shown = new ObjectFormatter().Format(Sample.Figures.ToFrame().GetColumn<decimal>("low"));
        Assert.Equal("Key   Value\n  0  -12.50\n  1    null\n(2 rows)", shown.Text("text/plain"));
    }

    [Fact]
    public void FramesWithoutRowsStillShowTheirColumns()
    {
        Assert.StartsWith("article  start", _formatter.Format(Array.Empty<ReportedFigure>().ToDataFrame()).Text("text/plain"), StringComparison.Ordinal);
        Assert.Contains("<th style=\"text-align:left\">article</th>", _formatter.Format(Array.Empty<ReportedFigure>().ToFrame()).Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void IsTheSameInEveryCulture() => Cultures.AssertSameInAll(() =>
        _formatter.Format(Sample.Figures.ToDataFrame()).Text("text/html") + _formatter.Format(Sample.Figures.ToFrame()).Text("text/html"));
}
