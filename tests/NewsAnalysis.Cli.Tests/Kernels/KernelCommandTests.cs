using System.Text.Json.Nodes;

namespace NewsAnalysis.Cli.Tests.Kernels;

public sealed class KernelCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_kernel_is_installed_listed_and_removed()
    {
        var prefix = Path.Combine(folder.Path, "conda");
        var installed = await Tool.RunAsync(folder.Path, null, "kernel", "install", "--prefix", prefix);
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        var place = Path.Combine(prefix, "share", "jupyter", "kernels", "newsanalysis-csharp");
        Assert.Contains(place, installed.Output, StringComparison.Ordinal);
        Assert.Contains("Select Kernel", installed.Output, StringComparison.Ordinal);

        var spec = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(place, "kernel.json")))!;
        string[] command = [.. spec["argv"]!.AsArray().Select(part => (string)part!)];
        Assert.Equal(["kernel", "run", "{connection_file}"], command[^3..]);
        Assert.All(command[..^3], part => Assert.True(Path.IsPathFullyQualified(part) && File.Exists(part), part));
        Assert.Equal(("C#", "message"), ((string?)spec["language"], (string?)spec["interrupt_mode"]));

        var removed = await Tool.RunAsync(folder.Path, null, "kernel", "uninstall", "--prefix", prefix);
        Assert.Contains(place, removed.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place));
        Assert.Equal(0, (await Tool.RunAsync(folder.Path, null, "kernel", "uninstall", "--prefix", prefix)).ExitCode);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said()
    {
        var file = folder.Write("file", "");
        var result = await Tool.RunAsync(folder.Path, null, "kernel", "install", "--prefix", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--prefix", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Could not find file")]
    [InlineData("not json", "not JSON")]
    [InlineData("""{"shell_port":1,"iopub_port":1,"stdin_port":1,"control_port":1,"hb_port":1,"transport":"ipc"}""", "only tcp")]
    public async Task A_connection_file_that_is_none_is_said(string? content, string problem)
    {
        var file = content is null ? Path.Combine(folder.Path, "missing.json") : folder.Write("connection.json", content);
        var result = await Tool.RunAsync(folder.Path, null, "kernel", "run", file);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var file = folder.Write("connection.json", $$"""{"shell_port":{{port}},"iopub_port":{{port}},"stdin_port":{{port}},"control_port":{{port}},"hb_port":{{port}},"ip":"127.0.0.1","key":"s3cret","transport":"tcp","signature_scheme":"hmac-sha256"}""");
        var result = await Tool.RunAsync(folder.Path, null, "kernel", "run", file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot be had", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
