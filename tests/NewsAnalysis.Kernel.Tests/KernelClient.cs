using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>A kernel process and the client that talks to it: Debian's jupyter_client, in a process of its own.</summary>
internal sealed class KernelClient : IAsyncDisposable
{
    private readonly Process driver;
    private readonly StringBuilder errors = new();

    private KernelClient(Process driver)
    {
        this.driver = driver;
        driver.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
        };
        driver.BeginErrorReadLine();
    }

    /// <summary>Ports, address and key.</summary>
    public JsonNode Connection { get; private set; } = new JsonObject();

    /// <summary>The number of the kernel's process.</summary>
    public int ProcessId { get; private set; }

    /// <summary>What driver and kernel have written to standard error.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    /// <summary>Starts a kernel and waits until it answers.</summary>
    /// <param name="interruptMode">How the client interrupts, when not as the kernelspec says.</param>
    public static async Task<KernelClient> StartAsync(string? interruptMode = null)
    {
        var client = new KernelClient(Process.Start(JupyterHome.Start(Peers.Python, Peers.Script("driver.py")))!);
        client.Take(await client.DoAsync(new JsonObject { ["do"] = "start", ["kernel"] = JupyterHome.Kernel, ["interrupt_mode"] = interruptMode }));
        await client.DoAsync(new JsonObject { ["do"] = "ready" });
        return client;
    }

    /// <summary>Sends a message and gives its id.</summary>
    public async Task<string> SendAsync(string type, JsonObject? content = null, string channel = "shell", string? forge = null, byte[]? buffer = null)
    {
        var answer = await DoAsync(new JsonObject
        {
            ["do"] = "send",
            ["channel"] = channel,
            ["type"] = type,
            ["content"] = content ?? [],
            ["forge"] = forge,
            ["buffers"] = buffer is null ? [] : new JsonArray(Convert.ToBase64String(buffer)),
        });
        return (string)answer["id"]!;
    }

    /// <summary>Waits until the kernel has answered a message and is idle again.</summary>
    public async Task<Conversation> GatherAsync(string id, double seconds = 60, bool hasReply = true)
    {
        var answer = await DoAsync(new JsonObject { ["do"] = "gather", ["id"] = id, ["timeout"] = seconds, ["reply"] = hasReply });
        var messages = answer["messages"]!.AsArray().Select(message => new Message(message!)).ToList();
        Assert.True(answer["timeout"] is null, $"not answered in {seconds} s; so far: {string.Join(", ", messages.Select(message => message.Type))}\n{Errors}");
        return new Conversation(messages);
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    public async Task<Conversation> AskAsync(string type, JsonObject? content = null, string channel = "shell") => await GatherAsync(await SendAsync(type, content, channel));

    /// <summary>The content of an <c>execute_request</c>.</summary>
    public static JsonObject Cell(string code) => new()
    {
        ["code"] = code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = true,
        ["stop_on_error"] = true,
    };

    /// <summary>Runs a cell, whatever becomes of it.</summary>
    public Task<Conversation> RunAsync(string code) => AskAsync("execute_request", Cell(code));

    /// <summary>Runs a cell that has to succeed, and gives the text of its result.</summary>
    public async Task<string?> ResultAsync(string code)
    {
        var conversation = await RunAsync(code);
        Assert.True((string?)conversation.Reply["status"] == "ok", conversation.Reply.ToJsonString());
        return (string?)conversation.Of("execute_result").SingleOrDefault()?.Content["data"]!["text/plain"];
    }

    /// <summary>Waits for a message of a type.</summary>
    public async Task<Message> ReceiveAsync(string type, string? parent = null, double seconds = 30)
    {
        var answer = await DoAsync(new JsonObject { ["do"] = "receive", ["type"] = type, ["id"] = parent, ["timeout"] = seconds });
        return answer["message"] is { } message ? new Message(message) : throw new InvalidOperationException($"no {type} in {seconds} s\n{Errors}");
    }

    /// <summary>Everything that comes in a time and was not asked for.</summary>
    public async Task<IReadOnlyList<Message>> PollAsync(double seconds) =>
        [.. (await DoAsync(new JsonObject { ["do"] = "poll", ["seconds"] = seconds }))["messages"]!.AsArray().Select(message => new Message(message!))];

    /// <summary>Whether the kernel's process is there.</summary>
    public async Task<bool> IsAliveAsync() => (bool)(await DoAsync(new JsonObject { ["do"] = "alive" }))["alive"]!;

    /// <summary>Interrupts as the client does: by signal, or by message where the kernelspec says so.</summary>
    public Task InterruptAsync() => DoAsync(new JsonObject { ["do"] = "signal" });

    /// <summary>Restarts the kernel as the client does, and gives how long that took.</summary>
    public async Task<double> RestartAsync()
    {
        var answer = await DoAsync(new JsonObject { ["do"] = "restart" });
        Take(answer);
        await DoAsync(new JsonObject { ["do"] = "ready" });
        return (double)answer["seconds"]!;
    }

    /// <summary>Sends a heartbeat and gives what comes back.</summary>
    public async Task<string?> HeartbeatAsync(string text) => (string?)(await DoAsync(new JsonObject { ["do"] = "heartbeat", ["text"] = text }))["text"];

    /// <summary>Ends the client as a crash does, without a word to the kernel.</summary>
    public void Vanish() => driver.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!driver.HasExited)
        {
            await DoAsync(new JsonObject { ["do"] = "stop" });
            driver.StandardInput.Close();
            await driver.WaitForExitAsync();
        }
        driver.Dispose();
        KillIfLeft();
    }

    // A test that found a kernel left behind must not leave it behind itself.
    private void KillIfLeft()
    {
        try
        {
            using var kernel = Process.GetProcessById(ProcessId);
            if (kernel.ProcessName.Contains("dotnet", StringComparison.Ordinal) || kernel.ProcessName.Contains("NewsAnalysis", StringComparison.Ordinal))
                kernel.Kill();
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // It is gone, as it should be.
        }
    }

    private async Task<JsonNode> DoAsync(JsonObject command)
    {
        await driver.StandardInput.WriteLineAsync(command.ToJsonString());
        await driver.StandardInput.FlushAsync();
        var line = await driver.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"the driver ended\n{Errors}");
        var answer = JsonNode.Parse(line)!;
        return answer["failure"] is { } failure ? throw new InvalidOperationException($"{failure}\n{Errors}") : answer;
    }

    private void Take(JsonNode answer)
    {
        Connection = answer["connection"]!.DeepClone();
        ProcessId = (int)answer["process"]!;
    }
}

