using System.Numerics;

namespace NewsAnalysis.Text;

/// <summary>What a move of the parser is chosen by: the encoded words in ten places of the half-built tree, and marks of its shape.</summary>
internal static class ParserFeatures
{
    /// <summary>Number of places: three words of the stack, two to come, and children of theirs.</summary>
    public const int Places = 10;

    /// <summary>Most marks that a state can have: outermost children, every relation in each bag, and the numbers.</summary>
    public const int MostMarks = 6 + (3 * Relations) + 9;

    private const int Relations = 64;
    private const int Distances = 12;

    // Relations of the outermost children, then bags of the relations of all children, then numbers.
    private const int OuterStart = 0, BagStart = OuterStart + (6 * Relations), NumberStart = BagStart + (3 * Relations);

    /// <summary>Number of different marks.</summary>
    public const int Marks = NumberStart + (2 * Distances * Distances) + (2 * 8) + (5 * 8) + 32;

    /// <summary>The words in each place; 0 where there is none.</summary>
    public static void Place(ParserState state, Span<int> words)
    {
        int top = state.Stack(0), below = state.Stack(1), next = state.Ahead(0);
        words[0] = top;
        words[1] = below;
        words[2] = state.Stack(2);
        words[3] = next;
        words[4] = state.Ahead(1);
        words[5] = state.Left[top];
        words[6] = state.Right[top];
        words[7] = state.Left[below];
        words[8] = state.Right[below];
        words[9] = state.Left[next];
    }

    /// <summary>Gathers the marks of a state.</summary>
    /// <returns>How many there are.</returns>
    public static int Mark(ParserState state, Span<int> marks)
    {
        int top = state.Stack(0), below = state.Stack(1), next = state.Ahead(0);
        var count = 0;
        Outer(state, marks, ref count, 0, state.Left[top]);
        Outer(state, marks, ref count, 1, state.Right[top]);
        Outer(state, marks, ref count, 2, state.Left[below]);
        Outer(state, marks, ref count, 3, state.Right[below]);
        Outer(state, marks, ref count, 4, state.Left[next]);
        Outer(state, marks, ref count, 5, state.Right2[top]);
        Bag(state.Children[top], marks, ref count, 0);
        Bag(state.Children[below], marks, ref count, 1);
        Bag(state.Children[next], marks, ref count, 2);
        var at = NumberStart;
        marks[count++] = at + (Distance(top, next) * Distances) + Distance(below, top);
        at += 2 * Distances * Distances;
        marks[count++] = at + Between(state, top, next);
        marks[count++] = at + 8 + Between(state, below, top);
        at += 16;
        marks[count++] = at + state.LeftCount[top];
        marks[count++] = at + 8 + state.RightCount[top];
        marks[count++] = at + 16 + state.LeftCount[below];
        marks[count++] = at + 24 + state.RightCount[below];
        marks[count++] = at + 32 + state.LeftCount[next];
        at += 40;
        marks[count++] = at + (Math.Min(state.Depth, 3) | (next == 0 ? 4 : 0) | (next == state.Count ? 8 : 0));
        return count;
    }

    private static void Outer(ParserState state, Span<int> marks, ref int count, int place, int child)
    {
        if (child != 0)
            marks[count++] = OuterStart + (place * Relations) + state.Relations[child];
    }

    private static void Bag(ulong children, Span<int> marks, ref int count, int place)
    {
        for (; children != 0; children &= children - 1)
            marks[count++] = BagStart + (place * Relations) + BitOperations.TrailingZeroCount(children);
    }

    private static int Distance(int from, int to)
    {
        if (from == 0 || to == 0)
            return 0;
        var distance = (uint)(to - from);
        return Math.Min(Distances - 1, distance <= 5 ? (int)distance : 4 + BitOperations.Log2(distance));
    }

    private static int Between(ParserState state, int from, int to) =>
        from == 0 || to == 0 ? 0 : 1 + Math.Min(state.Marks[to - 1] - state.Marks[from], 3);
}
