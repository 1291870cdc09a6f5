using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Says how many arcs of the right tree each kind of move puts out of reach.</summary>
internal static class Oracle
{
    /// <summary>The cost of a move that cannot be made.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>Costs of the moves by kind.</summary>
    /// <param name="state">The half-built tree.</param>
    /// <param name="heads">Index of each word's right head, counted from 0; -1 for the root.</param>
    /// <param name="costs">Takes the costs.</param>
    public static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        int top = state.Stack(0), below = state.Stack(1), next = state.Next, last = state.Count;
        costs[(int)MoveKind.Shift] = state.CanShift ? Shift(state, heads, next) : Forbidden;
        if (top == 0)
        {
            costs[(int)MoveKind.Left] = costs[(int)MoveKind.Right] = Forbidden;
            return;
        }

        // Popped, the top loses its children among the words to come.
        var children = 0;
        for (var word = next; word <= last; word++)
            children += heads[word - 1] + 1 == top ? 1 : 0;
        var head = heads[top - 1] + 1;
        costs[(int)MoveKind.Left] = !state.CanLeft ? Forbidden
            : children + (head > next || (head == below && below > 0) || (head == 0 && state.Depth == 1) ? 1 : 0);
        costs[(int)MoveKind.Right] = !state.CanRight ? Forbidden : children + (head >= next ? 1 : 0);
    }

    /// <summary>On the stack, the next word can no longer hang from words below the top, nor take words of the stack as children, nor be the root above others.</summary>
    private static int Shift(ParserState state, int[] heads, int next)
    {
        var head = heads[next - 1] + 1;
        var cost = head == 0 && state.Depth > 0 ? 1 : 0;
        for (var down = 0; down < state.Depth; down++)
        {
            var word = state.Stack(down);
            if (heads[word - 1] + 1 == next || (down > 0 && word == head))
                cost++;
        }

        return cost;
    }
}
