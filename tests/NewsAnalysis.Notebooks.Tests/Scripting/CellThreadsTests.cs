namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class CellThreadsTests
{
    public static TheoryData<string> EndlessCells =>
    [
        "while (true) { }",
        "int n = 0; while (true) n = (n * 31 + 7) % 1000;",
        "while (true) Thread.Sleep(20);",
        "Thread.Sleep(Timeout.Infinite);",
        "while (true) { try { Thread.Sleep(5); } catch { } }",
        "while (true) { try { } catch (Exception) { } finally { } }",
        "while (true) await Task.Delay(2);",
        "await Task.Delay(-1);",
        "await Task.Yield(); while (true) { }",
        "while (true) { try { await Task.Delay(2); throw new Exception(); } catch { } }",
        "await new TaskCompletionSource().Task;",
        "Task.Delay(-1).Wait();",
        "new ManualResetEventSlim().Wait();",
        "lock (new object()) while (true) { }",
        "await Task.Run(() => { while (true) Thread.Sleep(10); });",
        "IEnumerable<int> Forever() { while (true) yield return 1; }\nForever().Sum()",
        "int Deep(int n) { while (true) { } } Deep(1)",
        "again: goto again;",
        "do Console.Write(1); while (true);",
        "for (;;) ;",
        "await Task.Run(() => { while (true) { } });",
        "Parallel.For(0, 4, _ => { Thread.Sleep(-1); });",
        "SpinWait.SpinUntil(() => false)",
        "Enumerable.Range(0, int.MaxValue).Select(n => Math.Sin(n)).Sum(n => n * n)",
        "Enumerable.Range(0, int.MaxValue).OrderBy(n => -n).First()",
        "Enumerable.Repeat(1, int.MaxValue).Where(delegate (int n) { return n > 1; }).Any()",
        "int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);\nFibonacci(60)",
        "int Ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? Ackermann(m - 1, 1) : Ackermann(m - 1, Ackermann(m, n - 1)); }\nAckermann(3, 30)",
        "class Tree { public long Size(int depth) => depth == 0 ? 1 : Size(depth - 1) + Size(depth - 1); }\nnew Tree().Size(60)",
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task An_endless_cell_is_stopped_by_its_time_and_the_session_lives_on(string code)
    {
        using var session = new Cells();
        await session.RunAsync("var kept = 5;");
        CellResult result = await session.TryAsync(code, TimeSpan.FromMilliseconds(200));
        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Contains("0.2 s", result.Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("still runs", result.Error.Message, StringComparison.Ordinal);
        Assert.Same(result.Error, Assert.Single(session.Outputs.OfType<ErrorOutput>()).Error);
        Assert.Equal("6", await session.RunAsync("kept + 1"));
    }

    [Theory]
    [InlineData("Console.WriteLine(\"go\"); while (true) { }")]
    [InlineData("Console.WriteLine(\"go\"); Console.Out.Flush(); while (true) await Task.Delay(5);")]
    public async Task A_cell_is_stopped_by_its_token_and_what_it_showed_is_kept(string code)
    {
        using var session = new Cells();
        using var stop = new CancellationTokenSource();
        var outputs = new List<CellOutput>();
        CellResult result = await session.Session.RunAsync(
            code,
            output =>
            {
                outputs.Add(output);
                stop.Cancel();
            },
            null,
            stop.Token);
        Assert.Equal(CellStatus.Canceled, result.Status);
        Assert.Equal("Interrupted", result.Error!.Name);
        Assert.Equal(new StreamOutput("stdout", "go\n"), outputs[0]);
        Assert.Equal("2", await session.RunAsync("1 + 1"));
    }

    [Fact]
    public async Task A_cell_whose_token_is_canceled_does_not_start()
    {
        using var session = new Cells();
        CellResult result = await session.TryAsync("1", cancellation: new CancellationToken(canceled: true));
        Assert.Equal(CellStatus.Canceled, result.Status);
        Assert.Empty(session.Outputs);
    }

    [Fact]
    public async Task An_interrupt_does_not_reach_what_the_threads_do_next()
    {
        using var session = new Cells();
        for (int round = 0; round < 3; round++)
            await session.TryAsync("await Task.Yield(); while (true) { try { Thread.Sleep(1); } catch (ThreadInterruptedException) { } }", TimeSpan.FromMilliseconds(50));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Thread.Sleep(1))));
        Assert.Equal("3", await session.RunAsync("1 + 2"));
    }

    [Fact]
    public async Task Endless_recursion_is_an_error_of_the_cell()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("int Forever(int n) => 1 + Forever(n + 1);\nForever(0)");
        Assert.Equal(typeof(InsufficientExecutionStackException).FullName, error.Name);
        Assert.Equal(1, error.Line);
        Assert.Equal("2", await session.RunAsync("1 + 1"));
    }

    [LinuxFact]
    public async Task What_cannot_be_stopped_is_left_behind_says_so_and_shows_nothing_more()
    {
        using var session = new Cells();
        await session.RunAsync("""
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern uint sleep(uint seconds);
            var kept = 5;
            """);
        CellResult result = await session.TryAsync("sleep(8); Console.WriteLine(\"late\");", TimeSpan.FromMilliseconds(100));
        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Contains("still runs: restart the session", result.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("6", await session.RunAsync("await Task.Delay(7000);\nkept + 1"));
        Assert.Equal("", session.Streams);
    }
}
