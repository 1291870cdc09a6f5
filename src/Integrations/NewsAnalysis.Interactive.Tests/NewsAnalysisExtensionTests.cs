using Microsoft.DotNet.Interactive.CSharp;

namespace NewsAnalysis.Interactive.Tests;

[Collection(FormattersOfTheProcess.Name)]
public class NewsAnalysisExtensionTests
{
    [Fact]
    public async Task ArticlesListsWhatIsLoaded()
    {
        using var notebook = await Notebook.OpenAsync();
        Assert.Equal("No articles are loaded. Load a file or a folder of them: var news = Corpus.Load(\"my-articles\");", (await notebook.RunAsync("#!articles"))["text/plain"]);
        await notebook.LoadAsync("news");
        await notebook.LoadAsync("news");
        await notebook.RunAsync("var few = news.Articles.Take(1).ToList();");

        var shown = await notebook.RunAsync("#!articles");

        var lines = shown["text/plain"].Split('\n');
        Assert.Matches("^news: [0-9]+ articles, [0-9]+ figures, [0-9]+ dates, [0-9]+ attributions, [0-9]+ problems?$", lines[0]);
        Assert.Single(lines, "few: 1 article");
        Assert.Contains("Articles: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("<b>few</b>: 1 article</p>\n<table>", shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadingItTwiceChangesNothing()
    {
        using var kernel = new CSharpKernel();
        NewsAnalysisExtension.Load(kernel);
        await new NewsAnalysisExtension().OnLoadAsync(kernel);
        Assert.Single(kernel.KernelInfo.SupportedDirectives, directive => directive.Name == "#!articles");
        Assert.Throws<ArgumentNullException>(() => NewsAnalysisExtension.Load(null!));
    }

    [Theory]
    [InlineData("news.Articles.Take(2)", "Articles: 2 rows")]
    [InlineData("news.Figures.Where(figure => figure.Value > 1000)", "Figures: ")]
    [InlineData("news.Dates.Take(2).ToList()", "Dates: 2 rows")]
    [InlineData("news.Sources.Take(2).ToArray()", "Sources: 2 rows")]
    [InlineData("news.Problems", "Problem: ")]
    [InlineData("news.Figures.Series(Measure.Deaths)", "Series: ")]
    public async Task RowsShowAsTheirTable(string code, string caption)
    {
        using var notebook = await Notebook.OpenAsync();
        await notebook.LoadAsync("news");
        var shown = await notebook.RunAsync(code);
        Assert.Equal(["text/html", "text/plain"], shown.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("<table>\n<caption>" + caption, shown["text/html"], StringComparison.Ordinal);
        Assert.StartsWith(caption, shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvidenceShowsItsSentenceWithTheWordsMarked()
    {
        using var notebook = await Notebook.OpenAsync();
        await notebook.LoadAsync("news");
        Assert.Contains("<mark>", (await notebook.RunAsync("news.Figures[0].Evidence()"))["text/html"], StringComparison.Ordinal);
    }
}
