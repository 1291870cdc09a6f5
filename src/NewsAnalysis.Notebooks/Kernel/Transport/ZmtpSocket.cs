using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsAnalysis.Notebooks;

/// <summary>A socket that is bound to an address and talks to every peer that connects.</summary>
internal abstract class ZmtpSocket : IDisposable
{
    private const int StackSize = 256 * 1024;
    private const int Backlog = 128;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(50);

    private readonly ZmtpSocketType type;
    private readonly Action<string>? report;
    private readonly Lock gate = new();
    private readonly List<ZmtpConnection> connections = [];
    private readonly Socket listener;
    private bool isClosed;

    /// <summary>Binds to an address; peers are taken in from <see cref="Start"/> on.</summary>
    /// <param name="type">What kind of socket it is.</param>
    /// <param name="name">What reports and threads call it.</param>
    /// <param name="address">Where it listens; port 0 takes any that is free.</param>
    /// <param name="limits">What a peer may cost.</param>
    /// <param name="report">Told what was wrong with a peer, never what it sent; null when nobody asks.</param>
    /// <exception cref="SocketException">The address cannot be had.</exception>
    protected ZmtpSocket(ZmtpSocketType type, string name, IPEndPoint address, ZmtpLimits limits, Action<string>? report)
    {
        this.type = type;
        this.report = report;
        Name = name;
        Limits = limits;
        listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Elsewhere than on Windows this is how it is; there another program could take the port from us.
            if (OperatingSystem.IsWindows())
                listener.ExclusiveAddressUse = true;
            listener.Bind(address);
            listener.Listen(Backlog);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>What reports and threads call it.</summary>
    public string Name { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)listener.LocalEndPoint!;

    /// <summary>What a peer may cost.</summary>
    protected ZmtpLimits Limits { get; }

    /// <summary>Takes in peers.</summary>
    public void Start() => new Thread(Accept, StackSize) { IsBackground = true, Name = $"{Name} listener" }.Start();

    /// <summary>A peer has shaken hands.</summary>
    public virtual void OnReady(ZmtpConnection connection)
    {
    }

    /// <summary>A peer has sent a message.</summary>
    public abstract void OnMessage(ZmtpConnection connection, IReadOnlyList<byte[]> message);

    /// <summary>A peer has sent a command that is not about the connection itself.</summary>
    public virtual void OnCommand(ZmtpConnection connection, ZmtpCommand command)
    {
    }

    /// <summary>Tells what was wrong with a peer.</summary>
    public void Report(string problem) => report?.Invoke($"{Name}: {problem}");

    /// <summary>Forgets a peer that is gone.</summary>
    public virtual void Remove(ZmtpConnection connection)
    {
        lock (gate)
            connections.Remove(connection);
    }

    /// <summary>Takes in nobody any more, sends what is in line, and ends every connection.</summary>
    public void Close(TimeSpan patience)
    {
        long start = Stopwatch.GetTimestamp();
        lock (gate)
            isClosed = true;
        listener.Dispose();
        foreach (ZmtpConnection connection in Connections())
        {
            connection.WaitUntilSent(TimeSpan.FromTicks(Math.Max(0, (patience - Stopwatch.GetElapsedTime(start)).Ticks)));
            connection.CloseGently();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close(TimeSpan.Zero);

    /// <summary>The peers of now, in the order they came.</summary>
    protected ZmtpConnection[] Connections()
    {
        lock (gate)
            return [.. connections];
    }

    private void Accept()
    {
        while (true)
        {
            try
            {
                Admit(listener.Accept());
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                if (isClosed)
                    return;
                // Out of file handles, say: others may be closed by and by.
                Thread.Sleep(AfterFailure);
            }
        }
    }

    private void Admit(Socket socket)
    {
        var connection = new ZmtpConnection(socket, type, Limits, this);
        ZmtpConnection? tooMany = null;
        lock (gate)
        {
            if (isClosed)
            {
                socket.Dispose();
                return;
            }
            connections.Add(connection);
            if (connections.Count > Limits.Connections)
                tooMany = connections.Find(one => !one.IsReady);
        }
        // Who talks to us stays; who only holds a place goes, the one that has held it longest first.
        tooMany?.Close();
        try
        {
            socket.NoDelay = true;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            connection.Start();
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OutOfMemoryException)
        {
            connection.Close();
        }
    }
}
