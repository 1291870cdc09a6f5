using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>Answers what an editor asks while a cell is typed: <c>complete_request</c>, <c>inspect_request</c>, <c>is_complete_request</c>.</summary>
internal sealed class EditingReplies(KernelChannels channels, SessionStart session)
{
    /// <summary>Says what may stand at a place.</summary>
    public void Complete(KernelRequest request, CancellationToken interrupt)
    {
        string code = request.Require("code");
        CompletionList list = session.Get(interrupt).CompleteAsync(code, Place(request, code), interrupt).GetAwaiter().GetResult();
        channels.Reply(request, "complete_reply", writer =>
        {
            int start = CodePoints.FromUtf16(code, list.Start);
            int end = CodePoints.FromUtf16(code, list.End);
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteStartArray("matches");
            foreach (CompletionItem item in list.Items)
                writer.WriteStringValue(item.Text);
            writer.WriteEndArray();
            writer.WriteNumber("cursor_start", start);
            writer.WriteNumber("cursor_end", end);
            writer.WriteStartObject("metadata");
            WriteTypes(writer, list, start, end);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>Says what the name at a place means.</summary>
    public void Inspect(KernelRequest request, CancellationToken interrupt)
    {
        string code = request.Require("code");
        Inspection? found = session.Get(interrupt).InspectAsync(code, Place(request, code), interrupt).GetAwaiter().GetResult();
        channels.Reply(request, "inspect_reply", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteBoolean("found", found is not null);
            OutputMessages.WriteData(writer, found?.Data ?? MimeBundle.Empty);
            writer.WriteEndObject();
        });
    }

    /// <summary>Says whether a cell can run as it stands.</summary>
    public void CheckCompleteness(KernelRequest request)
    {
        CodeCompleteness completeness = ScriptSession.CheckCompleteness(request.Require("code"));
        channels.Reply(request, "is_complete_reply", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", completeness.Status switch
            {
                CodeStatus.Complete => "complete",
                CodeStatus.Incomplete => "incomplete",
                _ => "invalid",
            });
            if (completeness.Status == CodeStatus.Incomplete)
                writer.WriteString("indent", completeness.Indent);
            writer.WriteEndObject();
        });
    }

    // Without a place, the end of the text is meant.
    private static int Place(KernelRequest request, string code) => CodePoints.ToUtf16(code, request.Number("cursor_pos") ?? int.MaxValue);

    // JupyterLab and VS Code draw icons and signatures from this; the name is the one that ipykernel gave it.
    private static void WriteTypes(Utf8JsonWriter writer, CompletionList list, int start, int end)
    {
        writer.WriteStartArray("_jupyter_types_experimental");
        foreach (CompletionItem item in list.Items)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", start);
            writer.WriteNumber("end", end);
            writer.WriteString("text", item.Text);
            writer.WriteString("type", item.Kind);
            if (item.Signature is { } signature)
                writer.WriteString("signature", signature);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
