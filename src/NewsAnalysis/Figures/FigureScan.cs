using System.Collections.Immutable;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>What an expression of time does to the tokens it covers.</summary>
internal enum DateMark : byte
{
    None,

    /// <summary>A date, time or set: no figure is read here.</summary>
    Date,

    /// <summary>A duration that is placed nowhere, which is a figure too: <c>three months</c>, but not <c>the three months to June</c>.</summary>
    Duration,
}

/// <summary>The document as the figure grammars see it: one sentence at a time, with the expressions of time marked.</summary>
internal sealed class FigureScan
{
    private readonly DateMark[] _marks;

    public FigureScan(Document document, ImmutableArray<TimeExpression> dates)
    {
        Document = document;
        WritesSterling = document.Text.AsSpan().IndexOfAny('£', '₤') >= 0 || document.Text.Contains("sterling", StringComparison.OrdinalIgnoreCase);
        _marks = dates.IsDefaultOrEmpty ? [] : new DateMark[document.Tokens.Length];
        foreach (var date in dates)
        {
            for (var i = document.TokenAt(date.Start); i < document.Tokens.Length && document.Tokens[i].Start < date.End; i++)
                _marks[i] = (date.Type == TimexType.Duration && date.From is null) || date.Rule == DateRules.LengthAhead ? DateMark.Duration : DateMark.Date;
        }
    }

    public Document Document { get; }

    /// <summary>True where the article writes £ or sterling.</summary>
    public bool WritesSterling { get; }

    /// <summary>Index of the sentence's first token.</summary>
    public int First { get; private set; }

    /// <summary>Index after the sentence's last token.</summary>
    public int End { get; private set; }

    /// <summary>True when the sentence is written in capitals only, so that capitals tell nothing.</summary>
    public bool IsUpperCase { get; private set; }

    /// <summary>True for a headline.</summary>
    public bool IsTitle { get; private set; }

    /// <summary>The figures of the sentence so far.</summary>
    public List<FigureDraft> Drafts { get; } = [];

    /// <summary>The codes found for currencies that several countries share, by name; null where the article settles none.</summary>
    public Dictionary<string, string?> SharedCodes { get; } = [];

    /// <summary>The tag of a token of the sentence; the default value outside it.</summary>
    public PennTag TagOf(int token) => token >= First && token < End ? Document.TagOf(token) : default;

    public void Enter(Sentence sentence)
    {
        (First, End) = (sentence.FirstToken, sentence.EndToken);
        IsTitle = sentence.Block == BlockKind.Title;
        Drafts.Clear();
        int upper = 0, lower = 0;
        for (var i = First; i < End; i++)
        {
            var token = Document.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            if (token.Case == LetterCase.Upper)
                upper++;
            else
                lower++;
        }

        IsUpperCase = upper > 2 * lower;
    }

    public DateMark MarkOf(int token) => (uint)token < (uint)_marks.Length ? _marks[token] : DateMark.None;

    public bool IsDate(int token) => MarkOf(token) == DateMark.Date;

    /// <summary>True when a capital letter at a token tells that it is a name.</summary>
    public bool IsName(int token) =>
        token >= First && token < End && Document.Tokens[token].Kind == TokenKind.Word && Document.Tokens[token].IsCapitalised
        && (!IsUpperCase || Document.Tokens[token].Word == 0) && Document.ClassOf(token) == WordClass.None;

    /// <summary>True for a word that a clause is cut at: full stop inside, semicolon, colon, dash, quotation mark.</summary>
    public bool IsHardBreak(int token) => Document.Tokens[token] switch
    {
        { Kind: TokenKind.Quote } => true,
        { Kind: TokenKind.Punctuation } => Document.Text[Document.Tokens[token].Start] is ';' or ':' or '—' or '–' or '.' or '!' or '?' or '•' || (Document.Is(token, '-') && !Document.Tokens[token].IsAttached),
        _ => false,
    };

    public bool IsComma(int token) => Document.Is(token, ',');

    /// <summary>True for a word that starts a clause of its own.</summary>
    public bool IsSubordinator(int token) =>
        (Document.ClassOf(token) & WordClass.Subordinator) != 0 && (Document.ClassOf(token) & (WordClass.Preposition | WordClass.Question)) == 0;
}
