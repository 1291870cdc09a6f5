namespace NewsAnalysis.Kernel.Tests;

public class InterruptTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly KernelClient kernel = fixture.Kernel;

    [JupyterTheory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Thread.Sleep(50);")]
    [InlineData("while (true) await Task.Delay(50);")]
    [InlineData("while (true) { try { Thread.Sleep(10); } catch { } }")]
    public async Task A_loop_is_stopped_by_a_message_and_the_state_is_kept(string loop)
    {
        await kernel.ResultAsync("var kept = 42;");
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell($"kept++; Console.WriteLine(\"in\"); {loop}"));
        await kernel.ReceiveAsync("stream", id);
        var interrupt = await kernel.AskAsync("interrupt_request", null, "control");
        Assert.Equal(("interrupt_reply", "ok"), (interrupt.ReplyType, (string?)interrupt.Reply["status"]));
        var conversation = await kernel.GatherAsync(id);
        Assert.Equal(("error", "Interrupted"), ((string?)conversation.Reply["status"], (string?)conversation.Reply["ename"]));
        Assert.Single(conversation.Of("error"));
        Assert.Equal("43", await kernel.ResultAsync("kept"));
    }

    [JupyterFact]
    public async Task A_cell_that_never_stops_showing_is_stopped_and_has_filled_no_memory()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("while (true) display(1);"));
        await kernel.ReceiveAsync("display_data", id);
        await Task.Delay(TimeSpan.FromSeconds(3));
        using (var process = System.Diagnostics.Process.GetProcessById(kernel.ProcessId))
            Assert.InRange(process.WorkingSet64 / (1024 * 1024), 1, 700);
        await kernel.InterruptAsync();
        Assert.Equal("Interrupted", (string?)(await kernel.GatherAsync(id)).Reply["ename"]);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }

    [JupyterFact]
    public async Task An_interrupt_aborts_the_cells_in_line()
    {
        var running = await kernel.SendAsync("execute_request", KernelClient.Cell("Console.WriteLine(\"in\"); while (true) Thread.Sleep(10);"));
        var waiting = await kernel.SendAsync("execute_request", KernelClient.Cell("1"));
        await kernel.ReceiveAsync("stream", running);
        await kernel.InterruptAsync();
        Assert.Equal("error", (string?)(await kernel.GatherAsync(running)).Reply["status"]);
        Assert.Equal("aborted", (string?)(await kernel.GatherAsync(waiting)).Reply["status"]);
    }

    [JupyterFact]
    public async Task An_interrupt_while_nothing_runs_harms_nothing()
    {
        Assert.Equal("ok", (string?)(await kernel.AskAsync("interrupt_request", null, "control")).Reply["status"]);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }

    [JupyterFact]
    public async Task The_control_channel_is_served_while_a_cell_runs()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("Console.WriteLine(\"in\"); while (true) { }"));
        await kernel.ReceiveAsync("stream", id);
        Assert.Equal("C#", (string?)(await kernel.AskAsync("kernel_info_request", null, "control")).Reply["language_info"]!["name"]);
        Assert.Equal("beat", await kernel.HeartbeatAsync("beat"));
        await kernel.InterruptAsync();
        await kernel.GatherAsync(id);
    }

    [JupyterFact]
    public async Task Interrupt_and_heartbeat_work_when_a_cell_uses_up_the_thread_pool()
    {
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("""
            var gate = new ManualResetEventSlim();
            Console.WriteLine("in");
            Thread.Sleep(300);
            for (int at = 0; at < 200; at++) ThreadPool.QueueUserWorkItem(_ => gate.Wait());
            Thread.Sleep(Timeout.Infinite);
            """));
        await kernel.ReceiveAsync("stream", id);
        await kernel.PollAsync(1);
        Assert.Equal("beat", await kernel.HeartbeatAsync("beat"));
        await kernel.InterruptAsync();
        Assert.Equal("Interrupted", (string?)(await kernel.GatherAsync(id)).Reply["ename"]);
        await kernel.ResultAsync("gate.Set();");
    }
}
