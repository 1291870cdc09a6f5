using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

public class ExecuteTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly KernelClient kernel = fixture.Kernel;

    [JupyterFact]
    public async Task A_result_comes_between_busy_and_idle()
    {
        var conversation = await kernel.RunAsync("1 + 1");
        Assert.Equal(["status", "execute_input", "execute_result", "status"], conversation.Published.Select(message => message.Type));
        Assert.Equal("busy", (string?)conversation.Published[0].Content["execution_state"]);
        Assert.Equal("idle", (string?)conversation.Published[^1].Content["execution_state"]);
        Assert.Equal("1 + 1", (string?)conversation.Published[1].Content["code"]);
        Assert.Equal("2", (string?)conversation.Published[2].Content["data"]!["text/plain"]);
        Assert.Equal("ok", (string?)conversation.Reply["status"]);
        Assert.Equal((int?)conversation.Reply["execution_count"], (int?)conversation.Published[2].Content["execution_count"]);
        Assert.Equal("5.3", (string?)conversation.Published[0].Header["version"]);
    }

    [JupyterFact]
    public async Task A_new_notebook_has_the_library_without_a_reference()
    {
        var conversation = await kernel.RunAsync("using NewsAnalysis;\nusing NewsAnalysis.Charts;\n$\"{nameof(Corpus)} {nameof(Chart)}\"");
        Assert.Equal("Corpus Chart", (string?)conversation.Of("execute_result").Single().Content["data"]!["text/plain"]);
    }

    [JupyterFact]
    public async Task Outputs_keep_their_order()
    {
        var conversation = await kernel.RunAsync("""
            Console.Write("a"); Console.Error.Write("b"); display("c"); Console.Write("d");
            var shown = display("e"); shown.Update("f"); HTML("<b>g</b>")
            """);
        Assert.Equal(
            ["stream stdout a", "stream stderr b", "display_data c", "stream stdout d", "display_data e", "update_display_data f", "execute_result g"],
            conversation.Outputs.Select(Summary));
        var display = conversation.Of("display_data").Last().Content["transient"]!["display_id"];
        Assert.NotNull(display);
        Assert.Equal((string?)display, (string?)conversation.Of("update_display_data").Single().Content["transient"]!["display_id"]);
    }

    [JupyterFact]
    public async Task Text_is_flushed_while_the_cell_runs()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("""Console.WriteLine("first"); Thread.Sleep(1500); Console.WriteLine("second");"""));
        var first = await kernel.ReceiveAsync("stream", id);
        Assert.Equal("first\n", (string?)first.Content["text"]);
        Assert.Equal("second\n", (await kernel.GatherAsync(id)).Stream("stdout"));
    }

    [JupyterFact]
    public async Task An_error_points_to_cell_and_line()
    {
        var count = (int)(await kernel.RunAsync("void Fail() => throw new InvalidOperationException(\"told\");")).Reply["execution_count"]!;
        var conversation = await kernel.RunAsync("\n\nFail();");
        var error = conversation.Of("error").Single().Content;
        Assert.Equal("System.InvalidOperationException", (string?)error["ename"]);
        Assert.Equal("told", (string?)error["evalue"]);
        var traceback = string.Join("\n", error["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Contains($"cell {count}, line 1", traceback, StringComparison.Ordinal);
        Assert.Contains($"cell {count + 1}, line 3", traceback, StringComparison.Ordinal);
        Assert.Equal("error", (string?)conversation.Reply["status"]);
        Assert.Equal(error["ename"]!.ToJsonString(), conversation.Reply["ename"]!.ToJsonString());
        Assert.Equal(error["traceback"]!.ToJsonString(), conversation.Reply["traceback"]!.ToJsonString());
    }

    [JupyterFact]
    public async Task What_does_not_compile_is_an_error_with_its_place()
    {
        var conversation = await kernel.RunAsync("var a = 1;\nvar b = nope;");
        var error = conversation.Of("error").Single().Content;
        Assert.Equal("CompilationError", (string?)error["ename"]);
        Assert.Contains("line 2, column 9: error CS0103", (string?)error["traceback"]![0], StringComparison.Ordinal);
    }

    [JupyterFact]
    public async Task A_silent_cell_shows_nothing_and_does_not_count()
    {
        var before = (int)(await kernel.RunAsync("0")).Reply["execution_count"]!;
        var cell = KernelClient.Cell("var quiet = 5; Console.WriteLine(quiet); quiet");
        cell["silent"] = true;
        var conversation = await kernel.AskAsync("execute_request", cell);
        Assert.Empty(conversation.Outputs);
        Assert.Empty(conversation.Of("execute_input"));
        Assert.Equal("ok", (string?)conversation.Reply["status"]);
        var after = await kernel.RunAsync("quiet");
        Assert.Equal(before + 1, (int?)after.Reply["execution_count"]);
        Assert.Equal("5", (string?)after.Of("execute_result").Single().Content["data"]!["text/plain"]);
    }

    [JupyterFact]
    public async Task A_cell_that_is_not_stored_shows_its_result_and_does_not_count()
    {
        var before = (int)(await kernel.RunAsync("0")).Reply["execution_count"]!;
        var cell = KernelClient.Cell("\"unstored\"");
        cell["store_history"] = false;
        Assert.Single((await kernel.AskAsync("execute_request", cell)).Of("execute_result"));
        Assert.Equal(before + 1, (int?)(await kernel.RunAsync("0")).Reply["execution_count"]);
        var history = await kernel.AskAsync("history_request", new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2, ["output"] = false, ["raw"] = true });
        Assert.DoesNotContain("unstored", history.Reply.ToJsonString(), StringComparison.Ordinal);
    }

    [JupyterFact]
    public async Task User_expressions_are_evaluated_after_the_cell()
    {
        var cell = KernelClient.Cell("var basis = 20;");
        cell["user_expressions"] = new JsonObject { ["twice"] = "basis * 2", ["wrong"] = "missing" };
        var values = (await kernel.AskAsync("execute_request", cell)).Reply["user_expressions"]!;
        Assert.Equal("ok", (string?)values["twice"]!["status"]);
        Assert.Equal("40", (string?)values["twice"]!["data"]!["text/plain"]);
        Assert.Equal("error", (string?)values["wrong"]!["status"]);
        Assert.Contains("CS0103", (string?)values["wrong"]!["evalue"], StringComparison.Ordinal);
    }

    [JupyterFact]
    public async Task An_error_aborts_the_cells_in_line_and_no_other_request()
    {
        var failing = await kernel.SendAsync("execute_request", KernelClient.Cell("Thread.Sleep(500); throw new Exception();"));
        var second = await kernel.SendAsync("execute_request", KernelClient.Cell("var never = 1;"));
        var info = await kernel.SendAsync("kernel_info_request");
        var third = await kernel.SendAsync("execute_request", KernelClient.Cell("1"));
        Assert.Equal("error", (string?)(await kernel.GatherAsync(failing)).Reply["status"]);
        Assert.Equal("aborted", (string?)(await kernel.GatherAsync(second)).Reply["status"]);
        Assert.Equal("aborted", (string?)(await kernel.GatherAsync(third)).Reply["status"]);
        Assert.Equal("ok", (string?)(await kernel.GatherAsync(info)).Reply["status"]);
        Assert.Equal("3", await kernel.ResultAsync("1 + 2"));
        Assert.Equal("error", (string?)(await kernel.RunAsync("never")).Reply["status"]);
    }

    [JupyterFact]
    public async Task Without_stop_on_error_the_cells_in_line_run()
    {
        var cell = KernelClient.Cell("Thread.Sleep(300); throw new Exception();");
        cell["stop_on_error"] = false;
        var failing = await kernel.SendAsync("execute_request", cell);
        var second = await kernel.SendAsync("execute_request", KernelClient.Cell("\"ran\""));
        Assert.Equal("error", (string?)(await kernel.GatherAsync(failing)).Reply["status"]);
        Assert.Equal("ok", (string?)(await kernel.GatherAsync(second)).Reply["status"]);
    }

    [JupyterTheory]
    [InlineData("clear_output();", false)]
    [InlineData("clear_output(true);", true)]
    public async Task Outputs_are_cleared(string code, bool wait) =>
        Assert.Equal(wait, (bool?)(await kernel.RunAsync(code)).Of("clear_output").Single().Content["wait"]);

    [JupyterFact]
    public async Task Text_of_every_script_arrives()
    {
        const string Text = "Zürich 日本 😀 \"quoted\" <b> \u0001";
        var conversation = await kernel.RunAsync($"Console.Write({System.Text.Json.JsonSerializer.Serialize(Text)});");
        Assert.Equal(Text, conversation.Stream("stdout"));
    }

    [JupyterFact]
    public async Task A_request_without_code_is_refused_and_the_next_is_answered()
    {
        var conversation = await kernel.AskAsync("execute_request");
        Assert.Equal("error", (string?)conversation.Reply["status"]);
        Assert.Contains("'code'", (string?)conversation.Reply["evalue"], StringComparison.Ordinal);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }

    [JupyterFact]
    public async Task What_is_shown_while_no_cell_runs_arrives_with_the_cell_that_left_it()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("""_ = Task.Run(async () => { await Task.Delay(700); Console.WriteLine("late"); }); 1"""));
        await kernel.GatherAsync(id);
        Assert.Equal("late\n", (string?)(await kernel.ReceiveAsync("stream", id)).Content["text"]);
    }

    private static string Summary(Message message) => message.Type == "stream"
        ? $"stream {message.Content["name"]} {message.Content["text"]}"
        : $"{message.Type} {message.Content["data"]!["text/plain"] ?? message.Content["data"]!["text/html"]}";
}
