namespace NewsAnalysis.Notebooks;

// What an editor asks while a cell is typed. All of it reads the last state that a cell left and runs nothing, so it is
// answered while a cell runs.
public sealed partial class ScriptSession
{
    /// <summary>Says what may stand at a place of a cell that is being typed. Answers while another cell runs, from what the cells before it declared.</summary>
    /// <param name="code">The text of the cell; it need not parse.</param>
    /// <param name="position">The place, in UTF-16 code units from the start of <paramref name="code"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The texts that fit what is typed, best first; empty where nothing is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation = default)
    {
        RequirePosition(code, position);
        return Task.Run(() => new Completer(compiler, BaseDirectory).Complete(code, position, cancellation), cancellation);
    }

    /// <summary>Says what the name at a place of a cell means: its declaration, its overloads and its documentation. Answers while another cell runs.</summary>
    /// <param name="code">The text of the cell; it need not parse.</param>
    /// <param name="position">The place, in UTF-16 code units from the start of <paramref name="code"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What the name means, or the method whose arguments are at the place; null where there is no name, or none that is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation = default)
    {
        RequirePosition(code, position);
        return Task.Run(() => new Inspector(compiler).Inspect(code, position, cancellation), cancellation);
    }

    /// <summary>Says from the syntax alone whether a cell can run as it stands.</summary>
    /// <param name="code">The text of the cell.</param>
    /// <returns>Whether it is complete, and how deep the next line starts when it is not.</returns>
    public static CodeCompleteness CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CompletenessCheck.Of(code);
    }

    private static void RequirePosition(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }
}
