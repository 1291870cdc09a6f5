using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class SessionAssembliesTests
{
    [Fact]
    public async Task A_referenced_file_brings_what_lies_beside_it()
    {
        using var folder = new TemporaryFolder();
        string inner = Compile(folder, "Lib.Inner", "namespace Lib; public class Inner { public int Value => 20; }");
        Compile(folder, "Lib.Outer", "namespace Lib; public class Outer { public Inner Make() => new(); }", inner);
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        await session.RunAsync("#r \"Lib.Outer.dll\"");
        Assert.Equal("21", await session.RunAsync("new Lib.Outer().Make().Value + 1"));
    }

    [Fact]
    public async Task An_assembly_of_the_host_is_the_hosts_whatever_file_is_named()
    {
        using var folder = new TemporaryFolder();
        string own = typeof(SessionAssembliesTests).Assembly.Location;
        File.Copy(own, Path.Combine(folder.Path, Path.GetFileName(own)));
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        CellResult result = await session.TryAsync($"#r \"{Path.GetFileName(own)}\"\ntypeof(NewsAnalysis.Notebooks.Tests.Scripting.SessionAssembliesTests)");
        Assert.Same(typeof(SessionAssembliesTests), result.Value);
    }

    [Fact]
    public async Task An_assembly_of_the_host_needs_no_file()
    {
        using var folder = new TemporaryFolder();
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        CellResult result = await session.TryAsync("#r \"../bin/Release/NewsAnalysis.Notebooks.Tests.dll\"\ntypeof(NewsAnalysis.Notebooks.Tests.Scripting.SessionAssembliesTests)");
        Assert.Same(typeof(SessionAssembliesTests), result.Value);
    }

    [Fact]
    public async Task Sessions_may_hold_different_assemblies_of_one_name()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        Compile(first, "Lib.Versioned", "public static class Versioned { public static int Number => 1; }");
        Compile(second, "Lib.Versioned", "public static class Versioned { public static int Number => 2; }");
        using var one = new Cells(new ScriptSessionOptions { BaseDirectory = first.Path });
        using var two = new Cells(new ScriptSessionOptions { BaseDirectory = second.Path });
        const string code = "#r \"Lib.Versioned.dll\"\nVersioned.Number";
        Assert.Equal(("1", "2"), (await one.RunAsync(code), await two.RunAsync(code)));
    }

    [Fact]
    public async Task Typing_a_reference_does_not_take_it()
    {
        using var folder = new TemporaryFolder();
        using var old = new TemporaryFolder();
        Compile(folder, "Lib.Typed", "public static class Typed { public static int Number => 2; }");
        Compile(old, "Lib.Typed", "public static class Typed { public static int Number => 1; }");
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        string typed = $"#r \"{old.Path}/Lib.Typed.dll\"\nTyped.Num";
        Assert.Contains("Number", (await session.Session.CompleteAsync(typed, typed.Length)).Items.Select(item => item.Text));
        Assert.Equal("2", await session.RunAsync("#r \"Lib.Typed.dll\"\nTyped.Number"));
    }

    private static string Compile(TemporaryFolder folder, string name, string code, params string[] references)
    {
        string path = Path.Combine(folder.Path, name + ".dll");
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path).Success);
        return path;
    }
}
