using Microsoft.Playwright;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>A test that needs a browser and Debian's Jupyter Notebook; skipped by name where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotebookPageFactAttribute : FactAttribute
{
    public NotebookPageFactAttribute() => Skip = BrowserTests.Missing ?? Peers.WhyNotPython("notebook");
}

/// <summary>What a user does in Jupyter Notebook: open, run, interrupt, complete, look at a chart.</summary>
public class JupyterNotebookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const float Patience = 90_000;

    [NotebookPageFact]
    public async Task A_notebook_is_opened_run_interrupted_completed_and_shows_a_chart()
    {
        await using var server = new JupyterServer();
        var address = server.Add(
            "page.ipynb",
            "var kept = 20; Console.WriteLine(\"ran\"); kept + 1",
            "while (true) { kept++; }",
            "$\"alive {kept > 20}\"",
            $"#r \"{Beside("NewsAnalysis.dll")}\"\n#r \"{Beside("NewsAnalysis.Charts.dll")}\"\nusing NewsAnalysis;\nusing NewsAnalysis.Charts;\nvar found = Extractor.Extract(\"Floods killed 12 people in Arra on Friday.\", new DateOnly(2024, 3, 9));\nChart.Ranges(found.Figures.Series(Measure.Deaths), title: \"Reported deaths\")",
            "Console.Wri");
        await server.ReadyAsync();
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address.AbsoluteUri);
        await page.WaitForFunctionAsync("window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()");
        Assert.Equal("C# (NewsAnalysis)", (await page.Locator(".kernel_indicator_name").TextContentAsync())!.Trim());

        var cells = page.Locator(".code_cell");
        await RunAsync(page, 0);
        await Assertions.Expect(cells.Nth(0).Locator(".output_stdout")).ToContainTextAsync("ran", new() { Timeout = Patience });
        await Assertions.Expect(cells.Nth(0).Locator(".output_result")).ToContainTextAsync("21", new() { Timeout = Patience });
        await Assertions.Expect(cells.Nth(0).Locator(".input_prompt")).ToContainTextAsync("[1]", new() { Timeout = Patience });

        await RunAsync(page, 1);
        await Assertions.Expect(cells.Nth(1).Locator(".input_prompt")).ToContainTextAsync("[*]", new() { Timeout = Patience });
        await page.WaitForFunctionAsync("Jupyter.notebook.kernel.info_reply !== undefined && document.querySelector('.kernel_busy_icon') !== null");
        await page.Locator("[data-jupyter-action='jupyter-notebook:interrupt-kernel']").First.ClickAsync();
        await Assertions.Expect(cells.Nth(1).Locator(".output_error")).ToContainTextAsync("The cell was interrupted.", new() { Timeout = Patience });

        await RunAsync(page, 2);
        await Assertions.Expect(cells.Nth(2).Locator(".output_result")).ToContainTextAsync("alive", new() { Timeout = Patience });

        await RunAsync(page, 3);
        var picture = cells.Nth(3).Locator(".output_png img");
        await picture.WaitForAsync(new() { Timeout = Patience });
        Assert.True(await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)") > 100);

        await cells.Nth(4).Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Tab");
        var completions = page.Locator("#complete select option");
        await completions.First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        Assert.Contains("WriteLine", await completions.AllTextContentsAsync());
    }

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly).Replace('\\', '/');

    private static async Task RunAsync(IPage page, int cell)
    {
        await page.Locator(".code_cell").Nth(cell).Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
    }
}
