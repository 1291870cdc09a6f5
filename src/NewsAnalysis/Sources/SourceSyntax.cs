using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The syntax that the source rules ask for: the document's tags in the rules' own, coarser classes. Belongs to one extraction.</summary>
internal sealed class SourceSyntax
{
    private readonly WordTag[] _tags;
    private readonly bool[] _tagged;
    private int _sentence;

    public SourceSyntax(Document document)
    {
        Document = document;
        _tags = new WordTag[document.Tokens.Length];
        _tagged = new bool[document.Sentences.Length];
        Signs.Tag(document, _tags);
    }

    public Document Document { get; }

    /// <summary>The tag of a token; <see cref="WordTag.Stop"/> outside the text.</summary>
    public WordTag this[int token]
    {
        get
        {
            if ((uint)token >= (uint)_tags.Length)
                return WordTag.Stop;
            if (!Signs.IsSign(Document.Tokens[token]))
                EnsureTags(token);
            return _tags[token];
        }
    }

    /// <summary>True for a word that can head a noun phrase.</summary>
    public bool IsNominal(int token) => this[token] is WordTag.Noun or WordTag.Plural or WordTag.Name or WordTag.Pronoun or WordTag.Number;

    /// <summary>True for a word that can stand inside a noun phrase, before its head.</summary>
    public bool IsModifier(int token) => this[token] is WordTag.Noun or WordTag.Plural or WordTag.Name or WordTag.Number or WordTag.Adjective or WordTag.Possessive or WordTag.Determiner;

    /// <summary>True for any form of any verb, auxiliaries and modals included.</summary>
    public bool IsVerb(int token) => this[token] is >= WordTag.Base and <= WordTag.Do;

    /// <summary>True for a verb form that needs a subject: past, present, modals and finite auxiliaries.</summary>
    public bool IsFinite(int token) => this[token] switch
    {
        WordTag.Past or WordTag.Present or WordTag.Third or WordTag.Modal or WordTag.Do => true,
        WordTag.Have => !Document.Is(token, "having") && this[token - 1] is not (WordTag.Modal or WordTag.To),
        WordTag.Be => !Document.Is(token, "been") && !Document.Is(token, "being") && !Document.Is(token, "be"),
        _ => false,
    };

    /// <summary>True for words that stand between a verb and its auxiliary: adverbs and <c>not</c>.</summary>
    public bool IsAdverbial(int token) => this[token] is WordTag.Adverb or WordTag.Negation;

    private void EnsureTags(int token)
    {
        var sentences = Document.Sentences;
        if (token < sentences[_sentence].FirstToken || token >= sentences[_sentence].EndToken)
            _sentence = Document.SentenceOf(token);
        if (_tagged[_sentence])
            return;
        for (var i = sentences[_sentence].FirstToken; i < sentences[_sentence].EndToken; i++)
        {
            if (!Signs.IsSign(Document.Tokens[i]))
                _tags[i] = WordTags.Of(Document, i);
        }

        _tagged[_sentence] = true;
    }
}
