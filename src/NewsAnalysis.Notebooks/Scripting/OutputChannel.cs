using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace NewsAnalysis.Notebooks;

/// <summary>The way out of one cell: keeps the order of texts and values, joins small writes, and cuts what floods.</summary>
/// <remarks>A thread of a cell may be interrupted wherever it waits. So what receives the outputs never runs on such a thread.</remarks>
internal sealed class OutputChannel : IDisposable
{
    private const int FlushLength = 8192;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Channel<CellOutput> queue = Channel.CreateUnbounded<CellOutput>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task delivery;
    private readonly int? limit;
    private readonly StringBuilder pending = new();
    private readonly Timer timer;
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
                receive(output);
        });
        timer = new Timer(static state => ((OutputChannel)state!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Takes text for a stream; false when the cell is over and the text has to go elsewhere.</summary>
    public bool TryWrite(string name, ReadOnlySpan<char> text)
    {
        lock (gate)
            return Take(name, text);
    }

    /// <summary>Takes an output that is not text of a stream; false when the cell is over.</summary>
    public bool TrySend(CellOutput output)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            FlushPending();
            return queue.Writer.TryWrite(output);
        }
    }

    /// <summary>Sends what text is waiting.</summary>
    public void Flush()
    {
        lock (gate)
        {
            isTimerSet = false;
            if (!isClosed)
                FlushPending();
        }
    }

    /// <summary>Sends what is left, with a note of what was cut, then an error if there is one, takes nothing more, and waits until all is received.</summary>
    public Task CloseAsync(CellError? error)
    {
        lock (gate)
        {
            FlushPending();
            if (cut > 0)
                queue.Writer.TryWrite(new StreamOutput(stream, string.Create(CultureInfo.InvariantCulture, $"\n… {cut:N0} more characters were cut; a cell shows {limit:N0} at most.\n")));
            if (error is not null)
                queue.Writer.TryWrite(new ErrorOutput(error));
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
            FlushPending();
        else if (pending.Length > 0 && !isTimerSet)
            isTimerSet = timer.Change(FlushInterval, Timeout.InfiniteTimeSpan);
        return true;
    }

    private void FlushPending()
    {
        if (pending.Length == 0)
            return;
        string text = pending.ToString();
        pending.Clear();
        queue.Writer.TryWrite(new StreamOutput(stream, text));
    }
}
