namespace NewsAnalysis.Notebooks;

/// <summary>Publishes what is shown while no cell runs: by a timer or a task that a cell left behind, or by the handlers of a comm.</summary>
internal sealed class LateOutputs(KernelChannels channels)
{
    private const int MostWaiting = 1_000;

    private readonly object gate = new();
    private readonly Queue<CellOutput> waiting = new();
    private bool isPublishing;

    /// <summary>The request that the outputs belong to; null before the first.</summary>
    public KernelRequest? Parent { get; set; }

    /// <summary>Takes an output. What makes more than clients read waits here.</summary>
    public void Add(CellOutput output)
    {
        lock (gate)
        {
            while (waiting.Count >= MostWaiting)
                Monitor.Wait(gate);
            waiting.Enqueue(output);
            if (!isPublishing)
            {
                isPublishing = true;
                new Thread(Publish) { IsBackground = true, Name = "late outputs" }.Start();
            }
        }
    }

    /// <summary>Waits until all that was taken is published.</summary>
    public void Flush()
    {
        lock (gate)
        {
            while (isPublishing)
                Monitor.Wait(gate);
        }
    }

    // The thread ends when there is nothing more: such outputs are rare.
    private void Publish()
    {
        while (true)
        {
            CellOutput output;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    isPublishing = false;
                    Monitor.PulseAll(gate);
                    return;
                }
                output = Next();
                Monitor.PulseAll(gate);
            }
            OutputMessages.Publish(channels, Parent, output, executionCount: 0);
        }
    }

    // Lines of one stream that wait together leave together.
    private CellOutput Next()
    {
        CellOutput first = waiting.Dequeue();
        if (first is not StreamOutput stream || waiting.Count == 0 || waiting.Peek() is not StreamOutput)
            return first;
        var text = new System.Text.StringBuilder(stream.Text);
        while (waiting.TryPeek(out CellOutput? next) && next is StreamOutput more && more.Name == stream.Name)
        {
            text.Append(more.Text);
            waiting.Dequeue();
        }
        return stream with { Text = text.ToString() };
    }
}
