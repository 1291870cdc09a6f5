using System.Buffers.Binary;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>A command: its name and what comes after it (RFC 37/ZMTP, "Commands").</summary>
/// <param name="Name">Such as <c>READY</c>.</param>
/// <param name="Body">The bytes after the name.</param>
internal sealed record ZmtpCommand(string Name, ReadOnlyMemory<byte> Body)
{
    private const int LongestPingContext = 16;

    /// <summary>Reads a command.</summary>
    /// <exception cref="ZmtpException">It has no name.</exception>
    public static ZmtpCommand Parse(ReadOnlyMemory<byte> frame)
    {
        ReadOnlySpan<byte> bytes = frame.Span;
        if (bytes.Length == 0 || bytes[0] == 0 || bytes[0] >= bytes.Length || !Ascii.IsValid(bytes.Slice(1, bytes[0])))
            throw new ZmtpException("A command has no name.");
        return new ZmtpCommand(Encoding.ASCII.GetString(bytes.Slice(1, bytes[0])), frame[(1 + bytes[0])..]);
    }

    /// <summary>The command that ends the handshake on our side.</summary>
    public static byte[] Ready(ZmtpSocketType type)
    {
        var body = new List<byte>();
        AddName(body, "READY"u8);
        AddName(body, "Socket-Type"u8);
        AddValue(body, Encoding.ASCII.GetBytes(type.Name));
        return ZmtpFrame.Encode(body.ToArray());
    }

    /// <summary>The command that says why a connection is closed.</summary>
    public static byte[] Error(string reason)
    {
        byte[] text = Encoding.ASCII.GetBytes(reason.Length > byte.MaxValue ? reason[..byte.MaxValue] : reason);
        var body = new List<byte>();
        AddName(body, "ERROR"u8);
        AddName(body, text);
        return ZmtpFrame.Encode(body.ToArray());
    }

    /// <summary>The answer to a <c>PING</c>, with its context. Null when the body is none of a ping.</summary>
    public static byte[]? Pong(ReadOnlySpan<byte> ping)
    {
        if (ping.Length is < 2 or > 2 + LongestPingContext)
            return null;
        var body = new List<byte>();
        AddName(body, "PONG"u8);
        body.AddRange(ping[2..].ToArray());
        return ZmtpFrame.Encode(body.ToArray());
    }

    /// <summary>How long the sender of a ping may be silent before it is given up; null when it does not say.</summary>
    public static TimeSpan? TimeToLive(ReadOnlySpan<byte> ping) =>
        ping.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(ping) is > 0 and var tenths ? TimeSpan.FromMilliseconds(tenths * 100) : null;

    /// <summary>The properties of a <c>READY</c> command, by name, which has no case.</summary>
    /// <exception cref="ZmtpException">They are malformed.</exception>
    public Dictionary<string, byte[]> Properties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<byte> rest = Body.Span;
        while (rest.Length > 0)
        {
            int name = rest[0];
            if (name == 0 || rest.Length < 1 + name + 4)
                throw new ZmtpException("A handshake has malformed metadata.");
            uint value = BinaryPrimitives.ReadUInt32BigEndian(rest[(1 + name)..]);
            if (value > (uint)(rest.Length - 1 - name - 4))
                throw new ZmtpException("A handshake has malformed metadata.");
            properties[Encoding.Latin1.GetString(rest.Slice(1, name))] = rest.Slice(1 + name + 4, (int)value).ToArray();
            rest = rest[(1 + name + 4 + (int)value)..];
        }
        return properties;
    }

    private static void AddName(List<byte> body, ReadOnlySpan<byte> name)
    {
        body.Add((byte)name.Length);
        foreach (byte letter in name)
            body.Add(letter);
    }

    private static void AddValue(List<byte> body, byte[] value)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        foreach (byte part in length)
            body.Add(part);
        body.AddRange(value);
    }
}
