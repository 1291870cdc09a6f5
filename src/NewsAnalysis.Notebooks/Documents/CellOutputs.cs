namespace NewsAnalysis.Notebooks;

/// <summary>Stores the outputs of a running notebook in its cells, as they arrive: updates find the displays they mean, in whatever cell those are.</summary>
public sealed class CellOutputs
{
    private readonly Dictionary<string, List<NotebookOutput>> displays = new(StringComparer.Ordinal);
    private NotebookCell? clearBeforeNext;

    /// <summary>Stores an output.</summary>
    /// <param name="cell">The cell that runs.</param>
    /// <param name="output">What it has shown.</param>
    public void Add(NotebookCell cell, CellOutput output)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(output);
        switch (output)
        {
            case ClearOutput { Wait: true }:
                clearBeforeNext = cell;
                return;
            case ClearOutput:
                Clear(cell);
                return;
            case UpdateOutput update:
                foreach (NotebookOutput shown in displays.GetValueOrDefault(update.DisplayId) ?? [])
                    shown.Replace(update.Data);
                return;
        }
        if (clearBeforeNext == cell)
            Clear(cell);
        NotebookOutput? stored = cell.AddOutput(output);
        if (stored is null || output is not DisplayOutput { DisplayId: { } id })
            return;
        if (!displays.TryGetValue(id, out List<NotebookOutput>? same))
            displays[id] = same = [];
        same.Add(stored);
    }

    private void Clear(NotebookCell cell)
    {
        clearBeforeNext = null;
        int? count = cell.ExecutionCount;
        cell.ClearOutputs();
        cell.ExecutionCount = count;
    }
}
