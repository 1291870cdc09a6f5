using System.Net;
using System.Net.Sockets;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

/// <summary>The other side of a connection, byte by byte, so that tests say exactly what comes over the wire.</summary>
internal sealed class Peer : IDisposable
{
    private readonly TcpClient client = new();
    private readonly ZmtpReader reader;

    public Peer(IPEndPoint address)
    {
        client.Connect(address);
        client.ReceiveTimeout = 20_000;
        client.NoDelay = true;
        Stream = client.GetStream();
        reader = new ZmtpReader(Stream, new ZmtpLimits());
    }

    public NetworkStream Stream { get; }

    /// <summary>A peer that has shaken hands.</summary>
    public static Peer Connect(IPEndPoint address, string type, string identity = "", byte minor = 1)
    {
        var peer = new Peer(address);
        peer.Send(Greeting(minor));
        peer.Send(Ready(("Socket-Type", type), ("Identity", identity)));
        peer.reader.ReadGreeting();
        Assert.Equal("READY", peer.ReadCommand().Name);
        return peer;
    }

    public static byte[] Greeting(byte minor = 1)
    {
        byte[] greeting = ZmtpGreeting.Write();
        greeting[11] = minor;
        return greeting;
    }

    public static byte[] Ready(params (string Name, string Value)[] properties)
    {
        var body = new List<byte> { 5 };
        body.AddRange("READY"u8.ToArray());
        foreach ((string name, string value) in properties)
        {
            body.Add((byte)name.Length);
            body.AddRange(System.Text.Encoding.Latin1.GetBytes(name));
            body.AddRange([0, 0, 0, (byte)value.Length]);
            body.AddRange(System.Text.Encoding.Latin1.GetBytes(value));
        }
        return ZmtpFrame.Encode(body.ToArray());
    }

    public void Send(byte[] bytes) => Stream.Write(bytes);

    public void SendMessage(params byte[][] frames) => Send(ZmtpFrame.Encode([.. frames.Select(frame => (ReadOnlyMemory<byte>)frame)]));

    public void SendCommand(string name, byte[] body) => Send(ZmtpFrame.Encode([(byte)name.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. body]));

    public IReadOnlyList<byte[]>? ReadMessage() => reader.ReadMessage(_ => { });

    public ZmtpCommand ReadCommand()
    {
        ZmtpFrame frame = reader.ReadFrame(int.MaxValue)!;
        Assert.True(frame.IsCommand);
        return ZmtpCommand.Parse(frame.Body);
    }

    public void ReadGreeting() => reader.ReadGreeting();

    /// <summary>True when the other side has ended the connection, whatever it said before.</summary>
    public bool IsClosed()
    {
        try
        {
            byte[] rest = new byte[4096];
            while (Stream.Read(rest) > 0)
            {
            }
            return true;
        }
        catch (IOException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return true;
        }
    }

    public void Dispose() => client.Dispose();
}
