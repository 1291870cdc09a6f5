namespace NewsAnalysis.Notebooks;

/// <summary>Lets a cell that reads from the console ask the client whose request it is.</summary>
internal sealed class KernelInput(Func<KernelRequest, InputRequest, bool> tryAsk)
{
    private readonly object gate = new();
    private KernelRequest? asker;
    private bool isAllowed;
    private bool isWaiting;
    private string? answer;

    /// <summary>From now on, questions go to the sender of this request, if it takes them.</summary>
    public void Begin(KernelRequest request, bool mayAsk)
    {
        lock (gate)
        {
            asker = request;
            isAllowed = mayAsk;
        }
    }

    /// <summary>From now on, there is nobody to ask.</summary>
    public void End()
    {
        lock (gate)
            asker = null;
    }

    /// <summary>Asks, and waits for the answer; called on the cell's thread, which an interrupt may wake.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to answer.</exception>
    public string? Ask(InputRequest question)
    {
        KernelRequest? client;
        lock (gate)
        {
            client = isAllowed ? asker : null;
            isWaiting = client is not null;
            answer = null;
        }
        if (client is null || !tryAsk(client, question))
            throw new InvalidOperationException("The notebook's client does not answer questions: a cell cannot read from the console here. Set the value in a cell instead.");
        lock (gate)
        {
            while (isWaiting)
                Monitor.Wait(gate);
            return answer;
        }
    }

    /// <summary>Takes an answer; one that nobody waits for is dropped.</summary>
    public void Receive(KernelRequest message)
    {
        if (message.Type != "input_reply")
            return;
        lock (gate)
        {
            if (!isWaiting)
                return;
            answer = message.Text("value");
            isWaiting = false;
            Monitor.PulseAll(gate);
        }
    }
}
