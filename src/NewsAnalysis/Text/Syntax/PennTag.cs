namespace NewsAnalysis.Text;

/// <summary>The part-of-speech tags of the Penn Treebank, as the English Web Treebank extends them. <see cref="TagNames"/> gives the written form.</summary>
public enum PennTag : byte
{
    /// <summary>Unknown.</summary>
    XX,

    /// <summary>Coordinating conjunction.</summary>
    CC,

    /// <summary>Cardinal number.</summary>
    CD,

    /// <summary>Determiner.</summary>
    DT,

    /// <summary>Existential <c>there</c>.</summary>
    EX,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>Adjective.</summary>
    JJ,

    /// <summary>Adjective, comparative.</summary>
    JJR,

    /// <summary>Adjective, superlative.</summary>
    JJS,

    /// <summary>List marker.</summary>
    LS,

    /// <summary>Modal.</summary>
    MD,

    /// <summary>Noun, singular or mass.</summary>
    NN,

    /// <summary>Noun, plural.</summary>
    NNS,

    /// <summary>Proper noun, singular.</summary>
    NNP,

    /// <summary>Proper noun, plural.</summary>
    NNPS,

    /// <summary>Predeterminer: <c>all</c> the.</summary>
    PDT,

    /// <summary>Possessive ending: <c>'s</c>.</summary>
    POS,

    /// <summary>Personal pronoun.</summary>
    PRP,

    /// <summary>Possessive pronoun, written <c>PRP$</c>.</summary>
    PRPS,

    /// <summary>Adverb.</summary>
    RB,

    /// <summary>Adverb, comparative.</summary>
    RBR,

    /// <summary>Adverb, superlative.</summary>
    RBS,

    /// <summary>Particle: gave <c>up</c>.</summary>
    RP,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary><c>to</c> before a verb.</summary>
    TO,

    /// <summary>Interjection.</summary>
    UH,

    /// <summary>Verb, base form.</summary>
    VB,

    /// <summary>Verb, past tense.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle.</summary>
    VBG,

    /// <summary>Verb, past participle.</summary>
    VBN,

    /// <summary>Verb, present tense other than the third person singular.</summary>
    VBP,

    /// <summary>Verb, present tense, third person singular.</summary>
    VBZ,

    /// <summary>Wh-determiner.</summary>
    WDT,

    /// <summary>Wh-pronoun.</summary>
    WP,

    /// <summary>Possessive wh-pronoun, written <c>WP$</c>.</summary>
    WPS,

    /// <summary>Wh-adverb.</summary>
    WRB,

    /// <summary>Web or e-mail address.</summary>
    ADD,

    /// <summary>Affix that stands apart.</summary>
    AFX,

    /// <summary>Part of a word that was written as two.</summary>
    GW,

    /// <summary>Hyphen within a word, written <c>HYPH</c>.</summary>
    HYPH,

    /// <summary>Superfluous punctuation.</summary>
    NFP,

    /// <summary>Currency sign, written <c>$</c>.</summary>
    Currency,

    /// <summary>Comma, written <c>,</c>.</summary>
    Comma,

    /// <summary>End of a sentence, written <c>.</c></summary>
    Period,

    /// <summary>Colon, semicolon or dash, written <c>:</c>.</summary>
    Colon,

    /// <summary>Opening quotation mark, written <c>``</c>.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark, written <c>''</c>.</summary>
    CloseQuote,

    /// <summary>Opening bracket, written <c>-LRB-</c>.</summary>
    OpenBracket,

    /// <summary>Closing bracket, written <c>-RRB-</c>.</summary>
    CloseBracket,
}
