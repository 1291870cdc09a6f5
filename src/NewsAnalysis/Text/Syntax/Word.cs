namespace NewsAnalysis.Text;

/// <summary>
/// A word with its syntax: a token, or the tokens of a date or clock time such as <c>08/16/2000</c>, which syntax takes as one word. A view of the document that holds
/// nothing itself: tags are worked out for a sentence when one of them is first asked for, and its tree likewise.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Token">Index of the word's first token.</param>
/// <example>
/// <code>
/// foreach (var word in Document.Parse("Officials said so.").Sentences[0].Words)
///     Console.WriteLine($"{word} {word.Tag} {word.Lemma} {word.Relation} {word.Head}");
/// </code>
/// </example>
public readonly record struct Word(Document Document, int Token)
{
    /// <summary>Index after the word's last token.</summary>
    public int EndToken => Document.WordEnd(Token);

    /// <summary>The word's place in the text.</summary>
    public Span Span => Document.SpanOf(Token, EndToken - 1);

    /// <summary>The characters of the word.</summary>
    public ReadOnlySpan<char> Written => Span.In(Document.Text);

    /// <summary>The Penn Treebank tag.</summary>
    public PennTag Tag => Document.TagOf(Token);

    /// <summary>The universal tag.</summary>
    public UniversalTag UniversalTag => Document.UniversalTagOf(Token);

    /// <summary>The lemma: <c>die</c> of <c>died</c>, in lower case but for names.</summary>
    public string Lemma => Document.LemmaOf(Token);

    /// <summary>The word that this one depends on; null for the root of the sentence.</summary>
    public Word? Head => Document.HeadOf(Token) is var head and >= 0 ? new Word(Document, head) : null;

    /// <summary>How the word depends on its head: <c>officials</c> in <c>officials said</c> is <see cref="Relation.Nsubj"/>.</summary>
    public Relation Relation => Document.RelationOf(Token);

    /// <summary>The first word that depends on this one in a given way, such as the subject of a verb; null when there is none.</summary>
    public Word? Child(Relation relation) => Document.ChildOf(Token, relation) is var child and >= 0 ? new Word(Document, child) : null;

    /// <summary>The word as it is written.</summary>
    public override string ToString() => Document is null ? "" : Written.ToString();
}

/// <summary>The words of a sentence, in order.</summary>
public readonly struct WordList
{
    private readonly Document _document;
    private readonly int _first;
    private readonly int _end;

    internal WordList(Document document, int first, int end) => (_document, _first, _end) = (document, first, end);

    /// <summary>Starts at the first word.</summary>
    public Enumerator GetEnumerator() => new(_document, _first, _end);

    /// <summary>The words as an array.</summary>
    public Word[] ToArray()
    {
        var words = new List<Word>(_end - _first);
        foreach (var word in this)
            words.Add(word);
        return [.. words];
    }

    /// <summary>Goes from word to word.</summary>
    public struct Enumerator
    {
        private readonly Document _document;
        private readonly int _end;
        private int _next;

        internal Enumerator(Document document, int first, int end) => (_document, _next, _end, Current) = (document, first, end, default);

        /// <summary>The word reached.</summary>
        public Word Current { get; private set; }

        /// <summary>Goes to the next word; false after the last.</summary>
        public bool MoveNext()
        {
            if (_next >= _end)
                return false;
            Current = new Word(_document, _next);
            _next = _document.WordEnd(_next);
            return true;
        }
    }
}
