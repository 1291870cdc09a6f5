using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>A test that needs Node and npm's zeromq; skipped by name where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ZeromqFactAttribute : FactAttribute
{
    public ZeromqFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(VisualStudioCodeTests.NodeModules, "zeromq")))
            Skip = "npm did not bring zeromq when the tests were built: install Node.js with npm, and build again.";
    }
}

public class VisualStudioCodeTests
{
    /// <summary>Where the build has put npm's packages.</summary>
    public static string NodeModules { get; } = typeof(VisualStudioCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "NodeModules").Value!;

    [ZeromqFact]
    public async Task Cells_run_over_the_transport_of_visual_studio_code()
    {
        var file = Path.Combine(JupyterHome.Path, $"vscode-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, Connection().ToJsonString());
        using var kernel = StartKernel(file);

        var (exitCode, said) = await JupyterHome.RunAsync(JupyterHome.Start("node", Peers.Script("vscode.js"), file, NodeModules, "var x = 20; x + 1", "Console.Write(\"text\"); display(HTML(\"<b>bold</b>\"));", "throw new Exception();"));

        Assert.True(exitCode == 0, said);
        var answer = JsonNode.Parse(said)!;
        Assert.Equal("C#", (string?)answer["language"]);
        Assert.Equal(["ok", "ok", "error"], answer["ran"]!.AsArray().Select(cell => (string?)cell!["status"]));
        Assert.Equal("21", (string?)answer["ran"]![0]!["data"]!["text/plain"]);
        Assert.Equal("<b>bold</b>", (string?)answer["ran"]![1]!["data"]!["text/html"]);
        Assert.Equal(["status", "execute_input", "stream", "display_data", "status"], answer["ran"]![1]!["messages"]!.AsArray().Select(type => (string?)type));
        Assert.Equal("shutdown_reply", (string?)answer["bye"]);
        await kernel.WaitForExitAsync();
        Assert.Equal(0, kernel.ExitCode);
    }

    // VS Code starts what the kernelspec says, with ports that it has found free.
    private static Process StartKernel(string connectionFile)
    {
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(JupyterHome.Path, "data", "kernels", JupyterHome.Kernel, "kernel.json")))!;
        string[] command = [.. spec["argv"]!.AsArray().Select(part => ((string)part!).Replace("{connection_file}", connectionFile, StringComparison.Ordinal))];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = JupyterHome.Path };
        foreach (var (name, value) in spec["env"]!.AsObject())
            start.Environment[name] = (string?)value;
        return Process.Start(start)!;
    }

    private static JsonObject Connection()
    {
        var connection = new JsonObject { ["ip"] = "127.0.0.1", ["transport"] = "tcp", ["signature_scheme"] = "hmac-sha256", ["key"] = Guid.NewGuid().ToString() };
        var held = new List<TcpListener>();
        foreach (var port in new[] { "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port" })
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            held.Add(listener);
            connection[port] = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        held.ForEach(listener => listener.Dispose());
        return connection;
    }
}
