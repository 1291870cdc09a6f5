namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class TracebackTests
{
    [Fact]
    public async Task An_exception_points_at_the_line_of_its_cell()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("int a = 1;\n\nthrow new InvalidOperationException(\"boom\");");
        Assert.Equal(("System.InvalidOperationException", "boom", "cell 1", 3), (error.Name, error.Message, error.Cell, error.Line!.Value));
        Assert.Equal(["System.InvalidOperationException: boom", "   at cell 1, line 3"], error.Traceback);
        Assert.IsType<InvalidOperationException>(error.Exception);
    }

    [Fact]
    public async Task Frames_lead_through_the_cells_and_show_nothing_of_the_engine()
    {
        using var session = new Cells();
        await session.RunAsync("int Fail(int n)\n{\n    throw new ArgumentException(\"bad\");\n}");
        await session.RunAsync("class Caller { public static T Run<T>(Func<T> make) => make(); }");
        CellError error = await session.FailAsync("var x = 1;\nCaller.Run(() => Fail(x))");
        Assert.Equal(("cell 3", 2), (error.Cell, error.Line!.Value));
        Assert.Equal(
            ["System.ArgumentException: bad", "   at Fail(Int32 n) in cell 1, line 3", "   at lambda() in cell 3, line 2", "   at Caller.Run(Func make) in cell 2, line 1", "   at cell 3, line 2"],
            error.Traceback);
    }

    [Fact]
    public async Task Async_methods_have_their_own_names()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("async Task Later()\n{\n    await Task.Yield();\n    throw new Exception(\"late\");\n}\nawait Later();");
        Assert.Equal(["System.Exception: late", "   at Later() in cell 1, line 4", "   at cell 1, line 6"], error.Traceback);
    }

    [Fact]
    public async Task Frames_of_libraries_are_kept_without_their_paths()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("int.Parse(\"x\")");
        Assert.Equal("   at cell 1, line 1", error.Traceback[^1]);
        Assert.Contains("   at System.Int32.Parse(String s)", error.Traceback);
    }

    [Fact]
    public async Task Inner_exceptions_are_told_too()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("try\n{\n    int.Parse(\"x\");\n}\ncatch (Exception inner)\n{\n    throw new Exception(\"outer\", inner);\n}");
        Assert.Equal(7, error.Line);
        Assert.Contains(error.Traceback, line => line.StartsWith(" ---> System.FormatException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_lazy_result_throws_while_it_is_shown_is_the_cells_error()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("var zero = 0;\nnew[] { 1, 2 }.Select(n => n / zero)");
        Assert.Equal(("System.DivideByZeroException", 2), (error.Name, error.Line!.Value));
    }
}
