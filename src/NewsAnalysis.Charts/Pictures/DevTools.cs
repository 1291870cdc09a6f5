using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Charts.Pictures;

/// <summary>Speaks the DevTools protocol with a browser: one request at a time.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private string? _session;
    private int _id;

    private DevTools()
    {
    }

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var tools = new DevTools();
        try
        {
            await tools._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return tools;
        }
        catch (WebSocketException exception)
        {
            tools.Dispose();
            throw new BrowserException($"The browser did not answer: {exception.Message}", exception);
        }
    }

    /// <summary>Opens an empty page; what is evaluated later is evaluated there.</summary>
    public async Task OpenPageAsync(CancellationToken cancellation)
    {
        var target = await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellation).ConfigureAwait(false);
        var attached = await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true }, cancellation).ConfigureAwait(false);
        _session = attached["sessionId"]!.GetValue<string>();
    }

    /// <summary>Evaluates an expression in the page and waits for the promise that it may give.</summary>
    /// <returns>The value when it is a string, else null.</returns>
    public async Task<string?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, cancellation).ConfigureAwait(false);
        if (answer["exceptionDetails"] is { } details)
            throw new BrowserException($"The page failed: {details["exception"]?["description"] ?? details["text"]}");
        return answer["result"]?["value"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++_id;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
            request["sessionId"] = _session;
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
            while (true)
            {
                var message = await ReceiveAsync(cancellation).ConfigureAwait(false);
                if (message["id"]?.GetValue<int>() != id)
                    continue;
                return message["error"] is { } error ? throw new BrowserException($"{method}: {error["message"]}") : message["result"]!;
            }
        }
        catch (WebSocketException exception)
        {
            throw new BrowserException($"The browser went away: {exception.Message}", exception);
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellation).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new BrowserException("The browser closed the connection.");
            message.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!;
        }
    }
}
