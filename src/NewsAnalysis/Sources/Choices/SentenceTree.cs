using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The dependency tree of one sentence, with how far each subtree reaches. Made for another sentence by <see cref="Load"/>.</summary>
internal sealed class SentenceTree(Document document)
{
    private int[] _heads = [];
    private int[] _left = [];
    private int[] _right = [];
    private int[] _firstChild = [];
    private int[] _nextChild = [];
    private Relation[] _relations = [];

    public Document Document => document;

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; private set; } = -1;

    /// <summary>First token of the sentence.</summary>
    public int First { get; private set; }

    /// <summary>Index after its last token.</summary>
    public int End { get; private set; }

    /// <summary>Parses a sentence and takes its tree.</summary>
    public void Load(int sentence)
    {
        if (Sentence == sentence)
            return;
        (Sentence, First, End) = (sentence, document.Sentences[sentence].FirstToken, document.Sentences[sentence].EndToken);
        var count = End - First;
        if (_heads.Length < count)
        {
            var size = Math.Max(64, count * 2);
            (_heads, _left, _right, _firstChild, _nextChild, _relations) = (new int[size], new int[size], new int[size], new int[size], new int[size], new Relation[size]);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            _heads[i] = document.HeadOf(First + i);
            _relations[i] = document.RelationOf(First + i);
            (_left[i], _right[i], _firstChild[i]) = (First + i, First + i, -1);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            if (_heads[i] < 0)
                continue;
            _nextChild[i] = _firstChild[_heads[i] - First];
            _firstChild[_heads[i] - First] = First + i;
        }

        for (var i = 0; i < count; i++)
        {
            for (var above = _heads[i]; above >= 0; above = _heads[above - First])
                (_left[above - First], _right[above - First]) = (Math.Min(_left[above - First], First + i), Math.Max(_right[above - First], First + i));
        }
    }

    /// <summary>Index of a token's head; -1 for the root.</summary>
    public int HeadOf(int token) => _heads[token - First];

    public Relation RelationOf(int token) => _relations[token - First];

    /// <summary>First token of the subtree of a token.</summary>
    public int LeftOf(int token) => _left[token - First];

    /// <summary>Last token of the subtree of a token.</summary>
    public int RightOf(int token) => _right[token - First];

    /// <summary>The first token that hangs from a token, in reading order; -1 when there is none.</summary>
    public int FirstChild(int token) => _firstChild[token - First];

    /// <summary>The token that hangs from the same head after this one; -1 when there is none.</summary>
    public int NextChild(int child) => _nextChild[child - First];

    /// <summary>The first token that hangs from a token in one of two ways; -1 when there is none.</summary>
    public int ChildOf(int token, Relation relation, Relation other = Relation.Root)
    {
        for (var child = FirstChild(token); child >= 0; child = NextChild(child))
        {
            if (RelationOf(child) == relation || RelationOf(child) == other)
                return child;
        }

        return -1;
    }

    /// <summary>The topmost word that stands between two tokens, seen from the first of them upwards: the head of the piece that starts there.</summary>
    public int TopWithin(int token, int first, int last)
    {
        while (HeadOf(token) is var head && head >= first && head <= last)
            token = head;
        return token;
    }
}
