namespace NewsAnalysis.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters: <c>Gaza</c>, <c>n't</c>, <c>U.S.</c>, <c>Oct.</c>, a web address.</summary>
    Word,

    /// <summary>Digits with separators: <c>1,160</c>, <c>1.5</c>, <c>½</c>.</summary>
    Number,

    /// <summary>Digits with an ordinal ending: <c>22nd</c>.</summary>
    Ordinal,

    /// <summary>Digits that name a decade: <c>1990s</c>, the <c>90s</c> of <c>'90s</c>.</summary>
    Decade,

    /// <summary>A currency sign: <c>$</c>, <c>€</c>.</summary>
    Currency,

    /// <summary>A quotation mark; <see cref="Token.Side"/> tells which way it opens.</summary>
    Quote,

    /// <summary>Full stops, commas, dashes, brackets, bullets.</summary>
    Punctuation,

    /// <summary>Everything else: <c>%</c>, <c>°</c>, <c>&amp;</c>, emoji.</summary>
    Symbol,
}

/// <summary>What stands between a token and the one before it.</summary>
public enum Gap : byte
{
    /// <summary>Nothing: the tokens touch.</summary>
    None,

    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>One line break: a hard wrap or a new line of a list.</summary>
    Line,

    /// <summary>A blank line, or the start of the text.</summary>
    Paragraph,
}

/// <summary>How the letters of a word are written.</summary>
public enum LetterCase : byte
{
    /// <summary>No letters that have case.</summary>
    None,

    /// <summary><c>houses</c></summary>
    Lower,

    /// <summary><c>Rafah</c>, and single capital letters.</summary>
    Title,

    /// <summary><c>NATO</c>, two letters or more.</summary>
    Upper,

    /// <summary><c>McDonald</c>, <c>iPhone</c>.</summary>
    Mixed,
}

/// <summary>Which way a quotation mark or bracket faces.</summary>
public enum Side : byte
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>Starts what it encloses.</summary>
    Opening,

    /// <summary>Ends what it encloses.</summary>
    Closing,
}

/// <summary>One token: a span of the text with what one look at it tells. Holds no characters of its own.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last UTF-16 code unit.</param>
/// <param name="Word">Identifier of the word in the lexicons' common vocabulary, ignoring case; 0 when no lexicon knows it.</param>
/// <param name="Kind">What the token is made of.</param>
/// <param name="Before">What stands between this token and the one before.</param>
/// <param name="Case">How its letters are written.</param>
/// <param name="Side">Which way a quotation mark or bracket faces.</param>
public readonly record struct Token(int Start, int End, int Word, TokenKind Kind, Gap Before, LetterCase Case, Side Side)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The token's place in the text.</summary>
    public Span Span => new(Start, End);

    /// <summary>True when the token touches the one before it.</summary>
    public bool IsAttached => Before == Gap.None;

    /// <summary>True when the token starts with a capital letter.</summary>
    public bool IsCapitalised => Case is LetterCase.Title or LetterCase.Upper or LetterCase.Mixed;
}