/// <summary>A message of the kernel.</summary>
internal sealed class Message(JsonNode node)
{
    public string Channel => (string)node["channel"]!;

    public string Type => (string)node["type"]!;

    public string? Parent => (string?)node["parent"];

    public JsonNode Header => node["header"]!;

    public JsonNode Content => node["content"]!;

    public IReadOnlyList<byte[]> Buffers => [.. node["buffers"]!.AsArray().Select(buffer => Convert.FromBase64String((string)buffer!))];
}

/// <summary>All that a kernel says to one request, in the order it came on each channel.</summary>
internal sealed class Conversation(IReadOnlyList<Message> messages)
{
    public JsonNode Reply => messages.Single(message => message.Channel is "shell" or "control").Content;

    public string ReplyType => messages.Single(message => message.Channel is "shell" or "control").Type;

    public IReadOnlyList<Message> Published => [.. messages.Where(message => message.Channel == "iopub")];

    /// <summary>What was published, but for what the kernel is doing and what it was asked.</summary>
    public IReadOnlyList<Message> Outputs => [.. Published.Where(message => message.Type is not "status" and not "execute_input")];

    public IEnumerable<Message> Of(string type) => Published.Where(message => message.Type == type);

    /// <summary>What a stream says in all.</summary>
    public string Stream(string name) => string.Concat(Of("stream").Where(message => (string?)message.Content["name"] == name).Select(message => (string?)message.Content["text"]));
}

/// <summary>A kernel that the tests of a class share.</summary>
public sealed class KernelFixture : IAsyncLifetime
{
    private KernelClient? client;

    internal KernelClient Kernel => client!;

    public async Task InitializeAsync()
    {
        if (Peers.WhyNotPython("jupyter_client") is null)
            client = await KernelClient.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (client is not null)
            await client.DisposeAsync();
    }
}
