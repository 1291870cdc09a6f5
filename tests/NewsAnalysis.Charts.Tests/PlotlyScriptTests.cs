namespace NewsAnalysis.Charts.Tests;

public class PlotlyScriptTests
{
    [Fact]
    public void VersionIsTheLockFiles() => Assert.Matches(@"^4\.1\.\d+$", PlotlyScript.Version);

    [Fact]
    public void HeadHasTheScriptOrNamesTheCdn()
    {
        Assert.Equal(PlotlyScript.IsEmbedded, PlotlyScript.ScriptSources.Count == 0);
        Assert.Equal(!PlotlyScript.IsEmbedded, PlotlyScript.HeadHtml.Contains($"<script src=\"https://cdn.plot.ly/plotly-cartesian-{PlotlyScript.Version}.min.js\"></script>", StringComparison.Ordinal));
        Assert.Equal(PlotlyScript.IsEmbedded, PlotlyScript.HeadHtml.Length > 1_000_000);
    }

    [Fact]
    public void FigureTakesItsAlternativeTextFromTheLayout()
    {
        var html = PlotlyScript.FigureHtml("""{"data":[],"layout":{"meta":{"alt":"12 \"dead\" </script>"}}}""", "output-1");
        Assert.StartsWith("<div class=\"chart\" id=\"output-1\" role=\"img\" aria-label=\"12 &quot;dead&quot; &lt;/script&gt;\">", html, StringComparison.Ordinal);
        Assert.Contains("\\u003c/script>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Chart\"", PlotlyScript.FigureHtml("""{"data":[],"layout":{"meta":"x"}}""", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotAFigureIsAnError() => Assert.Throws<System.Text.Json.JsonException>(() => PlotlyScript.FigureHtml("[]", "a"));
}
