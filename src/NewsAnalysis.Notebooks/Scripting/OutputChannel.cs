using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsAnalysis.Notebooks;

/// <summary>The way out of one cell: keeps the order of texts and values, joins small writes, and cuts what floods.</summary>
/// <remarks>
/// A thread of a cell may be interrupted wherever it waits. So what receives the outputs never runs on such a thread. A cell that shows
/// more than is received waits, so that an endless loop fills no memory.
/// </remarks>
internal sealed class OutputChannel : IDisposable
{
    private const int FlushLength = 8192;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(100);

    // About as many bytes as wait here before the cell does.
    private const int MostWaiting = 8 * 1024 * 1024;
    private const int WeightOfAny = 1024;
    private const int WeightOfJson = 64 * 1024;

    private readonly Lock gate = new();
    private readonly Channel<CellOutput> queue = Channel.CreateUnbounded<CellOutput>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task delivery;
    private readonly int? limit;
    private readonly StringBuilder pending = new();
    private readonly Timer timer;
    private readonly object room = new();
    private long waiting;
    private string stream = "stdout";
    private long written;
    private long cut;
    private bool isTimerSet;
    private bool isClosed;

    public OutputChannel(Action<CellOutput> receive, int? limit)
    {
        this.limit = limit;
        delivery = Task.Run(async () =>
        {
            await foreach (CellOutput output in queue.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                receive(output);
                MakeRoom(output);
            }
        });
        timer = new Timer(static state => ((OutputChannel)state!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Takes text for a stream; false when the cell is over and the text has to go elsewhere.</summary>
    public bool TryWrite(string name, ReadOnlySpan<char> text)
    {
        WaitForRoom();
        lock (gate)
            return Take(name, text);
    }

    /// <summary>Takes an output that is not text of a stream; false when the cell is over.</summary>
    public bool TrySend(CellOutput output)
    {
        WaitForRoom();
        lock (gate)
        {
            if (isClosed)
                return false;
            FlushPending();
            Send(output);
            return true;
        }
    }

    /// <summary>Sends what text is waiting.</summary>
    public void Flush()
    {
        lock (gate)
        {
            isTimerSet = false;
            if (!isClosed)
                FlushPending(keepsHalf: true);
        }
    }

    /// <summary>Sends what is left, with a note of what was cut, then an error if there is one, takes nothing more, and waits until all is received.</summary>
    public Task CloseAsync(CellError? error)
    {
        lock (gate)
        {
            FlushPending();
            if (cut > 0)
                Send(new StreamOutput(stream, string.Create(CultureInfo.InvariantCulture, $"\n… {cut:N0} more characters were cut; a cell shows {limit:N0} at most.\n")));
            if (error is not null)
                Send(new ErrorOutput(error));
            isClosed = true;
            queue.Writer.TryComplete();
        }
        return delivery;
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private bool Take(string name, ReadOnlySpan<char> text)
    {
        if (isClosed)
            return false;
        if (name != stream)
            FlushPending();
        stream = name;
        int room = limit is { } most ? (int)Math.Clamp(most - written, 0, text.Length) : text.Length;
        pending.Append(text[..room]);
        written += room;
        cut += text.Length - room;
        if (pending.Length >= FlushLength)
            FlushPending(keepsHalf: true);
        else if (pending.Length > 0 && !isTimerSet)
            isTimerSet = timer.Change(FlushInterval, Timeout.InfiniteTimeSpan);
        return true;
    }

    // The first half of a character that is written in two waits for the second.
    private void FlushPending(bool keepsHalf = false)
    {
        int length = keepsHalf && pending.Length > 0 && char.IsHighSurrogate(pending[^1]) ? pending.Length - 1 : pending.Length;
        if (length == 0)
            return;
        string text = pending.ToString(0, length);
        pending.Remove(0, length);
        Send(new StreamOutput(stream, text));
    }

    private void Send(CellOutput output)
    {
        lock (room)
            waiting += Weight(output);
        queue.Writer.TryWrite(output);
    }

    private void WaitForRoom()
    {
        if (Volatile.Read(ref waiting) < MostWaiting)
            return;
        lock (room)
        {
            while (waiting >= MostWaiting)
                Monitor.Wait(room);
        }
    }

    private void MakeRoom(CellOutput output)
    {
        lock (room)
        {
            bool wasFull = waiting >= MostWaiting;
            waiting -= Weight(output);
            if (wasFull && waiting < MostWaiting)
                Monitor.PulseAll(room);
        }
    }

    private static long Weight(CellOutput output) => WeightOfAny + output switch
    {
        StreamOutput stream => stream.Text.Length,
        DisplayOutput display => Weight(display.Data),
        UpdateOutput update => Weight(update.Data),
        ResultOutput result => Weight(result.Data),
        _ => 0,
    };

    private static long Weight(MimeBundle data)
    {
        long weight = 0;
        foreach ((_, JsonNode content) in data)
            weight += content is JsonValue value && value.TryGetValue(out string? text) ? text.Length : WeightOfJson;
        return weight;
    }
}
