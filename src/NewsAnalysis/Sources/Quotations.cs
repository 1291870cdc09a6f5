using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The quotations of a document, marks included. One that runs on over paragraphs, each opened anew, is one quotation.</summary>
internal sealed class Quotations
{
    private readonly Document _document;
    private readonly SourceSyntax _syntax;
    private readonly int[] _of;
    private readonly List<Phrase> _all = [];

    public Quotations(SourceSyntax syntax)
    {
        _syntax = syntax;
        _document = syntax.Document;
        _of = new int[_document.Tokens.Length];
        Array.Fill(_of, -1);
        Read();
    }

    /// <summary>The quotation that a token stands in, its marks included; empty when it stands in none.</summary>
    public Phrase At(int token) => (uint)token < (uint)_of.Length && _of[token] >= 0 ? _all[_of[token]] : Phrase.None;

    /// <summary>True for a token between quotation marks, or one of them.</summary>
    public bool Covers(int token) => (uint)token < (uint)_of.Length && _of[token] >= 0;

    /// <summary>True for a token that opens a quotation.</summary>
    public bool OpensAt(int token) => Covers(token) && At(token).First == token;

    private void Read()
    {
        var sentences = _document.Sentences;
        var open = -1;
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken; i++)
            {
                if (_document.Tokens[i].Kind != TokenKind.Quote || _syntax[i] == WordTag.Possessive)
                    continue;
                if (open < 0)
                    open = _syntax[i] == WordTag.OpenQuote ? i : -1;
                else if (Closes(open, i))
                    open = Close(open, i);
            }

            var ends = s + 1 == sentences.Length || sentences[s + 1].Paragraph != sentences[s].Paragraph;
            if (open < 0 || !ends)
                continue;

            // A next paragraph that opens anew goes on quoting; otherwise the closing mark was forgotten.
            if (s + 1 < sentences.Length && sentences[s + 1].Block == BlockKind.Body && _syntax[sentences[s + 1].FirstToken] == WordTag.OpenQuote && SameMark(open, sentences[s + 1].FirstToken))
                continue;
            if (!IsSingle(open))
                Close(open, SentenceEnd(open, s));
            open = -1;
        }
    }

    private bool Closes(int open, int mark)
    {
        if (!SameMark(open, mark))
            return false;
        return _syntax[mark] == WordTag.CloseQuote && mark > open + 1;
    }

    /// <summary>A forgotten closing mark: the quotation is taken to end with the paragraph if it began it, else with its sentence.</summary>
    private int SentenceEnd(int open, int lastSentence)
    {
        var sentence = _document.Sentences[_document.SentenceAt(_document.Tokens[open].Start)];
        return open == sentence.FirstToken ? _document.Sentences[lastSentence].EndToken - 1 : sentence.EndToken - 1;
    }

    private int Close(int open, int last)
    {
        for (var i = open; i <= last; i++)
            _of[i] = _all.Count;
        _all.Add(new Phrase(open, last));
        return -1;
    }

    private bool SameMark(int left, int right) => IsSingle(left) == IsSingle(right);

    private bool IsSingle(int token) => _document.Tokens[token].Length == 1 && _document.Text[_document.Tokens[token].Start] is '\'' or '’' or '‘' or '`' or '‹' or '›';
}
