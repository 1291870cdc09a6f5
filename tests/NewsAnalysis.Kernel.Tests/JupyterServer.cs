using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>Debian's Jupyter Notebook, serving a folder of its own.</summary>
internal sealed class JupyterServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string token = Guid.NewGuid().ToString("N");
    private readonly string address;

    public JupyterServer()
    {
        Folder = Directory.CreateTempSubdirectory("newsanalysis-notebooks-").FullName;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }
        process = Process.Start(JupyterHome.Start(
            Peers.Python, "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={new Uri(address).Port}", "--port-retries=0", $"--NotebookApp.token={token}", "--NotebookApp.quit_button=False", Folder))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The folder that is served.</summary>
    public string Folder { get; }

    /// <summary>Writes a notebook of code cells, and gives its address.</summary>
    public Uri Add(string name, params string[] cells)
    {
        var notebook = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = JupyterHome.Kernel, ["display_name"] = "C# (NewsAnalysis)", ["language"] = "C#" } },
            ["cells"] = new JsonArray([.. cells.Select((cell, at) => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = $"cell-{at}",
                ["metadata"] = new JsonObject(),
                ["execution_count"] = null,
                ["outputs"] = new JsonArray(),
                ["source"] = cell,
            })]),
        };
        File.WriteAllText(Path.Combine(Folder, name), notebook.ToJsonString());
        return new Uri($"{address}/notebooks/{name}?token={token}");
    }

    /// <summary>Waits until pages are served.</summary>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri($"{address}/api?token={token}"));
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("Jupyter Notebook does not start.");
    }

    public async ValueTask DisposeAsync()
    {
        // The server ends its kernels when it is asked to end, not when it is killed.
        using (var stop = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
