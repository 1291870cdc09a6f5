namespace NewsAnalysis.Charts.Tests;

public class ChartPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string> Names => [.. SampleCharts.All.Keys];

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task DrawsFromDiskWithoutTheNetwork(string name)
    {
        await using var opened = await browser.OpenAsync(SampleCharts.All[name].ToHtmlPage());
        Assert.Empty(opened.Requests);
        Assert.Empty(opened.Errors);
        Assert.True(await opened.Page.Locator("svg.main-svg").CountAsync() > 0);
        Assert.False(await opened.Page.EvaluateAsync<bool>("window.attacked === true"));
        Assert.Equal(0, await opened.Page.Locator("svg image, svg a, svg script, img").CountAsync());
    }

    [BrowserFact]
    public async Task EveryPointIsDrawnAndItsSentenceShownOnHover()
    {
        await using var opened = await browser.OpenAsync(Chart.Ranges(SampleCharts.Figures.Series(Measure.Deaths)).ToHtmlPage());
        var points = opened.Page.Locator(".scatterlayer path.point");
        Assert.Equal(SampleCharts.Figures.Count, await points.CountAsync());
        Assert.Equal(1, await opened.Page.Locator(".errorbars path.yerror").EvaluateAllAsync<int>("bars => bars.filter(bar => bar.getBoundingClientRect().height > 1).length"));
        await points.First.HoverAsync(new() { Force = true });
        var hover = await opened.Page.Locator(".hoverlayer .hovertext").TextContentAsync();
        Assert.Contains("said by: Civil Guard", hover, StringComparison.Ordinal);
        Assert.Contains("“The Civil Guard said 17 people had died.”", hover, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task HostileTextIsShownAsText()
    {
        await using var opened = await browser.OpenAsync(SampleCharts.All["ranges-hostile"].ToHtmlPage());
        await opened.Page.Locator(".scatterlayer path.point").HoverAsync(new() { Force = true });
        var hover = await opened.Page.Locator(".hoverlayer .hovertext").TextContentAsync();
        Assert.Contains("<img src=x onerror=", hover, StringComparison.Ordinal);
        Assert.Contains("$x$ & %{y} <b>12</b>", string.Join(' ', hover!.Split('\u00a0')), StringComparison.Ordinal);
        Assert.Contains("<img src=x", await opened.Page.Locator(".gtitle").TextContentAsync(), StringComparison.Ordinal);
        Assert.False(await opened.Page.EvaluateAsync<bool>("window.attacked === true"));
        Assert.Empty(opened.Requests);
    }

    [BrowserFact]
    public async Task ManyChartsShareOneScript()
    {
        var page = ChartPage.Write("All of them", SampleCharts.All.Values);
        Assert.Equal(1, page.Split("plotly.js (cartesian - minified)").Length - 1);
        Assert.Contains("Licensed under the MIT license", page, StringComparison.Ordinal);
        await using var opened = await browser.OpenAsync(page);
        Assert.Equal(SampleCharts.All.Count, await opened.Page.Locator(".chart.drawn").CountAsync());
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public void PagesHaveAStrictPolicyAndAlternativeText()
    {
        var chart = SampleCharts.All["ranges-hostile"];
        var page = chart.ToHtmlPage();
        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'", page, StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"{System.Net.WebUtility.HtmlEncode(chart.AltText)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Split("<body>")[^1], StringComparison.OrdinalIgnoreCase);
    }
}
