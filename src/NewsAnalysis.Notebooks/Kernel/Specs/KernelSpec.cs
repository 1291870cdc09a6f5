using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>What a client is told of a kernel in its <c>kernel.json</c>: its name in the list, and how to start it.</summary>
public sealed record KernelSpec
{
    /// <summary>What a client replaces by the path of the connection file, in <see cref="Command"/>.</summary>
    public const string ConnectionFile = "{connection_file}";

    /// <summary>The name that notebooks carry: lower-case letters, digits, dots, dashes and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>The name that a reader sees in the list.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The language, as <c>C#</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The program and its arguments, <see cref="ConnectionFile"/> among them.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Environment variables that the program is started with, beside the client's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder that it was read from; null when it was not.</summary>
    public string? Folder { get; init; }

    /// <summary>The content of <c>kernel.json</c>.</summary>
    public string ToJson()
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("argv");
            foreach (string part in Command)
                writer.WriteStringValue(part);
            writer.WriteEndArray();
            writer.WriteString("display_name", DisplayName);
            writer.WriteString("language", Language);
            // A signal does not exist on Windows, and only a message says which cell is meant.
            writer.WriteString("interrupt_mode", "message");
            writer.WriteString("kernel_protocol_version", MessageCodec.ProtocolVersion);
            writer.WriteStartObject("env");
            foreach ((string name, string value) in Environment)
                writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteStartObject("metadata");
            writer.WriteBoolean("debugger", false);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Reads the <c>kernel.json</c> of a folder; null when there is none, or none that a client could use.</summary>
    internal static KernelSpec? TryRead(string folder)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "kernel.json")));
            JsonElement root = document.RootElement;
            return new KernelSpec
            {
                Name = Path.GetFileName(folder),
                DisplayName = root.GetProperty("display_name").GetString()!,
                Language = root.GetProperty("language").GetString()!,
                Command = [.. root.GetProperty("argv").EnumerateArray().Select(part => part.GetString()!)],
                Folder = folder,
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
