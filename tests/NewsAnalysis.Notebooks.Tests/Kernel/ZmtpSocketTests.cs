using System.Diagnostics;
using System.Net;
using System.Text;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

public sealed class ZmtpSocketTests : IDisposable
{
    private static readonly IPEndPoint Anywhere = new(IPAddress.Loopback, 0);

    private readonly List<ZmtpSocket> sockets = [];

    [Fact]
    public void A_router_answers_who_asked()
    {
        RouterSocket router = null!;
        router = Start(new RouterSocket("test", Anywhere, new ZmtpLimits(), (peer, frames) => router.TryReply(peer, [frames[0], "answer"u8.ToArray()])));
        using Peer first = Peer.Connect(router.Address, "DEALER", "same");
        using Peer second = Peer.Connect(router.Address, "DEALER", "same");
        second.SendMessage("two"u8.ToArray());
        first.SendMessage("one"u8.ToArray());
        Assert.Equal(["one", "answer"], Text(first.ReadMessage()!));
        Assert.Equal(["two", "answer"], Text(second.ReadMessage()!));
    }

    [Fact]
    public void A_router_finds_a_peer_by_its_name_and_the_first_of_a_name_keeps_it()
    {
        RouterSocket router = Start(new RouterSocket("test", Anywhere, new ZmtpLimits(), (_, _) => { }));
        using Peer first = Peer.Connect(router.Address, "DEALER", "reader");
        Eventually(() => router.TrySend("reader"u8.ToArray(), ["hello"u8.ToArray()]));
        using Peer impostor = Peer.Connect(router.Address, "DEALER", "reader");
        Assert.True(router.TrySend("reader"u8.ToArray(), ["again"u8.ToArray()]));
        Assert.Equal(["hello"], Text(first.ReadMessage()!));
        Assert.Equal(["again"], Text(first.ReadMessage()!));
        Assert.False(router.TrySend("nobody"u8.ToArray(), ["hello"u8.ToArray()]));
        Assert.False(router.TrySend([], ["hello"u8.ToArray()]));
    }

    [Fact]
    public void A_publisher_tells_what_is_subscribed_to_by_commands_of_version_3_1()
    {
        PublisherSocket publisher = Start(new PublisherSocket("test", Anywhere, new ZmtpLimits()));
        using Peer peer = Peer.Connect(publisher.Address, "SUB");
        peer.SendCommand("SUBSCRIBE", "st"u8.ToArray());
        peer.SendCommand("PING", [0, 0, 7]);
        Assert.Equal("PONG", peer.ReadCommand().Name);
        publisher.Publish(["error"u8.ToArray(), "no"u8.ToArray()], mayWait: true);
        publisher.Publish(["status"u8.ToArray(), "yes"u8.ToArray()], mayWait: true);
        Assert.Equal(["status", "yes"], Text(peer.ReadMessage()!));
    }

    [Fact]
    public void A_publisher_tells_what_is_subscribed_to_by_messages_of_version_3_0()
    {
        PublisherSocket publisher = Start(new PublisherSocket("test", Anywhere, new ZmtpLimits()));
        using Peer peer = Peer.Connect(publisher.Address, "XSUB", minor: 0);
        peer.SendMessage("\u0001a"u8.ToArray());
        peer.SendMessage("\u0001b"u8.ToArray());
        peer.SendMessage("\u0001b"u8.ToArray());
        peer.SendMessage("\0a"u8.ToArray());
        peer.SendMessage("\0b"u8.ToArray());
        peer.SendCommand("PING", [0, 0]);
        Assert.Equal("PONG", peer.ReadCommand().Name);
        publisher.Publish(["a"u8.ToArray()], mayWait: true);
        publisher.Publish(["b"u8.ToArray()], mayWait: true);
        Assert.Equal(["b"], Text(peer.ReadMessage()!));
    }

