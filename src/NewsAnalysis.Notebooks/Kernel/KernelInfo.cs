using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>What a kernel says of itself, for <c>kernel_info_request</c>.</summary>
internal static class KernelInfo
{
    /// <summary>The language, as Jupyter clients call it.</summary>
    public const string Language = "C#";

    /// <summary>Writes the answer.</summary>
    public static void WriteReply(Utf8JsonWriter writer, JupyterKernelOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "ok");
        writer.WriteString("protocol_version", MessageCodec.ProtocolVersion);
        writer.WriteString("implementation", options.Implementation);
        writer.WriteString("implementation_version", options.Version ?? LibraryVersion());
        writer.WriteStartObject("language_info");
        writer.WriteString("name", Language);
        writer.WriteString("version", "14.0");
        writer.WriteString("mimetype", "text/x-csharp");
        writer.WriteString("file_extension", ".cs");
        writer.WriteString("pygments_lexer", "csharp");
        writer.WriteString("codemirror_mode", "text/x-csharp");
        writer.WriteEndObject();
        writer.WriteString("banner", options.Banner);
        writer.WriteBoolean("debugger", false);
        writer.WriteStartArray("help_links");
        foreach ((string title, Uri address) in options.HelpLinks)
        {
            writer.WriteStartObject();
            writer.WriteString("text", title);
            writer.WriteString("url", address.AbsoluteUri);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string LibraryVersion() => typeof(KernelInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
