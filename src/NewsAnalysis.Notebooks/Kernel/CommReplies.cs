using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Takes what clients send over comms, and says which are open.</summary>
internal sealed class CommReplies(KernelChannels channels, SessionStart session, LateOutputs late)
{
    /// <summary>Tells clients what a cell sends over a comm.</summary>
    public static void Publish(KernelChannels channels, KernelRequest? parent, CommOutput output) => channels.Publish(
        output.Action switch
        {
            CommAction.Open => "comm_open",
            CommAction.Close => "comm_close",
            _ => "comm_msg",
        },
        parent,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("comm_id", output.Id);
            if (output.Action == CommAction.Open)
                writer.WriteString("target_name", output.Target);
            writer.WritePropertyName("data");
            output.Message.Data.WriteTo(writer);
            writer.WriteEndObject();
        },
        mayWait: true,
        buffers: [.. output.Message.Buffers.Select(buffer => buffer.ToArray())]);

    /// <summary>A client opens a comm; one that nothing listens for is closed, as the protocol has it.</summary>
    public void Open(KernelRequest request, CancellationToken interrupt)
    {
        string id = request.Require("comm_id");
        string target = request.Require("target_name");
        late.Parent = request;
        if (!session.Get(interrupt).Comms.TryOpen(id, target, MessageOf(request)))
            Publish(channels, request, new CommOutput(CommAction.Close, id, target, new CommMessage()));
        late.Flush();
    }

    /// <summary>A client sends something.</summary>
    public void Receive(KernelRequest request, CancellationToken interrupt)
    {
        late.Parent = request;
        session.Get(interrupt).Comms.Receive(request.Require("comm_id"), MessageOf(request));
        late.Flush();
    }

    /// <summary>A client closes a comm.</summary>
    public void Close(KernelRequest request, CancellationToken interrupt)
    {
        late.Parent = request;
        session.Get(interrupt).Comms.Close(request.Require("comm_id"), MessageOf(request));
        late.Flush();
    }

    /// <summary>Says which comms are open.</summary>
    public void Info(KernelRequest request)
    {
        string? target = request.Text("target_name");
        channels.Reply(request, "comm_info_reply", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteStartObject("comms");
            foreach (Comm comm in session.TryGet()?.Comms.All() ?? [])
            {
                if (target is not null && comm.Target != target)
                    continue;
                writer.WriteStartObject(comm.Id);
                writer.WriteString("target_name", comm.Target);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static CommMessage MessageOf(KernelRequest request)
    {
        JsonObject data = request.Content.TryGetProperty("data", out JsonElement value) && value.ValueKind == JsonValueKind.Object ? JsonObject.Create(value)! : [];
        return new CommMessage(data, [.. request.Buffers.Select(buffer => (ReadOnlyMemory<byte>)buffer)]);
    }
}
