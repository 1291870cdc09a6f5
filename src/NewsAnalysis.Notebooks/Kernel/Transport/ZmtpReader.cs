using System.Buffers.Binary;

namespace NewsAnalysis.Notebooks;

/// <summary>Reads greeting, frames and messages from a stream of bytes, within limits.</summary>
internal sealed class ZmtpReader(Stream stream, ZmtpLimits limits)
{
    private const int FirstAllocation = 64 * 1024;

    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>Reads the peer's greeting and refuses it where it is none of ours.</summary>
    /// <exception cref="ZmtpException">It is none, or ends early.</exception>
    public void ReadGreeting()
    {
        Span<byte> greeting = stackalloc byte[ZmtpGreeting.Length];
        if (!TryFill(greeting[..ZmtpGreeting.SignatureLength]))
            throw new ZmtpException("The peer left before it said anything.");
        ZmtpGreeting.CheckSignature(greeting);
        Fill(greeting[ZmtpGreeting.SignatureLength..]);
        ZmtpGreeting.Check(greeting);
    }

    /// <summary>Reads one frame; null at the end of the stream.</summary>
    /// <param name="room">Most bytes that a frame of a message may have; commands have a limit of their own.</param>
    /// <exception cref="ZmtpException">It is malformed, too long, or ends early.</exception>
    public ZmtpFrame? ReadFrame(int room)
    {
        Span<byte> head = stackalloc byte[8];
        if (!TryFill(head[..1]))
            return null;
        byte flags = head[0];
        bool isCommand = (flags & ZmtpFrame.Command) != 0;
        if ((flags & ~(ZmtpFrame.More | ZmtpFrame.Long | ZmtpFrame.Command)) != 0 || (isCommand && (flags & ZmtpFrame.More) != 0))
            throw new ZmtpException("A frame has flags that ZMTP does not know.");
        ulong length;
        if ((flags & ZmtpFrame.Long) != 0)
        {
            Fill(head);
            length = BinaryPrimitives.ReadUInt64BigEndian(head);
        }
        else
        {
            Fill(head[..1]);
            length = head[0];
        }
        if (length > (ulong)(isCommand ? limits.CommandLength : room))
            throw new ZmtpException(isCommand ? "A command is too long." : "A message is too long.");
        return new ZmtpFrame(isCommand, (flags & ZmtpFrame.More) != 0, ReadBody((int)length));
    }

    /// <summary>Reads the next message; commands on the way go to <paramref name="onCommand"/>. Null at the end of the stream.</summary>
    /// <exception cref="ZmtpException">What comes is malformed, too long, or ends early.</exception>
    public IReadOnlyList<byte[]>? ReadMessage(Action<ZmtpCommand> onCommand)
    {
        var message = new List<byte[]>();
        int room = limits.MessageLength;
        while (ReadFrame(room) is { } frame)
        {
            if (frame.IsCommand)
            {
                onCommand(ZmtpCommand.Parse(frame.Body));
                continue;
            }
            message.Add(frame.Body);
            room -= frame.Body.Length;
            if (!frame.HasMore)
                return message;
            if (message.Count >= limits.MessageFrames)
                throw new ZmtpException("A message has too many frames.");
        }
        return message.Count == 0 ? null : throw new ZmtpException("The peer left in the middle of a message.");
    }

    // A peer may announce more than it sends: memory grows with what has arrived, not with what was promised.
    private byte[] ReadBody(int length)
    {
        byte[] body = new byte[Math.Min(length, FirstAllocation)];
        int read = 0;
        while (read < length)
        {
            if (read == body.Length)
                Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));
            Fill(body.AsSpan(read));
            read = body.Length;
        }
        return body;
    }

    private void Fill(Span<byte> target)
    {
        if (!TryFill(target))
            throw new ZmtpException("The peer left in the middle of a frame.");
    }

    // False when the stream ends before the first byte.
    private bool TryFill(Span<byte> target)
    {
        int wanted = target.Length;
        while (target.Length > 0)
        {
            int taken = Math.Min(end - start, target.Length);
            if (taken > 0)
            {
                buffer.AsSpan(start, taken).CopyTo(target);
                start += taken;
            }
            else if (target.Length >= buffer.Length)
            {
                // What is longer than the buffer goes straight to where it belongs.
                taken = stream.Read(target);
            }
            else
            {
                start = 0;
                end = stream.Read(buffer);
                if (end > 0)
                    continue;
            }
            if (taken == 0)
                return target.Length == wanted ? false : throw new ZmtpException("The peer left in the middle of a frame.");
            target = target[taken..];
        }
        return true;
    }
}
