using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

public class InputTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly KernelClient kernel = fixture.Kernel;

    [JupyterFact]
    public async Task A_cell_reads_what_the_client_answers()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("var line = Console.ReadLine(); line + \"!\""));
        var request = await kernel.ReceiveAsync("input_request", id);
        Assert.Equal(("stdin", "", false), (request.Channel, (string?)request.Content["prompt"], (bool?)request.Content["password"]));
        await kernel.SendAsync("input_reply", new JsonObject { ["value"] = "Grüße" }, "stdin");
        Assert.Equal("Grüße!", (string?)(await kernel.GatherAsync(id)).Of("execute_result").Single().Content["data"]!["text/plain"]);
    }

    [JupyterFact]
    public async Task A_password_is_asked_for_with_its_prompt()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("AskPassword(\"Key: \")!.Length"));
        var request = await kernel.ReceiveAsync("input_request", id);
        Assert.Equal(("Key: ", true), ((string?)request.Content["prompt"], (bool?)request.Content["password"]));
        await kernel.SendAsync("input_reply", new JsonObject { ["value"] = "12345" }, "stdin");
        Assert.Equal("5", (string?)(await kernel.GatherAsync(id)).Of("execute_result").Single().Content["data"]!["text/plain"]);
    }

    [JupyterFact]
    public async Task A_client_that_takes_no_questions_is_not_asked()
    {
        var cell = KernelClient.Cell("Console.ReadLine()");
        cell["allow_stdin"] = false;
        var conversation = await kernel.AskAsync("execute_request", cell);
        Assert.Contains("cannot read from the console", (string?)conversation.Reply["evalue"], StringComparison.Ordinal);
    }

    [JupyterFact]
    public async Task An_answer_that_nobody_waits_for_is_dropped()
    {
        await kernel.SendAsync("input_reply", new JsonObject { ["value"] = "stale" }, "stdin");
        await kernel.AskAsync("kernel_info_request");
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("Console.ReadLine()"));
        await kernel.ReceiveAsync("input_request", id);
        await kernel.SendAsync("input_reply", new JsonObject { ["value"] = "fresh" }, "stdin");
        Assert.Equal("fresh", (string?)(await kernel.GatherAsync(id)).Of("execute_result").Single().Content["data"]!["text/plain"]);
    }

    [JupyterFact]
    public async Task A_cell_that_waits_for_an_answer_is_interrupted()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("Console.ReadLine()"));
        await kernel.ReceiveAsync("input_request", id);
        await kernel.InterruptAsync();
        Assert.Equal("Interrupted", (string?)(await kernel.GatherAsync(id)).Reply["ename"]);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }
}
