using System.Numerics;

namespace NewsAnalysis.Text;

/// <summary>The features that a move of the parser is chosen by: the words at the top of the stack and next in line, their children, their distances.</summary>
internal static class ParserFeatures
{
    private const uint FirstTemplate = 101;

    /// <summary>What each feature joins. S0, S1 and S2 are the words on the stack from the top, B0, B1 and B2 those to come; l and r are children on either side.</summary>
    private static readonly Atom[][] Templates =
    [
        [Atom.S0Word], [Atom.S0Tag], [Atom.S0Both], [Atom.S1Word], [Atom.S1Tag], [Atom.S1Both], [Atom.B0Word], [Atom.B0Tag], [Atom.B0Both],
        [Atom.B1Word], [Atom.B1Tag], [Atom.B1Both], [Atom.S2Tag], [Atom.S2Both], [Atom.B2Tag], [Atom.B2Word], [Atom.S0Both, Atom.B0Both],
        [Atom.S0Both, Atom.B0Tag], [Atom.S0Tag, Atom.B0Both], [Atom.S0Word, Atom.B0Word], [Atom.S0Tag, Atom.B0Tag], [Atom.B0Tag, Atom.B1Tag],
        [Atom.S1Both, Atom.S0Both], [Atom.S1Both, Atom.S0Tag], [Atom.S1Tag, Atom.S0Both], [Atom.S1Word, Atom.S0Word], [Atom.S1Tag, Atom.S0Tag],
        [Atom.S1Tag, Atom.B0Tag], [Atom.S1Word, Atom.B0Word], [Atom.S0Tag, Atom.B0Tag, Atom.B1Tag], [Atom.B0Tag, Atom.B1Tag, Atom.B2Tag],
        [Atom.S1Tag, Atom.S0Tag, Atom.B0Tag], [Atom.S2Tag, Atom.S1Tag, Atom.S0Tag], [Atom.S1Word, Atom.S0Tag, Atom.B0Tag],
        [Atom.S1Tag, Atom.S0Word, Atom.B0Tag], [Atom.S1Tag, Atom.S0Tag, Atom.B0Word], [Atom.S0Word, Atom.B0Tag, Atom.B1Tag],
        [Atom.S0Tag, Atom.B0Word, Atom.B1Tag], [Atom.S1Tag, Atom.S0Tag, Atom.B0Tag, Atom.B1Tag], [Atom.S2Tag, Atom.S1Tag, Atom.S0Tag, Atom.B0Tag],
        [Atom.S0Tag, Atom.S0lTag, Atom.B0Tag], [Atom.S0Tag, Atom.S0rTag, Atom.B0Tag], [Atom.S0Tag, Atom.B0Tag, Atom.B0lTag],
        [Atom.S1Tag, Atom.S1rTag, Atom.S0Tag], [Atom.S1Tag, Atom.S1lTag, Atom.S0Tag], [Atom.S1Tag, Atom.S0Tag, Atom.S0lTag],
        [Atom.S1Tag, Atom.S0Tag, Atom.S0rTag], [Atom.S0Tag, Atom.S0lTag, Atom.S0l2Tag], [Atom.S0Tag, Atom.S0rTag, Atom.S0r2Tag],
        [Atom.S1Tag, Atom.S1rTag, Atom.S1r2Tag], [Atom.B0Tag, Atom.B0lTag, Atom.B0l2Tag], [Atom.S0Tag, Atom.S0rWord], [Atom.S0Tag, Atom.S0lWord],
        [Atom.S1Tag, Atom.S1rWord], [Atom.S1Tag, Atom.S1lWord], [Atom.B0Tag, Atom.B0lWord], [Atom.S1Word, Atom.S0Tag, Atom.S0lWord],
        [Atom.S1Tag, Atom.S0Word, Atom.S0lWord], [Atom.S0lWord, Atom.S0Tag, Atom.B0Tag], [Atom.S0Word, Atom.Near], [Atom.S0Tag, Atom.Near],
        [Atom.B0Word, Atom.Near], [Atom.B0Tag, Atom.Near], [Atom.S0Tag, Atom.B0Tag, Atom.Near], [Atom.S1Tag, Atom.S0Tag, Atom.Span],
        [Atom.S1Word, Atom.Span], [Atom.S0Word, Atom.Span], [Atom.S1Tag, Atom.S0Tag, Atom.SpanMarks], [Atom.S0Tag, Atom.B0Tag, Atom.NearMarks],
        [Atom.S0Tag, Atom.S0Valency], [Atom.S0Word, Atom.S0Valency], [Atom.S1Tag, Atom.S1Valency], [Atom.S1Word, Atom.S1Valency],
        [Atom.B0Tag, Atom.B0Valency], [Atom.B0Word, Atom.B0Valency], [Atom.S0Tag, Atom.S0Children], [Atom.S0Word, Atom.S0Children],
        [Atom.S1Tag, Atom.S1Children], [Atom.S1Word, Atom.S1Children], [Atom.B0Tag, Atom.B0Children], [Atom.S1Tag, Atom.S0Tag, Atom.S1Children],
        [Atom.S0Tag, Atom.B0Tag, Atom.S0Children], [Atom.S0Tag, Atom.B0Tag, Atom.B0Children], [Atom.S1Tag, Atom.S0Tag, Atom.S0Children],
        [Atom.S0Suffix, Atom.B0Tag], [Atom.S0Tag, Atom.B0Suffix], [Atom.S1Suffix, Atom.S0Suffix], [Atom.S0Suffix, Atom.S0Children],
        [Atom.S1Tag, Atom.S0Tag, Atom.B0Tag, Atom.Place],
    ];

