using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Tells clients what a cell shows.</summary>
internal static class OutputMessages
{
    /// <summary>Publishes an output of the cell that <paramref name="parent"/> runs.</summary>
    /// <param name="channels">Where to.</param>
    /// <param name="parent">The request; null when the output belongs to none.</param>
    /// <param name="output">The output.</param>
    /// <param name="executionCount">The number of the cell, which results carry.</param>
    public static void Publish(KernelChannels channels, KernelRequest? parent, CellOutput output, int executionCount)
    {
        switch (output)
        {
            case StreamOutput stream:
                Send("stream", writer =>
                {
                    writer.WriteString("name", stream.Name);
                    writer.WriteString("text", stream.Text);
                });
                break;
            case DisplayOutput display:
                Send("display_data", writer => WriteDisplay(writer, display.Data, display.DisplayId));
                break;
            case UpdateOutput update:
                Send("update_display_data", writer => WriteDisplay(writer, update.Data, update.DisplayId));
                break;
            case ResultOutput result:
                Send("execute_result", writer =>
                {
                    writer.WriteNumber("execution_count", executionCount);
                    WriteData(writer, result.Data);
                });
                break;
            case ErrorOutput error:
                Send("error", writer => WriteError(writer, error.Error));
                break;
            case ClearOutput clear:
                Send("clear_output", writer => writer.WriteBoolean("wait", clear.Wait));
                break;
            case CommOutput comm:
                CommReplies.Publish(channels, parent, comm);
                break;
        }

        void Send(string type, Action<Utf8JsonWriter> fields) => channels.Publish(
            type,
            parent,
            writer =>
            {
                writer.WriteStartObject();
                fields(writer);
                writer.WriteEndObject();
            },
            mayWait: true);
    }

    /// <summary>Writes the fields of an error.</summary>
    public static void WriteError(Utf8JsonWriter writer, CellError error)
    {
        writer.WriteString("ename", error.Name);
        writer.WriteString("evalue", error.Message);
        writer.WriteStartArray("traceback");
        foreach (string line in error.Traceback)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }

    /// <summary>Writes a value in its MIME types, and its metadata.</summary>
    public static void WriteData(Utf8JsonWriter writer, MimeBundle data)
    {
        writer.WriteStartObject("data");
        foreach ((string mimeType, JsonNode content) in data)
        {
            writer.WritePropertyName(mimeType);
            content.WriteTo(writer);
        }
        writer.WriteEndObject();
        writer.WriteStartObject("metadata");
        writer.WriteEndObject();
    }

    private static void WriteDisplay(Utf8JsonWriter writer, MimeBundle data, string? displayId)
    {
        WriteData(writer, data);
        writer.WriteStartObject("transient");
        if (displayId is not null)
            writer.WriteString("display_id", displayId);
        writer.WriteEndObject();
    }
}
