namespace NewsAnalysis.Text;

/// <summary>
/// Tags, trees and names of a document, each sentence worked out when first asked for. Threads may ask at the same time: they work out
/// the same values, and a sentence counts as done only after all its values are written.
/// </summary>
internal sealed class DocumentSyntax(Document document, SyntaxModel model)
{
    // Marks a token that continues the word of the token before it; tags are smaller.
    private const byte Continues = 0x80;

    // Longer sentences are no sentences but tables, code or pages without full stops: they are worked out in pieces, which hang from the root of the first.
    private const int LongestPiece = 500;

    [ThreadStatic]
    private static SyntaxSpace? s_space;

    private readonly byte[] _tags = new byte[document.Tokens.Length];
    private readonly bool[] _tagged = new bool[document.Sentences.Length];
    private readonly bool[] _parsed = new bool[document.Sentences.Length];
    private int[]? _heads;
    private byte[]? _relations;

    public TagPair TagOf(int token)
    {
        EnsureTags(document.SentenceOf(token));
        return model.Tagger.Tags[_tags[token] & ~Continues];
    }

    public string LemmaOf(int token)
    {
        var tag = TagOf(token);
        var first = token;
        while ((_tags[first] & Continues) != 0)
            first--;
        return model.Lemmatizer.Lemma(document.SpanOf(first, WordEnd(first) - 1).In(document.Text), tag);
    }

    /// <summary>Index after the last token of a word.</summary>
    public int WordEnd(int token)
    {
        EnsureTags(document.SentenceOf(token));
        do
            token++;
        while (token < _tags.Length && (_tags[token] & Continues) != 0);
        return token;
    }

    /// <summary>Index of a token's head in the document; -1 for the root of a sentence.</summary>
    public int HeadOf(int token)
    {
        EnsureTree(document.SentenceOf(token));
        return _heads![token];
    }

    public Relation RelationOf(int token)
    {
        EnsureTree(document.SentenceOf(token));
        return (Relation)_relations![token];
    }

    /// <summary>The names of a sentence, as places of tokens in the document.</summary>
    public List<NameSpan> NamesOf(int index)
    {
        var sentence = document.Sentences[index];
        var space = s_space ??= new SyntaxSpace();
        var words = space.Merge(document, sentence);
        var names = new List<NameSpan>();
        for (var start = 0; start < words.Length; start += LongestPiece)
        {
            var piece = words[start..Math.Min(words.Length, start + LongestPiece)];
            foreach (var name in model.Names.Find(model.Encoder.Encode(document.Text, piece, space.Encoder), piece.Length))
                names.Add(name with { FirstToken = sentence.FirstToken + space.FirstTokenOf(start + name.FirstToken), EndToken = sentence.FirstToken + space.Ends[start + name.EndToken - 1] });
        }

        return names;
    }

    private void EnsureTags(int sentence)
    {
        if (!Volatile.Read(ref _tagged[sentence]))
            Work(sentence, parse: false);
    }

    private void EnsureTree(int sentence)
    {
        if (Volatile.Read(ref _parsed[sentence]))
            return;
        Interlocked.CompareExchange(ref _heads, new int[_tags.Length], null);
        Interlocked.CompareExchange(ref _relations, new byte[_tags.Length], null);
        Work(sentence, parse: true);
    }

    private void Work(int index, bool parse)
    {
        var sentence = document.Sentences[index];
        var space = s_space ??= new SyntaxSpace();
        var words = space.Merge(document, sentence);
        var root = 0;
        for (var start = 0; start < words.Length; start += LongestPiece)
        {
            var piece = words[start..Math.Min(words.Length, start + LongestPiece)];
            var encoded = model.Encoder.Encode(document.Text, piece, space.Encoder);
            var tags = space.Tags.AsSpan(0, piece.Length);
            model.Tagger.Tag(encoded, tags);
            Take(sentence, space, start, tags);
            if (!parse)
                continue;
            space.Parser.Start(piece);
            model.Parser.Parse(space.Encoder, space.Parser);
            Take(sentence, space, start, piece.Length, ref root);
        }

        Volatile.Write(ref _tagged[index], true);
        if (parse)
            Volatile.Write(ref _parsed[index], true);
    }

    private void Take(Sentence sentence, SyntaxSpace space, int start, ReadOnlySpan<byte> tags)
    {
        for (var word = 0; word < tags.Length; word++)
        {
            var first = space.FirstTokenOf(start + word);
            for (var token = first; token < space.Ends[start + word]; token++)
                _tags[sentence.FirstToken + token] = token == first ? tags[word] : (byte)(tags[word] | Continues);
        }
    }

    private void Take(Sentence sentence, SyntaxSpace space, int start, int count, ref int root)
    {
        for (var word = 0; word < count; word++)
        {
            var first = sentence.FirstToken + space.FirstTokenOf(start + word);
            var head = space.Parser.Heads[word + 1];
            var (to, relation) = (head > 0 ? sentence.FirstToken + space.FirstTokenOf(start + head - 1) : -1, space.Parser.Relations[word + 1]);
            if (head == 0 && start == 0)
                root = first;
            else if (head == 0)
                (to, relation) = (root, (byte)Relation.Parataxis);
            for (var token = first; token < sentence.FirstToken + space.Ends[start + word]; token++)
            {
                _heads![token] = token == first ? to : first;
                _relations![token] = token == first ? relation : (byte)Relation.Goeswith;
            }
        }
    }

    /// <summary>Room to work in that a thread keeps.</summary>
    private sealed class SyntaxSpace
    {
        private Token[] _words = [];

        public EncoderSpace Encoder { get; } = new();

        public ParserState Parser { get; } = new();

        public byte[] Tags { get; private set; } = [];

        public int[] Ends { get; private set; } = [];

        /// <summary>The first token of a word, counted from the sentence's first.</summary>
        public int FirstTokenOf(int word) => word == 0 ? 0 : Ends[word - 1];

        /// <summary>The words of a sentence, and the ends of their tokens in <see cref="Ends"/>.</summary>
        public ReadOnlySpan<Token> Merge(Document document, Sentence sentence)
        {
            if (_words.Length < sentence.Count)
            {
                var size = Math.Max(64, sentence.Count * 2);
                (_words, Tags, Ends) = (new Token[size], new byte[size], new int[size]);
            }

            return _words.AsSpan(0, SyntaxWords.Merge(document.Text, document.Tokens[sentence.FirstToken..sentence.EndToken], _words, Ends));
        }
    }
}
