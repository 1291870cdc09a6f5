namespace NewsAnalysis.Notebooks.Tests.Running;

public class NotebookRunnerTests
{
    [Fact]
    public async Task A_run_writes_an_executed_copy_and_a_page_and_leaves_the_file_alone()
    {
        using var folder = new TemporaryFolder();
        string path = Save(folder, "in/a.ipynb", "var x = 20;", " ", "Console.WriteLine(\"said\"); x + 1");
        string before = File.ReadAllText(path);
        var seen = new Progress();
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions { OutputFolder = Path.Combine(folder.Path, "out") }).RunAsync(path, seen);
        Assert.Equal((NotebookStatus.Succeeded, null), (run.Status, run.Error));
        Assert.Equal(before, File.ReadAllText(path));
        NotebookDocument executed = NotebookDocument.Load(run.NotebookPath!);
        Assert.Equal([1, null, 2], executed.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("said\n", executed.Cells[2].Outputs[0].Text);
        Assert.Equal("21", executed.Cells[2].Outputs[1].Data.Text("text/plain"));
        Assert.Contains("<title>a</title>", File.ReadAllText(run.PagePath!), StringComparison.Ordinal);
        Assert.Equal([(0, 2, null), (1, 2, null), (2, 2, null), (2, 2, NotebookStatus.Succeeded)], seen.Reports.Select(report => (report.Cell, report.Cells, report.Status)));
    }

    [Fact]
    public async Task The_same_notebook_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        string path = Save(folder, "a.ipynb", "var shown = display(new { A = 1 });", "shown.Update(2); new[] { 1.5 }", "Console.Error.Write(\"e\"); Environment.TickCount64 > 0");
        async Task<string> RunAsync(string name)
        {
            NotebookRun run = await new NotebookRunner(new NotebookRunOptions { OutputFolder = Path.Combine(folder.Path, name) }).RunAsync(path);
            return File.ReadAllText(run.NotebookPath!) + File.ReadAllText(run.PagePath!);
        }

