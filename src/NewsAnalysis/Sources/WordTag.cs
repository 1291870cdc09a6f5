namespace NewsAnalysis.Sources;

/// <summary>What the source rules ask of a token: its part of speech, and of a sign what it does. Forms of be, have and do are apart, whatever their tense.</summary>
internal enum WordTag : byte
{
    Other,
    Noun,
    Plural,
    Name,
    Pronoun,
    Determiner,
    Possessive,
    Number,
    Adjective,
    Adverb,
    Negation,

    /// <summary>The bare verb after <c>to</c> or a modal: <c>go</c>.</summary>
    Base,

    /// <summary>The present without ending: <c>they go</c>.</summary>
    Present,

    /// <summary>The present with its ending: <c>she goes</c>.</summary>
    Third,
    Past,
    Participle,
    Gerund,
    Modal,
    Be,
    Have,
    Do,
    To,
    Preposition,

    /// <summary>Leads a clause: <c>that</c>, <c>because</c>.</summary>
    Subordinator,
    Conjunction,

    /// <summary>Leads a relative clause: <c>who</c>, <c>which</c>.</summary>
    Relative,
    Question,
    Particle,
    Comma,
    Stop,

    /// <summary>Dashes, colons and semicolons.</summary>
    Dash,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
}
