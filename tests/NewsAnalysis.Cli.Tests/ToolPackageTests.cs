using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace NewsAnalysis.Cli.Tests;

/// <summary>The tool as users get it: packed, installed from the package, and run.</summary>
public class ToolPackageTests
{
    [Fact]
    [Trait("Category", "Long")]
    public async Task The_installed_tool_runs_and_its_compiler_is_compiled_ahead_of_time()
    {
        using var folder = new TemporaryFolder();
        string packages = Path.Combine(folder.Path, "packages");
        string tools = Path.Combine(folder.Path, "tools");

        await DotnetAsync(folder, "pack", RepositoryFiles.At("src", "NewsAnalysis.Cli"), "--output", packages, "--artifacts-path", Path.Combine(folder.Path, "build"));
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{packages}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder.Path, "cache")}" /></config>
            </configuration>
            """);
        await DotnetAsync(folder, "tool", "install", "NewsAnalysis.Tool", "--tool-path", tools, "--configfile", Path.Combine(folder.Path, "nuget.config"));

        string program = Path.Combine(tools, OperatingSystem.IsWindows() ? "newsanalysis.exe" : "newsanalysis");
        Assert.Contains("12", await OutputAsync(folder, program, "explain", "The storm left 12 dead in Arra."), StringComparison.Ordinal);
        foreach (string name in (string[])["Microsoft.CodeAnalysis.CSharp.dll", "Microsoft.CodeAnalysis.dll", "NewsAnalysis.Notebooks.dll"])
        {
            string file = Assert.Single(Directory.EnumerateFiles(tools, name, SearchOption.AllDirectories));
            Assert.True(IsCompiledAheadOfTime(file), $"{name} is plain IL: the first cell of a notebook would wait for its compilation.");
        }
    }

    private static bool IsCompiledAheadOfTime(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Task<string> DotnetAsync(TemporaryFolder folder, params string[] arguments) =>
        OutputAsync(folder, Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments);

    private static async Task<string> OutputAsync(TemporaryFolder folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await error}");
        return await output;
    }
}