        Assert.Equal(await RunAsync("one"), await RunAsync("two"));
    }

    [Fact]
    public async Task Cells_of_other_languages_are_left_out_and_told()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("mixed.dib", "#!csharp\n\nvar x = 1;\n\n#!fsharp\n\nlet y = 2\n\n#!connect sqlite --kernel-name shop \"x.db\"\n\n#!sql-shop\n\nselect 1\n\n#!csharp\n\nx + 1\n");
        NotebookRun run = await new NotebookRunner().RunAsync(path);
        Assert.Equal((NotebookStatus.Succeeded, null), (run.Status, run.Error));
        Assert.Equal("2", run.Document!.Cells[^1].Outputs[0].Data.Text("text/plain"));
        Assert.Contains(new LeftOutPart(2, "F#"), run.LeftOut);
    }

    [Fact]
    public async Task What_cells_ask_is_answered_by_prompt()
    {
        using var folder = new TemporaryFolder();
        string path = Save(folder, "asks.ipynb", "#!set --name city --value @input:\"Your city\"\n#!set --name key --value @password:{\"prompt\":\"Your key\"}", "$\"{city} {key.GetClearTextPassword()}\"", "await Kernel.GetInputAsync(\"More?\")");
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions { Answers = new Dictionary<string, string> { ["Your city"] = "Arra", ["Your key"] = "a=b==" } }).RunAsync(path);
        Assert.Equal("Arra a=b==", run.Document!.Cells[1].Outputs[0].Data.Text("text/plain"));
        Assert.Equal(3, run.Error!.Cell);
        Assert.Contains("Nobody is there to answer \"More?\". Give the answer to the run, --input \"More?=answer\"", run.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_a_cell_is_that_of_its_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib.dib", "#!csharp\n\nvar a = 1;\n\n#!csharp\n\n#!value --name b --from-file slow\n\n#!csharp\n\nvar c = 1;\n");
        if (OperatingSystem.IsWindows())
            return;
        // A pipe that nobody writes to for longer than the cell's time: what reads it is no code of the cell.
        string pipe = Path.Combine(folder.Path, "slow");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();
        Task<NotebookRun> running = new NotebookRunner(new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(2) }).RunAsync(Save(folder, "a.ipynb", "#!import lib.dib\nb + c"));
        await Task.Delay(TimeSpan.FromSeconds(4));
        await File.WriteAllTextAsync(pipe, "slow");
        NotebookRun run = await running;
        Assert.Equal((NotebookStatus.Succeeded, null), (run.Status, run.Error));
    }

    [Fact]
    public async Task CSharp_cells_of_a_notebook_in_another_language_run()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("shell.ipynb", """
            { "cells": [
              { "cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "Get-ChildItem" },
              { "cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "#!csharp\n1 + 1" },
              { "cell_type": "code", "execution_count": null, "metadata": { "dotnet_interactive": { "language": "csharp" } }, "outputs": [], "source": "2 + 2" } ],
              "metadata": { "kernelspec": { "name": ".net-powershell", "language": "PowerShell", "display_name": ".NET (PowerShell)" } }, "nbformat": 4, "nbformat_minor": 4 }
            """);
        NotebookRun run = await new NotebookRunner().RunAsync(path);
        Assert.Equal([new LeftOutPart(1, "PowerShell")], run.LeftOut);
        Assert.Equal(["2", "4"], run.Document!.Cells.Skip(1).Select(cell => cell.Outputs[0].Data.Text("text/plain")));
    }

    [Fact]
    public async Task Bad_notebooks_are_told_with_file_cell_and_line_and_the_rest_runs()
    {
        using var folder = new TemporaryFolder();
        string[] paths =
        [
            Save(folder, "syntax.ipynb", "1", "int a = 1;\nint b = ;", "2"),
            Save(folder, "throws.ipynb", "int F()\n{\n  throw new Exception(\"boom\");\n}", "\nF();"),
            Save(folder, "endless.ipynb", "while (true) { }"),
            folder.Write("broken.ipynb", "{\n"),
            Path.Combine(folder.Path, "missing.ipynb"),
            Save(folder, "good.ipynb", "1 + 1"),
        ];
        IReadOnlyList<NotebookRun> runs = await new NotebookRunner(new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(2), OutputFolder = Path.Combine(folder.Path, "out") }).RunAllAsync(paths);
        Assert.Equal([NotebookStatus.Failed, NotebookStatus.Failed, NotebookStatus.Failed, NotebookStatus.Failed, NotebookStatus.Failed, NotebookStatus.Succeeded], runs.Select(run => run.Status));
        Assert.Equal($"{paths[0]}, cell 2, line 2: CS1525: Invalid expression term ';'", runs[0].Error!.ToString());
        Assert.Equal($"{paths[1]}, cell 2, line 2: Exception: boom", runs[1].Error!.ToString());
        Assert.StartsWith($"{paths[2]}, cell 1: The cell was stopped after 2 s", runs[2].Error!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{paths[3]}, line 2: This is not valid JSON", runs[3].Error!.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{paths[4]}: There is no such file. Check the path.", runs[4].Error!.ToString());
        NotebookDocument executed = NotebookDocument.Load(runs[0].NotebookPath!);
        Assert.Equal(NotebookOutputKind.Error, Assert.Single(executed.Cells[1].Outputs).Kind);
        Assert.Empty(executed.Cells[2].Outputs);
    }

    [Fact]
    public async Task The_working_directory_is_the_notebooks_folder_however_many_run()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [.. Enumerable.Range(0, 6).Select(n => Save(folder, $"dir{n % 2}/{n}.ipynb", "await Task.Delay(5); File.ReadAllText(\"name.txt\")"))];
        folder.Write("dir0/name.txt", "zero");
        folder.Write("dir1/name.txt", "one");
        IReadOnlyList<NotebookRun> runs = await new NotebookRunner(new NotebookRunOptions { MaxParallelism = 4 }).RunAllAsync(paths);
        Assert.Equal(["zero", "one", "zero", "one", "zero", "one"], runs.Select(run => run.Document!.Cells[0].Outputs[0].Data.Text("text/plain")));
    }

    [Fact]
    public async Task In_place_writes_outputs_without_injected_values_and_only_where_all_went_well()
    {
        using var folder = new TemporaryFolder();
        string good = Save(folder, "good.ipynb", "x + 1");
        string bad = Save(folder, "bad.ipynb", "x + 1", "oops");
        string before = File.ReadAllText(bad);
        var runner = new NotebookRunner(new NotebookRunOptions { InPlace = true, Parameters = new Dictionary<string, object?> { ["x"] = 4 } });
        await runner.RunAllAsync([good, bad]);
        NotebookCell cell = Assert.Single(NotebookDocument.Load(good).Cells);
        Assert.Equal("5", cell.Outputs[0].Data.Text("text/plain"));
        Assert.Equal(before, File.ReadAllText(bad));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        using var folder = new TemporaryFolder();
        string path = Save(folder, "a.ipynb", "1");
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions { OutputFolder = folder.Write("file", "") }).RunAsync(path);
        Assert.Equal(NotebookStatus.Failed, run.Status);
        Assert.Contains("cannot be written", run.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebooks_of_one_name_do_not_overwrite_each_other()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [Save(folder, "a/same.ipynb", "1"), Save(folder, "b/same.ipynb", "2")];
        IReadOnlyList<NotebookRun> runs = await new NotebookRunner(new NotebookRunOptions { OutputFolder = Path.Combine(folder.Path, "out") }).RunAllAsync(paths);
        Assert.Equal(["same.ipynb", "same-2.ipynb"], runs.Select(run => Path.GetFileName(run.NotebookPath)));
    }

    [Fact]
    public async Task Cancellation_ends_the_run_and_is_a_result()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        string[] paths = [Save(folder, "a.ipynb", "while (true) { }"), Save(folder, "b.ipynb", "1")];
        IReadOnlyList<NotebookRun> runs = await new NotebookRunner().RunAllAsync(paths, new Progress(report =>
        {
            if (report.Cell == 1)
                stop.CancelAfter(50);
        }), stop.Token);
        Assert.All(runs, run => Assert.Equal(NotebookStatus.Canceled, run.Status));
    }

    [Fact]
    public async Task Tags_let_cells_fail_or_leave_them_out()
    {
        using var folder = new TemporaryFolder();
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Code, "throw new Exception();").Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception");
        document.Add(CellKind.Code, "throw new Exception();").Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("skip-execution");
        document.Save(Path.Combine(folder.Path, "a.ipynb"));
        Assert.Equal(NotebookStatus.Succeeded, (await new NotebookRunner().RunAsync(Path.Combine(folder.Path, "a.ipynb"))).Status);
    }

    [Fact]
    public async Task A_notebook_in_another_language_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("py.ipynb", "{\"cells\":[],\"metadata\":{\"kernelspec\":{\"language\":\"python\",\"name\":\"python3\"}},\"nbformat\":4,\"nbformat_minor\":5}");
        NotebookRun run = await new NotebookRunner().RunAsync(path);
        Assert.Contains("written in python", run.Error!.Message, StringComparison.Ordinal);
    }

    private static string Save(TemporaryFolder folder, string name, params string[] cells)
    {
        NotebookDocument document = NotebookDocument.Create();
        foreach (string cell in cells)
            document.Add(CellKind.Code, cell);
        string path = Path.Combine(folder.Path, name);
        document.Save(path);
        return path;
    }

    private sealed class Progress(Action<RunProgress>? report = null) : IProgress<RunProgress>
    {
        public List<RunProgress> Reports { get; } = [];

        public void Report(RunProgress value)
        {
            Reports.Add(value);
            report?.Invoke(value);
        }
    }
}
