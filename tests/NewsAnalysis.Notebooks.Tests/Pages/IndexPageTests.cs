namespace NewsAnalysis.Notebooks.Tests.Pages;

public class IndexPageTests
{
    [Fact]
    public void Pages_are_listed_with_what_they_are_and_how_they_ended()
    {
        string page = IndexPage.Build(
            "All <notebooks>",
            [
                new IndexEntry("One & only", "First paragraph.", "one.html", NotebookStatus.Succeeded, null),
                new IndexEntry("Two", null, null, NotebookStatus.Failed, "two.ipynb, cell 3, line 1: <boom>"),
            ]);
        Assert.Contains("<h1>All &lt;notebooks&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"one.html\">One &amp; only</a></h2><p class=\"status\">ran to its end</p><p>First paragraph.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Two</h2><p class=\"status\">failed</p><p class=\"failure\">two.ipynb, cell 3, line 1: &lt;boom&gt;</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_becomes_an_entry_with_a_relative_address()
    {
        using var folder = new TemporaryFolder();
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Markdown, "# A *title*\n\nWhat it\nasks.");
        document.Save(Path.Combine(folder.Path, "a b.ipynb"));
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions { OutputFolder = Path.Combine(folder.Path, "out") }).RunAsync(Path.Combine(folder.Path, "a b.ipynb"));
        Assert.Equal(new IndexEntry("A title", "What it asks.", "out/a%20b.html", NotebookStatus.Succeeded, null), IndexEntry.Of(run, folder.Path));
    }
}
