using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>The five sockets of a kernel, and the messages that go over them.</summary>
internal sealed class KernelChannels : IDisposable
{
    // Nobody but the kernel has much to say on these two, and nobody has to show a key to say it.
    private const int ShortMessage = 64 * 1024;

    private readonly MessageCodec codec;
    private readonly KernelLog log;
    private readonly RouterSocket shell;
    private readonly RouterSocket control;
    private readonly RouterSocket input;
    private readonly PublisherSocket publisher;
    private readonly EchoSocket heartbeat;
    private readonly List<ZmtpSocket> sockets = [];

    /// <summary>Binds the sockets.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">A port cannot be had.</exception>
    public KernelChannels(KernelConnection connection, ZmtpLimits limits, KernelLog log, Action<KernelRequest> onShell, Action<KernelRequest> onControl, Action<KernelRequest> onInput)
    {
        this.log = log;
        codec = new MessageCodec(connection.Key);
        ZmtpLimits shortLimits = limits with { MessageLength = ShortMessage };
        IPEndPoint At(int port) => new(connection.Address, port);
        try
        {
            sockets.Add(shell = new RouterSocket("shell", At(connection.ShellPort), limits, (peer, frames) => Receive(peer, false, frames, onShell), log.Write));
            sockets.Add(publisher = new PublisherSocket("iopub", At(connection.PublishPort), shortLimits, log.Write));
            sockets.Add(control = new RouterSocket("control", At(connection.ControlPort), limits, (peer, frames) => Receive(peer, true, frames, onControl), log.Write));
            sockets.Add(input = new RouterSocket("stdin", At(connection.InputPort), limits, (peer, frames) => Receive(peer, false, frames, onInput), log.Write));
            sockets.Add(heartbeat = new EchoSocket("heartbeat", At(connection.HeartbeatPort), shortLimits, log.Write));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The name of this kernel's life.</summary>
    public string Session => codec.Session;

    /// <summary>Takes in peers.</summary>
    public void Start()
    {
        foreach (ZmtpSocket socket in sockets)
            socket.Start();
    }

    /// <summary>Answers a request.</summary>
    public void Reply(KernelRequest request, string type, Action<Utf8JsonWriter> content) =>
        (request.IsControl ? control : shell).TryReply(request.Peer, codec.Frames(request.Envelope, type, request.Header, MessageCodec.Write(content)));

    /// <summary>Tells all clients.</summary>
    /// <param name="type">The message's type, which is its topic too.</param>
    /// <param name="parent">What made it; null when no request did.</param>
    /// <param name="content">Writes its content.</param>
    /// <param name="mayWait">True for what a cell makes: it then waits for clients that read slowly.</param>
    /// <param name="metadata">Its metadata; null for none.</param>
    /// <param name="buffers">Binary parts; null for none.</param>
    public void Publish(string type, KernelRequest? parent, Action<Utf8JsonWriter> content, bool mayWait = false, Action<Utf8JsonWriter>? metadata = null, IReadOnlyList<byte[]>? buffers = null)
    {
        byte[] topic = Encoding.UTF8.GetBytes(type);
        ReadOnlyMemory<byte> extra = metadata is null ? default : MessageCodec.Write(metadata);
        publisher.Publish(codec.Frames([topic], type, parent?.Header, MessageCodec.Write(content), extra, buffers), mayWait);
    }

    /// <summary>Tells all clients what the kernel is doing.</summary>
    public void PublishStatus(KernelRequest? parent, string state) => Publish("status", parent, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("execution_state", state);
        writer.WriteEndObject();
    });

    /// <summary>Asks the client whose request runs for a line; false when it does not listen.</summary>
    public bool TryAsk(KernelRequest asker, InputRequest question) =>
        input.TrySend(asker.Peer.Identity, codec.Frames([], "input_request", asker.Header, MessageCodec.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("prompt", question.Prompt);
            writer.WriteBoolean("password", question.IsPassword);
            writer.WriteEndObject();
        })));

    /// <summary>Sends what is in line, and ends.</summary>
    public void Close(TimeSpan patience)
    {
        foreach (ZmtpSocket socket in sockets)
            socket.Close(patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close(TimeSpan.Zero);
        codec.Dispose();
    }

    private void Receive(ZmtpConnection peer, bool isControl, IReadOnlyList<byte[]> frames, Action<KernelRequest> receive)
    {
        if (codec.Read(peer, isControl, frames, out string problem) is { } request)
            receive(request);
        else
            log.Write(problem);
    }
}
