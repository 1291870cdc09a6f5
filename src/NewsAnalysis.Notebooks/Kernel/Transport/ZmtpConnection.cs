using System.Diagnostics;
using System.Net.Sockets;

namespace NewsAnalysis.Notebooks;

/// <summary>One peer: a thread reads what it sends, and another writes what waits for it.</summary>
/// <remarks>
/// Threads of their own and blocking calls, not the thread pool: a cell may use up the pool, and the kernel must still hear an interrupt.
/// </remarks>
internal sealed class ZmtpConnection
{
    private const int StackSize = 256 * 1024;
    private const int BatchLength = 64 * 1024;

    private readonly Socket socket;
    private readonly ZmtpSocketType type;
    private readonly ZmtpLimits limits;
    private readonly ZmtpSocket owner;
    private readonly object gate = new();
    private readonly Queue<byte[]> queue = new();
    private Thread? writer;
    private long waiting;
    private bool isClosed;

    public ZmtpConnection(Socket socket, ZmtpSocketType type, ZmtpLimits limits, ZmtpSocket owner)
    {
        this.socket = socket;
        this.type = type;
        this.limits = limits;
        this.owner = owner;
    }

    /// <summary>The name that the peer gave itself; empty when it gave none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>True once the handshake is done.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Starts to talk.</summary>
    public void Start() => new Thread(Run, StackSize) { IsBackground = true, Name = $"{owner.Name} reader" }.Start();

    /// <summary>Puts bytes in line for the peer; false when it is gone. Never waits.</summary>
    public bool TrySend(byte[] wire)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            if (waiting <= limits.Overflow)
            {
                queue.Enqueue(wire);
                waiting += wire.Length;
                if (writer is null)
                {
                    writer = new Thread(Write, StackSize) { IsBackground = true, Name = $"{owner.Name} writer" };
                    writer.Start();
                }
                Monitor.PulseAll(gate);
                return true;
            }
        }
        Close();
        return false;
    }

    /// <summary>Waits while much is in line for the peer; false when it did not read on in time.</summary>
    public bool WaitForRoom() => WaitUntil(limits.HighWater, limits.HighWater / 2, limits.Patience);

    /// <summary>Waits until the peer has been sent all that is in line for it; false when that took too long.</summary>
    public bool WaitUntilSent(TimeSpan patience) => WaitUntil(0, 0, patience);

    /// <summary>Ends the connection.</summary>
    public void Close()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            isClosed = true;
            queue.Clear();
            waiting = 0;
            Monitor.PulseAll(gate);
        }
        socket.Dispose();
        owner.Remove(this);
    }

    /// <summary>Ends the connection after what was sent, so that the peer still gets it.</summary>
    public void CloseGently()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The peer was faster.
        }
        Close();
    }

    private bool WaitUntil(long tolerated, long wanted, TimeSpan patience)
    {
        long start = Stopwatch.GetTimestamp();
        lock (gate)
        {
            if (waiting <= tolerated)
                return true;
            while (!isClosed && waiting > wanted)
            {
                TimeSpan left = patience - Stopwatch.GetElapsedTime(start);
                if (left <= TimeSpan.Zero || !Monitor.Wait(gate, left))
                    return waiting <= wanted;
            }
            return true;
        }
    }

    private void Run()
    {
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: false);
            var reader = new ZmtpReader(stream, limits);
            using (var deadline = new Timer(static state => ((ZmtpConnection)state!).Close(), this, limits.Handshake, Timeout.InfiniteTimeSpan))
                ShakeHands(reader);
            IsReady = true;
            owner.OnReady(this);
            while (reader.ReadMessage(OnCommand) is { } message)
                owner.OnMessage(this, message);
        }
        catch (ZmtpException failure)
        {
            if (!IsReady)
                TrySendNow(ZmtpCommand.Error(failure.Message));
            owner.Report(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException)
        {
            // Peers come and go.
        }
        finally
        {
            Close();
            // It may have subscribed to something while another thread closed it.
            owner.Remove(this);
        }
    }

    private void ShakeHands(ZmtpReader reader)
    {
        TrySendNow(ZmtpGreeting.Write());
        reader.ReadGreeting();
        TrySendNow(ZmtpCommand.Ready(type));
        ZmtpFrame frame = reader.ReadFrame(0) ?? throw new ZmtpException("The peer left in the middle of the handshake.");
        if (!frame.IsCommand || ZmtpCommand.Parse(frame.Body) is not { Name: "READY" } ready)
            throw new ZmtpException("The peer's handshake is not one of the NULL mechanism.");
        Dictionary<string, byte[]> properties = ready.Properties();
        string peer = properties.TryGetValue("Socket-Type", out byte[]? name) ? System.Text.Encoding.Latin1.GetString(name) : "";
        if (!type.Peers.Contains(peer, StringComparer.Ordinal))
            throw new ZmtpException($"A socket of this type does not talk to a {type.Name} socket.");
        if (properties.TryGetValue("Identity", out byte[]? identity))
            Identity = identity.Length <= byte.MaxValue ? identity : throw new ZmtpException("An identity is too long.");
    }

    private void OnCommand(ZmtpCommand command)
    {
        if (command.Name == "PING")
        {
            if (ZmtpCommand.Pong(command.Body.Span) is { } pong)
                TrySend(pong);
            if (ZmtpCommand.TimeToLive(command.Body.Span) is { } life)
                socket.ReceiveTimeout = (int)life.TotalMilliseconds;
        }
        else
        {
            owner.OnCommand(this, command);
        }
    }

    // In the handshake nothing waits for the peer yet, and these few bytes fit into what the system buffers.
    private void TrySendNow(byte[] wire)
    {
        try
        {
            socket.Send(wire);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The reader finds out.
        }
    }

    private void Write()
    {
        byte[] batch = [];
        try
        {
            while (true)
            {
                ReadOnlyMemory<byte> next;
                lock (gate)
                {
                    while (queue.Count == 0)
                    {
                        if (isClosed)
                            return;
                        Monitor.Wait(gate);
                    }
                    next = Take(ref batch);
                }
                for (ReadOnlyMemory<byte> rest = next; rest.Length > 0;)
                    rest = rest[socket.Send(rest.Span)..];
                lock (gate)
                {
                    waiting = Math.Max(0, waiting - next.Length);
                    Monitor.PulseAll(gate);
                }
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            Close();
        }
    }

    // Small messages that wait together leave together.
    private ReadOnlyMemory<byte> Take(ref byte[] batch)
    {
        byte[] first = queue.Dequeue();
        if (queue.Count == 0 || first.Length + queue.Peek().Length > BatchLength)
            return first;
        if (batch.Length == 0)
            batch = new byte[BatchLength];
        first.CopyTo(batch, 0);
        int length = first.Length;
        while (queue.Count > 0 && length + queue.Peek().Length <= batch.Length)
        {
            byte[] next = queue.Dequeue();
            next.CopyTo(batch, length);
            length += next.Length;
        }
        return batch.AsMemory(0, length);
    }
}
