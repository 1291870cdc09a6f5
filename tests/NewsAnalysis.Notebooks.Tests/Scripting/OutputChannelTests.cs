namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class OutputChannelTests
{
    [Fact]
    public async Task Texts_and_values_keep_their_order()
    {
        using var session = new Cells();
        await session.RunAsync("Console.Write(\"a\"); Console.Error.Write(\"b\"); display(1); Console.Write(\"c\"); Console.Write(\"d\"); 2");
        Assert.Equal(
            ["stdout:a", "stderr:b", "display:1", "stdout:cd", "result:2"],
            session.Outputs.Select(output => output switch
            {
                StreamOutput stream => $"{stream.Name}:{stream.Text}",
                DisplayOutput display => $"display:{display.Data.Text("text/plain")}",
                ResultOutput result => $"result:{result.Data.Text("text/plain")}",
                _ => output.ToString(),
            }));
    }

    [Fact]
    public async Task Lines_end_the_same_on_every_system()
    {
        using var session = new Cells();
        await session.RunAsync("Console.WriteLine(\"a\"); Console.WriteLine(); Console.WriteLine(1.5); Console.Out.WriteLine(new[] { 'x' });");
        Assert.Equal("stdout:a\n\n1.5\nx\n", session.Streams);
    }

    [Fact]
    public async Task A_flood_is_cut_with_a_note_of_how_much()
    {
        using var session = new Cells(new ScriptSessionOptions { MaxStreamLength = 1000 });
        await session.RunAsync("for (int n = 0; n < 100; n++) Console.WriteLine(new string('x', 99));");
        string text = string.Concat(session.Outputs.OfType<StreamOutput>().Select(output => output.Text));
        Assert.Equal(10, text.Count(character => character == 'x') / 99);
        Assert.EndsWith("… 9,000 more characters were cut; a cell shows 1,000 at most.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_shows_more_than_is_received_waits()
    {
        using var gate = new SemaphoreSlim(0);
        int received = 0;
        using var channel = new OutputChannel(_ => { gate.Wait(); received++; }, limit: null);
        int sent = 0;
        Task sender = Task.Run(() =>
        {
            for (; sent < 20; sent++)
                channel.TrySend(new DisplayOutput(MimeBundle.Of("text/plain", new string('x', 1024 * 1024))));
        });
        Assert.NotEqual(sender, await Task.WhenAny(sender, Task.Delay(TimeSpan.FromMilliseconds(500))));
        Assert.InRange(sent, 1, 10);
        gate.Release(20);
        await sender;
        await channel.CloseAsync(null);
        Assert.Equal(20, received);
    }

    [Fact]
    public async Task A_cell_that_waits_to_show_more_is_stopped()
    {
        using var gate = new SemaphoreSlim(0);
        using var session = new ScriptSession();
        using var stop = new CancellationTokenSource();
        Task<CellResult> run = session.RunAsync("while (true) display(new string('x', 90_000));", _ => gate.Wait(), null, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await stop.CancelAsync();
        gate.Release(1_000_000);
        Assert.Equal(CellStatus.Canceled, (await run).Status);
    }

    [Fact]
    public async Task A_character_that_is_written_in_halves_stays_whole()
    {
        using var session = new Cells();
        await session.RunAsync("foreach (char half in string.Concat(Enumerable.Repeat(\"x😀\", 8000))) Console.Write(half);");
        Assert.All(session.Outputs.OfType<StreamOutput>(), output => Assert.False(char.IsHighSurrogate(output.Text[^1])));
    }

    [Fact]
    public async Task What_comes_after_a_cell_is_shown_with_the_next()
    {
        using var session = new Cells();
        await session.RunAsync("var go = new TaskCompletionSource(); var late = go.Task.ContinueWith(_ => Console.Write(\"late\"));");
        await session.RunAsync("go.SetResult(); await late; Console.Write(\" now\");");
        Assert.Equal("stdout:latestdout: now", session.Streams);
    }

    [Fact]
    public async Task An_update_goes_out_under_the_name_of_its_display()
    {
        using var session = new Cells();
        await session.RunAsync("var shown = display(\"start\");");
        string? id = Assert.IsType<DisplayOutput>(Assert.Single(session.Outputs)).DisplayId;
        await session.RunAsync("shown.Update(\"end\");");
        UpdateOutput update = Assert.IsType<UpdateOutput>(Assert.Single(session.Outputs));
        Assert.Equal((id, "end"), (update.DisplayId, update.Data.Text("text/plain")));
    }

    [Fact]
    public async Task A_display_as_the_last_expression_is_shown_once()
    {
        using var session = new Cells();
        await session.RunAsync("display(1)");
        Assert.Single(session.Outputs);
    }
}
