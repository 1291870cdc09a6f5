using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>Programs that users run notebooks with, and the suite that Jupyter tests kernels with.</summary>
public class JupyterToolsTests
{
    [JupyterFact("nbclient", "nbformat")]
    public async Task Nbclient_runs_cells_and_stores_what_they_show()
    {
        var (exitCode, said) = await JupyterHome.RunAsync(JupyterHome.Start(
            Peers.Python, Peers.Script("nbclient_run.py"), JupyterHome.Kernel,
            "var shown = display(\"first\"); Console.WriteLine(\"text\"); 1 + 1",
            "shown.Update(\"second\"); throw new Exception(\"boom\");",
            "clear_output(true); \"after\""));
        Assert.True(exitCode == 0, said);
        var cells = JsonNode.Parse(said)!["cells"]!.AsArray();
        var first = cells[0]!["outputs"]!.AsArray();
        Assert.Equal(["display_data", "stream", "execute_result"], first.Select(output => (string?)output!["output_type"]));
        Assert.Equal("second", Text(first[0]!["data"]!["text/plain"]));
        Assert.Equal("2", Text(first[2]!["data"]!["text/plain"]));
        Assert.Equal("boom", (string?)cells[1]!["outputs"]![0]!["evalue"]);
        Assert.Equal("after", Text(cells[2]!["outputs"]![0]!["data"]!["text/plain"]));
        Assert.Equal([1, 2, 3], cells.Select(cell => (int)cell!["execution_count"]!));
    }

    [JupyterFact("nbconvert")]
    public async Task Nbconvert_runs_all_of_our_notebooks()
    {
        string[] notebooks = [.. Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];
        var folder = Directory.CreateDirectory(Path.Combine(JupyterHome.Path, "executed")).FullName;
        var (exitCode, said) = await JupyterHome.RunAsync(JupyterHome.Start(
            Peers.Python, ["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=300", "--output-dir", folder, .. notebooks]));
        Assert.True(exitCode == 0, said);
        foreach (var path in notebooks)
        {
            var cells = CodeCells(Path.Combine(folder, Path.GetFileName(path)));
            Assert.Equal(Enumerable.Range(1, cells.Count), cells.Select(cell => (int)cell["execution_count"]!));
            var outputs = cells.SelectMany(cell => cell["outputs"]!.AsArray()).ToList();
            Assert.DoesNotContain(outputs, output => (string?)output!["output_type"] == "error");
            Assert.Equal(Charts(CodeCells(path).SelectMany(cell => cell["outputs"]!.AsArray())), Charts(outputs));
        }
    }

    [JupyterFact("jupyter_kernel_test")]
    public async Task The_suite_of_jupyter_passes_whole()
    {
        var (exitCode, said) = await JupyterHome.RunAsync(JupyterHome.Start(Peers.Python, Peers.Script("kernel_suite.py")));
        Assert.True(exitCode == 0, said);
        Assert.Matches("Ran 12 tests", said);
        Assert.DoesNotContain("skipped", said, StringComparison.Ordinal);
    }

    [SharedFact("kernel/jkt_csharp.py")]
    public async Task The_suite_of_jupyter_passes_with_the_cases_of_the_makers()
    {
        if (Peers.WhyNotPython("jupyter_kernel_test") is not null)
            return;
        var (exitCode, said) = await JupyterHome.RunAsync(JupyterHome.Start(Peers.Python, Peers.Script("kernel_suite.py"), RepositoryFiles.At("..", "shared", "kernel", "jkt_csharp.py")));
        Assert.True(exitCode == 0, said);
    }

    private static List<JsonNode> CodeCells(string path) =>
        [.. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray().OfType<JsonNode>().Where(cell => (string?)cell["cell_type"] == "code")];

    private static int Charts(IEnumerable<JsonNode?> outputs) => outputs.Count(output => output!["data"]?["application/vnd.plotly.v1+json"] is not null);

    private static string Text(JsonNode? lines) => lines is JsonArray several ? string.Concat(several.Select(line => (string?)line)) : (string?)lines ?? "";
}
