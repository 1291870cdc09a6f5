namespace NewsAnalysis.Text;

/// <summary>
/// A half-built tree, arc-hybrid: a stack of words whose heads are open, and the words still to come. Words count from 1; 0 is no word.
/// One move takes the next word onto the stack, hangs the top of the stack from the next word, or hangs it from the word below it.
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = [];
    private short[] _added = [];
    private ushort[] _prepared = [];

    /// <summary>Scores of the moves.</summary>
    public short[] Scores { get; } = new short[(Parser.MostMoves + SparseLayer.Row - 1) / SparseLayer.Row * SparseLayer.Row];

    public int[] Heads { get; private set; } = [];

    public byte[] Relations { get; private set; } = [];

    /// <summary>First and second child on the left, last and last but one on the right.</summary>
    public int[] Left { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    /// <summary>The relations of a word's children, a bit each.</summary>
    public ulong[] Children { get; private set; } = [];

    /// <summary>Number of commas, quotation marks and the like up to and with each word.</summary>
    public int[] Marks { get; private set; } = [];

    public int Count { get; private set; }

    public int Depth { get; private set; }

    /// <summary>The next word, one more than the number of words when none is left.</summary>
    public int Next { get; private set; }

    /// <summary>A word of the stack, 0 the top.</summary>
    public int Stack(int down) => down < Depth ? _stack[Depth - 1 - down] : 0;

    /// <summary>A word still to come, 0 the next.</summary>
    public int Ahead(int by) => Next + by <= Count ? Next + by : 0;

    public bool IsFinal => Next > Count && Depth <= 1;

    public bool CanShift => Next <= Count;

    public bool CanLeft => Next <= Count && Depth > 0;

    public bool CanRight => Depth > 1;

    /// <summary>Room for what each word, and no word, adds to the parser's sums.</summary>
    public Span<short> Added(int row)
    {
        if (_added.Length < (Count + 1) * row)
            _added = new short[(Count + 1) * row * 3 / 2];
        return _added.AsSpan(0, (Count + 1) * row);
    }

    /// <summary>True when what a word adds in a place was asked for before; it counts as prepared from now on.</summary>
    public bool IsPrepared(int word, int place)
    {
        var before = _prepared[word];
        _prepared[word] |= (ushort)(1 << place);
        return (before & (1 << place)) != 0;
    }

    /// <summary>Starts a sentence.</summary>
    public void Start(ReadOnlySpan<Token> tokens)
    {
        Start(tokens.Length);
        for (var i = 1; i <= tokens.Length; i++)
            Marks[i] = (i > 1 ? Marks[i - 1] : 0) + (tokens[i - 1].Kind is TokenKind.Punctuation or TokenKind.Quote ? 1 : 0);
    }

    private void Start(int count)
    {
        Count = count;
        if (Heads.Length < count + 1)
        {
            var size = Math.Max(64, (count + 1) * 2);
            _stack = new int[size];
            Heads = new int[size];
            Relations = new byte[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            LeftCount = new byte[size];
            RightCount = new byte[size];
            Children = new ulong[size];
            Marks = new int[size];
            _prepared = new ushort[size];
        }

        Array.Clear(Heads, 0, count + 1);
        Array.Clear(Relations, 0, count + 1);
        Array.Clear(Left, 0, count + 1);
        Array.Clear(Left2, 0, count + 1);
        Array.Clear(Right, 0, count + 1);
        Array.Clear(Right2, 0, count + 1);
        Array.Clear(LeftCount, 0, count + 1);
        Array.Clear(RightCount, 0, count + 1);
        Array.Clear(Children, 0, count + 1);
        Array.Clear(_prepared, 0, count + 1);
        Depth = 0;
        Next = 1;
    }

    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>Hangs the top of the stack from the next word.</summary>
    public void LeftArc(Relation relation)
    {
        var child = _stack[--Depth];
        var head = Next;
        Heads[child] = head;
        Relations[child] = (byte)relation;
        Left2[head] = Left[head];
        Left[head] = child;
        if (LeftCount[head] < 7)
            LeftCount[head]++;
        Children[head] |= 1UL << (int)relation;
    }

    /// <summary>Hangs the top of the stack from the word below it.</summary>
    public void RightArc(Relation relation)
    {
        var child = _stack[--Depth];
        var head = _stack[Depth - 1];
        Heads[child] = head;
        Relations[child] = (byte)relation;
        Right2[head] = Right[head];
        Right[head] = child;
        if (RightCount[head] < 7)
            RightCount[head]++;
        Children[head] |= 1UL << (int)relation;
    }
}