    [Fact]
    public async Task A_subscriber_that_does_not_read_is_waited_for_and_then_given_up()
    {
        var limits = new ZmtpLimits { HighWater = 1_000_000, Patience = TimeSpan.FromSeconds(8) };
        var reports = new List<string>();
        PublisherSocket publisher = Start(new PublisherSocket("test", Anywhere, limits, reports.Add));
        using Peer sleeper = Peer.Connect(publisher.Address, "SUB");
        using Peer reader = Peer.Connect(publisher.Address, "SUB");
        foreach (Peer peer in new[] { sleeper, reader })
        {
            peer.SendCommand("SUBSCRIBE", []);
            peer.SendCommand("PING", [0, 0]);
            Assert.Equal("PONG", peer.ReadCommand().Name);
        }

        // More than what the system buffers for a connection.
        const int Messages = 200;
        Task<int> read = Task.Factory.StartNew(
            () =>
            {
                int count = 0;
                while (count < Messages && reader.ReadMessage() is not null)
                    count++;
                return count;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        for (int at = 0; at < Messages; at++)
            publisher.Publish([new byte[100_000]], mayWait: true);
        Assert.Equal(Messages, await read);
        Assert.Contains("disconnected", Assert.Single(reports), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_cell_does_not_make_never_waits()
    {
        var limits = new ZmtpLimits { HighWater = 1, Overflow = 50_000_000, Patience = TimeSpan.FromMinutes(10) };
        PublisherSocket publisher = Start(new PublisherSocket("test", Anywhere, limits));
        using Peer sleeper = Peer.Connect(publisher.Address, "SUB");
        sleeper.SendCommand("SUBSCRIBE", []);
        sleeper.SendCommand("PING", [0, 0]);
        Assert.Equal("PONG", sleeper.ReadCommand().Name);
        // Past the overflow the peer is given up.
        for (int at = 0; at < 1_000; at++)
            publisher.Publish([new byte[100_000]], mayWait: false);
        Assert.True(sleeper.IsClosed());
    }

    [Fact]
    public void The_heartbeat_sends_back_what_it_gets()
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits()));
        using Peer peer = Peer.Connect(echo.Address, "REQ");
        peer.SendMessage([], "ping"u8.ToArray());
        Assert.Equal(["", "ping"], Text(peer.ReadMessage()!));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003")]
    [InlineData("\u00ff\0\0\0\0\0\0\0\u0001\u007f\u0001")]
    public void What_is_no_zmtp_is_disconnected(string bytes)
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits { Handshake = TimeSpan.FromSeconds(1) }));
        using var peer = new Peer(echo.Address);
        peer.Send(Encoding.Latin1.GetBytes(bytes));
        Assert.True(peer.IsClosed());
        AssertLives(echo);
    }

    [Fact]
    public void A_peer_of_the_wrong_type_is_told_and_disconnected()
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits()));
        using var peer = new Peer(echo.Address);
        peer.Send([.. Peer.Greeting(), .. Peer.Ready(("Socket-Type", "PUB"))]);
        peer.ReadGreeting();
        Assert.Equal("READY", peer.ReadCommand().Name);
        ZmtpCommand error = peer.ReadCommand();
        Assert.Equal("ERROR", error.Name);
        Assert.Contains("does not talk to a REP socket", Encoding.ASCII.GetString(error.Body.Span), StringComparison.Ordinal);
        Assert.True(peer.IsClosed());
        AssertLives(echo);
    }

    [Fact]
    public void A_peer_that_says_nothing_is_disconnected()
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits { Handshake = TimeSpan.FromMilliseconds(200) }));
        using var silent = new Peer(echo.Address);
        long start = Stopwatch.GetTimestamp();
        Assert.True(silent.IsClosed());
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 15);
        AssertLives(echo);
    }

    [Fact]
    public void Peers_that_only_hold_a_place_go_when_others_come()
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits { Connections = 4 }));
        Peer[] holders = [.. Enumerable.Range(0, 12).Select(_ => new Peer(echo.Address))];
        AssertLives(echo);
        Assert.True(holders[0].IsClosed());
        foreach (Peer holder in holders)
            holder.Dispose();
    }

    [Fact]
    public void Bad_messages_end_only_their_own_connection()
    {
        EchoSocket echo = Start(new EchoSocket("test", Anywhere, new ZmtpLimits()));
        using Peer good = Peer.Connect(echo.Address, "REQ");
        using Peer bad = Peer.Connect(echo.Address, "REQ");
        bad.Send([0xAA, 0xBB, 0xCC]);
        Assert.True(bad.IsClosed());
        good.SendMessage([], "ping"u8.ToArray());
        Assert.Equal(["", "ping"], Text(good.ReadMessage()!));
    }

    [Fact]
    public void What_is_in_line_is_sent_before_the_end()
    {
        PublisherSocket publisher = Start(new PublisherSocket("test", Anywhere, new ZmtpLimits()));
        using Peer peer = Peer.Connect(publisher.Address, "SUB");
        peer.SendCommand("SUBSCRIBE", []);
        peer.SendCommand("PING", [0, 0]);
        Assert.Equal("PONG", peer.ReadCommand().Name);
        for (int at = 0; at < 100; at++)
            publisher.Publish([new byte[] { (byte)at }, new byte[1000]], mayWait: false);
        publisher.Close(TimeSpan.FromSeconds(20));
        for (int at = 0; at < 100; at++)
            Assert.Equal((byte)at, peer.ReadMessage()![0][0]);
        Assert.Null(peer.ReadMessage());
    }

    public void Dispose()
    {
        foreach (ZmtpSocket socket in sockets)
            socket.Dispose();
    }

    private static void AssertLives(EchoSocket echo)
    {
        using Peer peer = Peer.Connect(echo.Address, "REQ");
        peer.SendMessage("alive"u8.ToArray());
        Assert.Equal(["alive"], Text(peer.ReadMessage()!));
    }

    private static void Eventually(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(20)));

    private static string[] Text(IReadOnlyList<byte[]> frames) => [.. frames.Select(Encoding.UTF8.GetString)];

    private T Start<T>(T socket)
        where T : ZmtpSocket
    {
        sockets.Add(socket);
        socket.Start();
        return socket;
    }
}
