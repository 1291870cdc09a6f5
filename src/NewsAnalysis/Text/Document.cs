namespace NewsAnalysis.Text;

/// <summary>
/// An article cut into tokens and sentences, once, for every extractor to read. Holds spans only; the words stay in <see cref="Text"/>.
/// </summary>
/// <example>
/// <code>
/// var document = Document.Parse("Floods killed 12 people. Three are missing.");
/// Console.WriteLine(document.Sentences.Length); // 2
/// </code>
/// </example>
public sealed partial class Document
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;

    private Document(Article article, Token[] tokens, Sentence[] sentences)
    {
        Article = article;
        _tokens = tokens;
        _sentences = sentences;
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = sentences[i] with { Document = this };
    }

    /// <summary>The article's text, unchanged.</summary>
    public string Text => Article.Text;

    /// <summary>The article that was cut up.</summary>
    public Article Article { get; }

    /// <summary>All tokens, in order. Together with the white space between them they make up the text.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>All sentences, in order. Every token belongs to exactly one.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>The day relative dates are counted from: the published day, else the day of the last update; null when the article gives neither.</summary>
    public DateOnly? Anchor => Article.Published?.Day ?? Article.Updated?.Day;

    /// <summary>Cuts plain text.</summary>
    /// <param name="text">The text of an article; any characters at all.</param>
    public static Document Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(new Article { Id = "", Text = text });
    }

    /// <summary>Cuts an article.</summary>
    public static Document Parse(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text;
        var tokens = new List<Token>(text.Length / 5 + 8);
        var sentences = new List<Sentence>(text.Length / 100 + 4);
        var blocks = article.Blocks.IsDefaultOrEmpty ? Paragraphs.Split(text) : article.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = tokens.Count;
            Tokenizer.Split(text, blocks[i].Span, tokens);
            Vocabularise(text, tokens, first);
            SentenceSplitter.Split(text, tokens, first, blocks[i].Kind, i, sentences);
        }

        return new Document(article, [.. tokens], [.. sentences]);
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Written(int token) => _tokens[token].Span.In(Text);

    /// <summary>True when a token is written as given, ignoring case.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) =>
        (uint)token < (uint)_tokens.Length && Written(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a token is this one character.</summary>
    public bool Is(int token, char character) =>
        (uint)token < (uint)_tokens.Length && _tokens[token].Length == 1 && Text[_tokens[token].Start] == character;

    /// <summary>The span from one token to another, both included.</summary>
    public Span SpanOf(int firstToken, int lastToken) => new(_tokens[firstToken].Start, _tokens[lastToken].End);

    /// <summary>Index of the sentence that covers an offset, or of the last one that starts before it; 0 for a text without sentences.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = _sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_sentences[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Index of the first token that ends after an offset; the number of tokens when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The word classes of a token as the function-word lexicon gives them.</summary>
    internal WordClass ClassOf(int token) => (uint)token < (uint)_tokens.Length ? WordClasses.Of(_tokens[token].Word) : WordClass.None;

    private static void Vocabularise(string text, List<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var word = Vocabulary.Fold(token.Span.In(text));
            var number = Vocabulary.Find(word);

            // Lexicons hold "Oct" for "Oct." too: whether the stop is part of the token depends on what follows it.
            if (number == 0 && word.Length > 2 && word[^1] == '.')
                number = Vocabulary.Find(word[..^1]);
            tokens[i] = token with { Word = number };
        }
    }
}
