namespace NewsAnalysis.Text;

/// <summary>The part-of-speech tags of Universal Dependencies, under their own names.</summary>
public enum UniversalTag : byte
{
    /// <summary>Anything else: foreign words, typing errors.</summary>
    X,

    /// <summary>Adjective: <c>heavy</c>.</summary>
    Adj,

    /// <summary>Preposition: <c>in</c>.</summary>
    Adp,

    /// <summary>Adverb: <c>nearly</c>.</summary>
    Adv,

    /// <summary>Auxiliary, the copula and modals included: <c>has</c>, <c>were</c>, <c>may</c>.</summary>
    Aux,

    /// <summary>Coordinating conjunction: <c>and</c>.</summary>
    Cconj,

    /// <summary>Determiner: <c>the</c>.</summary>
    Det,

    /// <summary>Interjection: <c>yes</c>.</summary>
    Intj,

    /// <summary>Common noun: <c>flood</c>.</summary>
    Noun,

    /// <summary>Numeral: <c>1,160</c>, <c>dozen</c> not included.</summary>
    Num,

    /// <summary>Particle: <c>to</c> before a verb, <c>not</c>, the possessive <c>'s</c>.</summary>
    Part,

    /// <summary>Pronoun, possessives included: <c>they</c>, <c>their</c>, <c>who</c>.</summary>
    Pron,

    /// <summary>Proper noun: <c>Rafah</c>.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction: <c>because</c>, <c>that</c>.</summary>
    Sconj,

    /// <summary>Symbol: <c>$</c>, <c>%</c>.</summary>
    Sym,

    /// <summary>Verb that is no auxiliary: <c>said</c>.</summary>
    Verb,
}