    private static readonly byte[] Flat = [.. Templates.SelectMany(template => template.Select(atom => (byte)atom).Prepend((byte)template.Length))];

    private enum Atom : byte
    {
        B0Both, B0Word, B0Suffix, B0Tag, B0lWord, B0lTag, B0l2Tag, B1Both, B1Word, B1Tag, B2Word, B2Tag, S0Both, S0Word, S0Suffix, S0Tag,
        S0lWord, S0lTag, S0l2Tag, S0rWord, S0rTag, S0r2Tag, S1Both, S1Word, S1Suffix, S1Tag, S1lWord, S1lTag, S1rWord, S1rTag, S1r2Tag,
        S2Both, S2Tag, B0Children, B0Valency, NearMarks, SpanMarks, Near, Place, S0Children, S0Valency, S1Children, S1Valency, Span,
    }

    /// <summary>Number of features of a state.</summary>
    public static int Count { get; } = Templates.Length;

    public static void Gather(ParserState state, Span<uint> keys)
    {
        Span<uint> values = stackalloc uint[44];
        Fill(state, values);
        var flat = Flat.AsSpan();
        var at = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var hash = FeatureHash.Start(FirstTemplate + (uint)i);
            var end = at + 1 + flat[at];
            for (at++; at < end; at++)
                hash = FeatureHash.Join(hash, values[flat[at]]);
            keys[i] = FeatureHash.Finish(hash);
        }
    }

    private static void Fill(ParserState state, Span<uint> values)
    {
        var words = state.Words;
        int top = state.Stack(0), below = state.Stack(1), third = state.Stack(2), next = state.Ahead(0);
        ref readonly var s0 = ref words[top];
        ref readonly var s1 = ref words[below];
        ref readonly var s2 = ref words[third];
        ref readonly var b0 = ref words[next];
        ref readonly var b1 = ref words[state.Ahead(1)];
        ref readonly var b2 = ref words[state.Ahead(2)];
        ref readonly var s0l = ref words[state.Left[top]];
        ref readonly var s0l2 = ref words[state.Left2[top]];
        ref readonly var s0r = ref words[state.Right[top]];
        ref readonly var s0r2 = ref words[state.Right2[top]];
        ref readonly var s1l = ref words[state.Left[below]];
        ref readonly var s1r = ref words[state.Right[below]];
        ref readonly var s1r2 = ref words[state.Right2[below]];
        ref readonly var b0l = ref words[state.Left[next]];
        ref readonly var b0l2 = ref words[state.Left2[next]];
        values[(int)Atom.B0Both] = b0.Both;
        values[(int)Atom.B0Word] = b0.Lower;
        values[(int)Atom.B0Suffix] = b0.Suffix;
        values[(int)Atom.B0Tag] = b0.Tag;
        values[(int)Atom.B0lWord] = b0l.Lower;
        values[(int)Atom.B0lTag] = b0l.Tag;
        values[(int)Atom.B0l2Tag] = b0l2.Tag;
        values[(int)Atom.B1Both] = b1.Both;
        values[(int)Atom.B1Word] = b1.Lower;
        values[(int)Atom.B1Tag] = b1.Tag;
        values[(int)Atom.B2Word] = b2.Lower;
        values[(int)Atom.B2Tag] = b2.Tag;
        values[(int)Atom.S0Both] = s0.Both;
        values[(int)Atom.S0Word] = s0.Lower;
        values[(int)Atom.S0Suffix] = s0.Suffix;
        values[(int)Atom.S0Tag] = s0.Tag;
        values[(int)Atom.S0lWord] = s0l.Lower;
        values[(int)Atom.S0lTag] = s0l.Tag;
        values[(int)Atom.S0l2Tag] = s0l2.Tag;
        values[(int)Atom.S0rWord] = s0r.Lower;
        values[(int)Atom.S0rTag] = s0r.Tag;
        values[(int)Atom.S0r2Tag] = s0r2.Tag;
        values[(int)Atom.S1Both] = s1.Both;
        values[(int)Atom.S1Word] = s1.Lower;
        values[(int)Atom.S1Suffix] = s1.Suffix;
        values[(int)Atom.S1Tag] = s1.Tag;
        values[(int)Atom.S1lWord] = s1l.Lower;
        values[(int)Atom.S1lTag] = s1l.Tag;
        values[(int)Atom.S1rWord] = s1r.Lower;
        values[(int)Atom.S1rTag] = s1r.Tag;
        values[(int)Atom.S1r2Tag] = s1r2.Tag;
        values[(int)Atom.S2Both] = s2.Both;
        values[(int)Atom.S2Tag] = s2.Tag;
        values[(int)Atom.B0Children] = Fold(state.Children[next]);
        values[(int)Atom.B0Valency] = state.LeftCount[next];
        values[(int)Atom.NearMarks] = Marks(state, top, next);
        values[(int)Atom.SpanMarks] = Marks(state, below, top);
        values[(int)Atom.Near] = Distance(top, next);
        values[(int)Atom.Place] = (uint)Math.Min(state.Depth, 3) | (next == 0 ? 4u : 0) | (next == state.Count ? 8u : 0);
        values[(int)Atom.S0Children] = Fold(state.Children[top]);
        values[(int)Atom.S0Valency] = state.LeftCount[top] | ((uint)state.RightCount[top] << 8);
        values[(int)Atom.S1Children] = Fold(state.Children[below]);
        values[(int)Atom.S1Valency] = state.LeftCount[below] | ((uint)state.RightCount[below] << 8);
        values[(int)Atom.Span] = Distance(below, top);
    }

    private static uint Distance(int from, int to)
    {
        if (from == 0 || to == 0)
            return 0;
        var distance = (uint)(to - from);
        return distance <= 4 ? distance : 3 + (uint)BitOperations.Log2(distance);
    }

    private static uint Marks(ParserState state, int from, int to) =>
        from == 0 || to == 0 ? 0 : 1 + (uint)Math.Min(state.Marks[to - 1] - state.Marks[from], 3);

    private static uint Fold(ulong children) => (uint)((children * 0x9E3779B97F4A7C15) >> 32);
}
