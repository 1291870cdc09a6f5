namespace NewsAnalysis.Text;

/// <summary>
/// The little syntax that rules ask for: what part of speech a token is, read off its lexicon entry or ending and its left neighbour by the
/// Viterbi algorithm. Whoever asks sees tags only, so that a better tagger can take its place.
/// </summary>
internal sealed class LightSyntax
{
    private readonly WordTag[] _tags;

    private LightSyntax(Document document)
    {
        Document = document;
        _tags = LightSyntaxTagger.Tag(document);
    }

    public Document Document { get; }

    public static LightSyntax Of(Document document) => new(document);

    /// <summary>The tag of a token; <see cref="WordTag.Stop"/> outside the text.</summary>
    public WordTag this[int token] => (uint)token < (uint)_tags.Length ? _tags[token] : WordTag.Stop;

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
}
