using System.Buffers.Binary;

namespace NewsAnalysis.Notebooks;

/// <summary>One frame: a command, or a part of a message.</summary>
/// <param name="IsCommand">True for a command.</param>
/// <param name="HasMore">True when the message goes on in the next frame.</param>
/// <param name="Body">The content.</param>
internal sealed record ZmtpFrame(bool IsCommand, bool HasMore, byte[] Body)
{
    /// <summary>Flag: another frame of the same message follows.</summary>
    public const byte More = 1;

    /// <summary>Flag: the size takes eight bytes.</summary>
    public const byte Long = 2;

    /// <summary>Flag: the frame is a command.</summary>
    public const byte Command = 4;

    private const int LongestHead = 9;

    /// <summary>The bytes of a command.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> command)
    {
        byte[] wire = new byte[HeadLength(command.Length) + command.Length];
        Write(wire, Command, command);
        return wire;
    }

    /// <summary>The bytes of a message of one or more frames.</summary>
    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        int length = 0;
        for (int at = 0; at < message.Count; at++)
            length = checked(length + HeadLength(message[at].Length) + message[at].Length);
        byte[] wire = new byte[length];
        Span<byte> rest = wire;
        for (int at = 0; at < message.Count; at++)
            rest = rest[Write(rest, at + 1 < message.Count ? More : (byte)0, message[at].Span)..];
        return wire;
    }

    private static int HeadLength(int body) => body > byte.MaxValue ? LongestHead : 2;

    private static int Write(Span<byte> wire, byte flags, ReadOnlySpan<byte> body)
    {
        int head = HeadLength(body.Length);
        if (head == LongestHead)
        {
            wire[0] = (byte)(flags | Long);
            BinaryPrimitives.WriteInt64BigEndian(wire[1..], body.Length);
        }
        else
        {
            wire[0] = flags;
            wire[1] = (byte)body.Length;
        }
        body.CopyTo(wire[head..]);
        return head + body.Length;
    }
}
