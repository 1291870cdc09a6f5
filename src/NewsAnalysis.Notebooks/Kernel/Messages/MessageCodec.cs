using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>Turns frames into requests and answers into frames, as the Jupyter messaging protocol 5.3 has it ("The Wire Protocol").</summary>
internal sealed class MessageCodec : IDisposable
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string ProtocolVersion = "5.3";

    private const int DeepestContent = 256;

    /// <summary>An empty JSON object.</summary>
    private static readonly byte[] Nothing = "{}"u8.ToArray();
    private static readonly byte[] DelimiterFrame = "<IDS|MSG>"u8.ToArray();

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = DeepestContent };

    private readonly MessageSigner signer;
    private long sent;

    public MessageCodec(ReadOnlySpan<byte> key) => signer = new MessageSigner(key);

    /// <summary>The name of this kernel's life, in every header it writes.</summary>
    public string Session { get; } = Guid.NewGuid().ToString();

    /// <summary>Writes one JSON value.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a message; null when it is none, or not signed with our key, or a repetition.</summary>
    /// <param name="peer">Who sent it.</param>
    /// <param name="isControl">Whether it came on the control channel.</param>
    /// <param name="frames">Its frames.</param>
    /// <param name="problem">Why there is no message: nothing of what it said.</param>
    public KernelRequest? Read(ZmtpConnection peer, bool isControl, IReadOnlyList<byte[]> frames, out string problem)
    {
        int delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(DelimiterFrame))
            delimiter++;
        problem = "a message without its parts was dropped.";
        if (frames.Count < delimiter + 6)
            return null;
        byte[] header = frames[delimiter + 2];
        byte[] content = frames[delimiter + 5];
        problem = "a message with a wrong or repeated signature was dropped.";
        if (!signer.Accepts(frames[delimiter + 1], header, frames[delimiter + 3], frames[delimiter + 4], content))
            return null;
        problem = "a message with malformed JSON was dropped.";
        try
        {
            JsonElement root = JsonDocument.Parse(header, ReaderOptions).RootElement;
            JsonElement body = JsonDocument.Parse(content, ReaderOptions).RootElement;
            JsonElement metadata = JsonDocument.Parse(frames[delimiter + 4], ReaderOptions).RootElement;
            if (root.ValueKind != JsonValueKind.Object || body.ValueKind != JsonValueKind.Object || metadata.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("msg_id", out JsonElement id) || id.ValueKind != JsonValueKind.String
                || !root.TryGetProperty("msg_type", out JsonElement type) || type.ValueKind != JsonValueKind.String)
                return null;
            return new KernelRequest
            {
                Peer = peer,
                IsControl = isControl,
                Envelope = [.. frames.Take(delimiter)],
                Header = header,
                Id = id.GetString()!,
                Type = type.GetString()!,
                Content = body,
                Metadata = metadata,
                Buffers = [.. frames.Skip(delimiter + 6)],
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The frames of a message.</summary>
    /// <param name="envelope">What comes before the delimiter.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="parent">The header of what it answers; null when it answers nothing.</param>
    /// <param name="content">Its content: a JSON object.</param>
    /// <param name="metadata">Its metadata; empty for none.</param>
    /// <param name="buffers">Binary parts; null for none.</param>
    public List<ReadOnlyMemory<byte>> Frames(
        IReadOnlyList<byte[]> envelope,
        string type,
        byte[]? parent,
        ReadOnlyMemory<byte> content,
        ReadOnlyMemory<byte> metadata = default,
        IReadOnlyList<byte[]>? buffers = null)
    {
        ReadOnlyMemory<byte> header = Header(type);
        if (metadata.IsEmpty)
            metadata = Nothing;
        var frames = new List<ReadOnlyMemory<byte>>(envelope.Count + 6);
        foreach (byte[] frame in envelope)
            frames.Add(frame);
        frames.Add(DelimiterFrame);
        frames.Add(signer.Sign(header.Span, parent ?? Nothing, metadata.Span, content.Span));
        frames.Add(header);
        frames.Add(parent ?? Nothing);
        frames.Add(metadata);
        frames.Add(content);
        foreach (byte[] buffer in buffers ?? [])
            frames.Add(buffer);
        return frames;
    }

    /// <inheritdoc/>
    public void Dispose() => signer.Dispose();

    private ReadOnlyMemory<byte> Header(string type)
    {
        string number = Interlocked.Increment(ref sent).ToString(CultureInfo.InvariantCulture);
        return Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("msg_id", $"{Session}_{number}");
            writer.WriteString("session", Session);
            writer.WriteString("username", "kernel");
            writer.WriteString("date", TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("msg_type", type);
            writer.WriteString("version", ProtocolVersion);
            writer.WriteEndObject();
        });
    }
}
