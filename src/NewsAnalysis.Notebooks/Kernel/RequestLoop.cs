namespace NewsAnalysis.Notebooks;

/// <summary>Answers the requests of one channel, one after the other, on a thread of its own; around each, clients hear that the kernel is busy, then idle.</summary>
internal sealed class RequestLoop(string name, KernelChannels channels, KernelLog log)
{
    private readonly Dictionary<string, Action<KernelRequest, CancellationToken>> answers = new(StringComparer.Ordinal);
    private readonly object gate = new();
    private readonly LinkedList<KernelRequest> pending = new();
    private Action? interrupt;
    private Thread? thread;
    private bool isStopped;

    /// <summary>Says what answers a type of message.</summary>
    public RequestLoop On(string type, Action<KernelRequest, CancellationToken> answer)
    {
        answers.Add(type, answer);
        return this;
    }

    /// <summary>Starts to answer.</summary>
    public void Start()
    {
        thread = new Thread(Run) { IsBackground = true, Name = $"{name} requests" };
        thread.Start();
    }

    /// <summary>Puts a request in line.</summary>
    public void Add(KernelRequest request)
    {
        lock (gate)
        {
            pending.AddLast(request);
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Takes every request of a type out of the line.</summary>
    public IReadOnlyList<KernelRequest> TakePending(string type)
    {
        lock (gate)
        {
            List<KernelRequest> taken = [.. pending.Where(request => request.Type == type)];
            foreach (KernelRequest request in taken)
                pending.Remove(request);
            return taken;
        }
    }

    /// <summary>Stops what is being done for the request of now; does nothing when there is none.</summary>
    public void Interrupt()
    {
        Action? now;
        lock (gate)
            now = interrupt;
        now?.Invoke();
    }

    /// <summary>Answers nothing any more, and waits a time for the answer of now to end.</summary>
    public void Stop(TimeSpan patience)
    {
        lock (gate)
        {
            isStopped = true;
            pending.Clear();
            Monitor.Pulse(gate);
        }
        Interrupt();
        thread?.Join(patience);
    }

    /// <summary>Answers a request with an error.</summary>
    public void ReplyError(KernelRequest request, string kind, string message) => channels.Reply(request, request.ReplyType, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("ename", kind);
        writer.WriteString("evalue", message);
        writer.WriteStartArray("traceback");
        writer.WriteStringValue(message);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private void Run()
    {
        while (Take(out CancellationToken interrupted) is { } request)
        {
            channels.PublishStatus(request, "busy");
            Answer(request, interrupted);
            channels.PublishStatus(request, "idle");
        }
    }

    private KernelRequest? Take(out CancellationToken interrupted)
    {
        var source = new CancellationTokenSource();
        interrupted = source.Token;
        lock (gate)
        {
            interrupt = null;
            while (pending.Count == 0 && !isStopped)
                Monitor.Wait(gate);
            if (isStopped)
                return null;
            KernelRequest next = pending.First!.Value;
            pending.RemoveFirst();
            interrupt = source.Cancel;
            return next;
        }
    }

    private void Answer(KernelRequest request, CancellationToken interrupted)
    {
        // What it does not know, a kernel leaves unanswered: a newer client then does without.
        if (!answers.TryGetValue(request.Type, out Action<KernelRequest, CancellationToken>? answer))
            return;
        try
        {
            answer(request, interrupted);
        }
        catch (KernelRequestException failure)
        {
            ReplyError(request, "BadRequest", failure.Message);
        }
        catch (OperationCanceledException)
        {
            ReplyError(request, "Interrupted", "The request was interrupted.");
        }
        catch (Exception failure)
        {
            // A fault of ours must not take a reader's variables with it.
            log.Write($"{name}: a request could not be answered ({failure.GetType().Name}).");
            ReplyError(request, failure.GetType().Name, failure.Message);
        }
    }
}
