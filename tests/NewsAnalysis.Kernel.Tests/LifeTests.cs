using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

public class LifeTests
{
    [JupyterFact]
    public async Task A_signal_interrupts_where_the_client_sends_one()
    {
        await using var kernel = await KernelClient.StartAsync("signal");
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("var kept = 1; Console.WriteLine(\"in\"); while (true) { }"));
        await kernel.ReceiveAsync("stream", id);
        await kernel.InterruptAsync();
        Assert.Equal("Interrupted", (string?)(await kernel.GatherAsync(id)).Reply["ename"]);
        Assert.Equal("1", await kernel.ResultAsync("kept"));
        await kernel.InterruptAsync();
        Assert.True(await kernel.IsAliveAsync());
    }

    [JupyterTheory]
    [InlineData("control")]
    [InlineData("shell")]
    public async Task A_kernel_that_is_shut_down_says_so_and_is_gone(string channel)
    {
        await using var kernel = await KernelClient.StartAsync();
        await kernel.ResultAsync("new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();");
        var id = await kernel.SendAsync("shutdown_request", new JsonObject { ["restart"] = false }, channel);
        var conversation = await kernel.GatherAsync(id);
        Assert.Equal(("shutdown_reply", "ok", false), (conversation.ReplyType, (string?)conversation.Reply["status"], (bool?)conversation.Reply["restart"]));
        Assert.Single(conversation.Of("shutdown_reply"));
        await GoneAsync(kernel.ProcessId);
    }

    [JupyterFact]
    public async Task A_kernel_that_is_busy_is_shut_down_too()
    {
        await using var kernel = await KernelClient.StartAsync();
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("Console.WriteLine(\"in\"); while (true) { }"));
        await kernel.ReceiveAsync("stream", id);
        await kernel.AskAsync("shutdown_request", new JsonObject { ["restart"] = false }, "control");
        await GoneAsync(kernel.ProcessId);
    }

    [JupyterFact]
    public async Task A_restart_gives_a_new_process_on_the_same_ports()
    {
        await using var kernel = await KernelClient.StartAsync();
        await kernel.ResultAsync("var gone = 1;");
        var before = kernel.ProcessId;
        await kernel.RestartAsync();
        Assert.NotEqual(before, kernel.ProcessId);
        Assert.Equal("CompilationError", (string?)(await kernel.RunAsync("gone")).Reply["ename"]);
    }

    [JupyterFact]
    public async Task A_client_that_vanishes_leaves_no_kernel_behind()
    {
        await using var kernel = await KernelClient.StartAsync();
        await kernel.SendAsync("execute_request", KernelClient.Cell("while (true) { }"));
        kernel.Vanish();
        await GoneAsync(kernel.ProcessId);
    }

    [JupyterFact]
    public async Task Requests_that_come_while_the_compiler_starts_are_answered()
    {
        await using var kernel = await KernelClient.StartAsync();
        var first = await kernel.SendAsync("execute_request", KernelClient.Cell("1 + 1"));
        Assert.Equal("C#", (string?)(await kernel.AskAsync("kernel_info_request", null, "control")).Reply["language_info"]!["name"]);
        Assert.Empty((await kernel.AskAsync("comm_info_request", null, "control")).Reply["comms"]!.AsObject());
        Assert.Equal("ok", (string?)(await kernel.GatherAsync(first)).Reply["status"]);
    }

    // Ended, or waiting for the parent to ask how.
    private static async Task GoneAsync(int process)
    {
        var start = Stopwatch.GetTimestamp();
        while (IsRunning(process))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20), "the kernel is still there");
            await Task.Delay(50);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
