using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>What a Jupyter client tells a kernel in the connection file: where to listen and what signs the messages.</summary>
public sealed class KernelConnection
{
    private KernelConnection(IPAddress address, byte[] key)
    {
        Address = address;
        Key = key;
    }

    /// <summary>The address that every socket listens on, and no other.</summary>
    public IPAddress Address { get; }

    /// <summary>Port of the requests that are answered one after the other.</summary>
    public int ShellPort { get; private init; }

    /// <summary>Port of what all clients are told.</summary>
    public int PublishPort { get; private init; }

    /// <summary>Port on which clients answer a cell that reads from the console.</summary>
    public int InputPort { get; private init; }

    /// <summary>Port of the requests that are answered while a cell runs.</summary>
    public int ControlPort { get; private init; }

    /// <summary>Port of the heartbeat.</summary>
    public int HeartbeatPort { get; private init; }

    /// <summary>What signs the messages; empty when they are not signed. It never leaves the process.</summary>
    internal byte[] Key { get; }

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">The file is none, or asks for what this kernel does not have; the message says what, and never the key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static KernelConnection Read(string path) => Parse(File.ReadAllBytes(path));

    /// <summary>Reads the content of a connection file.</summary>
    /// <param name="json">The content, in UTF-8.</param>
    /// <exception cref="FormatException">It is none, or asks for what this kernel does not have; the message says what, and never the key.</exception>
    public static KernelConnection Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw new FormatException("The connection file is not JSON. It is the file that a Jupyter client writes and names on the command line.");
        }
        using (document)
        {
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new FormatException("The connection file holds no JSON object.");
            if (Text(root, "transport") is { Length: > 0 } transport && transport != "tcp")
                throw new FormatException($"The connection file asks for the transport '{transport}', and only tcp is there. Start the client with the transport tcp.");
            if (Text(root, "signature_scheme") is { Length: > 0 } scheme && scheme != "hmac-sha256")
                throw new FormatException($"The connection file asks for the signature scheme '{scheme}', and only hmac-sha256 is there.");
            return new KernelConnection(AddressOf(Text(root, "ip")), System.Text.Encoding.UTF8.GetBytes(Text(root, "key") ?? ""))
            {
                ShellPort = Port(root, "shell_port"),
                PublishPort = Port(root, "iopub_port"),
                InputPort = Port(root, "stdin_port"),
                ControlPort = Port(root, "control_port"),
                HeartbeatPort = Port(root, "hb_port"),
            };
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Port(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int port))
            throw new FormatException($"The connection file has no '{name}'.");
        return port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The connection file's '{name}' is {port}; a port is 1 to 65535."));
    }

    // Without an address it is this machine alone; every address only where the file says so.
    private static IPAddress AddressOf(string? text)
    {
        if (string.IsNullOrEmpty(text) || text == "localhost")
            return IPAddress.Loopback;
        if (text == "*")
            return IPAddress.Any;
        if (IPAddress.TryParse(text, out IPAddress? address))
            return address;
        try
        {
            return Dns.GetHostAddresses(text) is [var first, ..] ? first : throw new FormatException($"The connection file's address '{text}' is not known here.");
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            throw new FormatException($"The connection file's address '{text}' is not known here.");
        }
    }
}
