namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class ConsoleRouterTests
{
    [Fact]
    public async Task Sessions_side_by_side_keep_their_output_apart()
    {
        Cells[] sessions = [.. Enumerable.Range(0, 4).Select(_ => new Cells())];
        await Task.WhenAll(sessions.Select((session, at) => session.RunAsync(
            $"for (int n = 0; n < 50; n++) {{ Console.Write(\"{at}\"); await Task.Yield(); await Task.Run(() => Console.Write(\"{at}\")); var t = new Thread(() => Console.Write(\"{at}\")); t.Start(); t.Join(); }}")));
        Assert.All(sessions.Select((session, at) => (session, at)), pair =>
            Assert.Equal(new string((char)('0' + pair.at), 150), string.Concat(pair.session.Outputs.OfType<StreamOutput>().Select(output => output.Text))));
    }

    [Fact]
    public async Task A_cell_may_redirect_the_console_for_a_while()
    {
        using var session = new Cells();
        await session.RunAsync("var before = Console.Error; var mine = new StringWriter(); Console.SetError(mine); Console.Error.Write(\"caught\"); Console.SetError(before); mine.ToString()");
        Assert.Equal("caught", session.Result);
    }
}
