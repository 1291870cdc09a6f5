namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class ScriptSessionTests
{
    [Theory]
    [InlineData("Math.Abs(1);")]
    [InlineData("var x = 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("")]
    [InlineData("  \n // only a comment\n")]
    [InlineData("int F() { return 1; }")]
    public async Task Nothing_is_shown_where_the_last_is_no_value(string code)
    {
        using var session = new Cells();
        Assert.Null(await session.RunAsync(code));
    }

    [Fact]
    public async Task A_result_carries_its_number_and_its_value()
    {
        using var session = new Cells();
        await session.RunAsync("1");
        CellResult result = await session.TryAsync("40 + 2");
        Assert.Equal((2, 42), (result.ExecutionCount, (int)result.Value!));
        Assert.Equal(2, Assert.Single(session.Outputs.OfType<ResultOutput>()).ExecutionCount);
    }

    [Fact]
    public async Task A_failing_cell_leaves_what_was_there()
    {
        using var session = new Cells();
        await session.RunAsync("var x = 5; int F() => 1;");
        await session.FailAsync("var x = int.Parse(\"no number\");");
        await session.FailAsync("var x = ;");
        await session.FailAsync("x = 6; throw new Exception();");
        Assert.Equal("7", await session.RunAsync("x + F()"));
    }

    [Fact]
    public async Task What_a_failing_cell_reached_is_kept()
    {
        using var session = new Cells();
        await session.FailAsync("var reached = 3; var missed = int.Parse(\"x\");");
        Assert.Equal("3", await session.RunAsync("reached"));
    }

    [Fact]
    public async Task Variables_are_listed_with_their_newest_values()
    {
        using var session = new Cells();
        await session.RunAsync("var b = 1; var a = \"text\";");
        await session.RunAsync("var b = 2.5;");
        Assert.Equal(
            [new ScriptVariable("a", typeof(string), "text"), new ScriptVariable("b", typeof(double), 2.5)],
            session.Session.Variables);
    }

    [Fact]
    public async Task A_silent_run_shows_no_result_and_does_not_count()
    {
        using var session = new ScriptSession();
        var outputs = new List<CellOutput>();
        CellResult result = await session.RunAsync("1 + 1", outputs.Add, new CellRunOptions { IsSilent = true });
        Assert.Empty(outputs);
        Assert.Equal((0, 2), (session.ExecutionCount, (int)result.Value!));
    }

    [Fact]
    public async Task Cells_asked_for_at_once_run_one_after_the_other()
    {
        using var session = new ScriptSession();
        await session.RunAsync("var order = new List<int>();");
        await Task.WhenAll(Enumerable.Range(1, 5).Select(n => session.RunAsync($"order.Add({n}); await Task.Delay(2); order.Add({n});")));
        var order = (List<int>)session.Variables.Single().Value!;
        Assert.All(order.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
    }

    [Fact]
    public async Task What_an_async_void_method_throws_fails_the_cell_or_is_told()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("async void Fire() { await Task.Yield(); throw new Exception(\"lost\"); }\nFire(); await Task.Delay(60_000);");
        Assert.Equal("lost", error.Message);
    }

    [Fact]
    public async Task What_a_thread_of_a_cell_throws_does_not_end_the_process()
    {
        using var session = new Cells();
        await session.RunAsync("var thread = new Thread(() => throw new Exception(\"stray\")); thread.Start(); thread.Join();");
        // The text may come with the cell, or with the next one when the thread was slow to die.
        string streams = session.Streams;
        await session.RunAsync("1");
        Assert.Contains("stderr:System.Exception: stray", streams + session.Streams, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_the_console_asks_the_host()
    {
        var requests = new List<InputRequest>();
        using var session = new Cells(new ScriptSessionOptions
        {
            Input = request =>
            {
                requests.Add(request);
                return request.IsPassword ? "secret" : "line";
            },
        });
        Assert.Equal("line line secret", await session.RunAsync("$\"{Console.ReadLine()} {Ask(\"Name?\")} {AskPassword(\"Key?\")}\""));
        Assert.Equal([new InputRequest("", false), new InputRequest("Name?", false), new InputRequest("Key?", true)], requests);
    }

    [Fact]
    public async Task Reading_the_console_fails_clearly_where_nobody_answers()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("Console.ReadLine()");
        Assert.Contains("without anybody to answer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_references_and_usings_are_there_without_a_directive()
    {
        using var session = new Cells(new ScriptSessionOptions
        {
            References = [typeof(ScriptSessionTests).Assembly],
            Usings = [.. ScriptSessionOptions.DefaultUsings, "NewsAnalysis.Notebooks.Tests.Scripting"],
        });
        CellResult result = await session.TryAsync("typeof(ScriptSessionTests)");
        Assert.Same(typeof(ScriptSessionTests), result.Value);
    }
}
