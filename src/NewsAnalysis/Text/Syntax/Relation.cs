namespace NewsAnalysis.Text;

/// <summary>How a word depends on its head: the relations of Universal Dependencies as the English Web Treebank has them. A subtype follows its relation: <see cref="NsubjPass"/> is <c>nsubj:pass</c>.</summary>
public enum Relation : byte
{
    /// <summary>The head of the sentence, which hangs from nothing.</summary>
    Root,

    /// <summary>Clause that modifies a noun: a plan <c>to rebuild</c>.</summary>
    Acl,

    /// <summary>Relative clause: people <c>who fled</c>.</summary>
    AclRelcl,

    /// <summary>Adverbial clause: <c>when</c> it <c>rained</c>.</summary>
    Advcl,

    /// <summary>Relative clause on a clause: <c>which surprised</c> us.</summary>
    AdvclRelcl,

    /// <summary>Adverb: <c>nearly</c> full.</summary>
    Advmod,

    /// <summary>Adjective of a noun: <c>heavy</c> rain.</summary>
    Amod,

    /// <summary>Apposition: the mayor, <c>Ann Lee</c>.</summary>
    Appos,

    /// <summary>Auxiliary: <c>has</c> risen.</summary>
    Aux,

    /// <summary>Auxiliary of the passive: <c>were</c> killed.</summary>
    AuxPass,

    /// <summary>Preposition or possessive ending of a noun: <c>in</c> Tolm.</summary>
    Case,

    /// <summary>Coordinating conjunction: <c>and</c>.</summary>
    Cc,

    /// <summary>First part of a paired conjunction: <c>both</c> … and.</summary>
    CcPreconj,

    /// <summary>Clause as complement: said they <c>left</c>.</summary>
    Ccomp,

    /// <summary>Noun before a noun: <c>flood</c> water.</summary>
    Compound,

    /// <summary>Particle of a verb: gave <c>up</c>.</summary>
    CompoundPrt,

    /// <summary>Further member of a coordination: rain and <c>wind</c>.</summary>
    Conj,

    /// <summary>Copula: it <c>is</c> full.</summary>
    Cop,

    /// <summary>Clause as subject.</summary>
    Csubj,

    /// <summary>Clause as subject of a clause that is itself a predicate.</summary>
    CsubjOuter,

    /// <summary>Clause as subject of a passive.</summary>
    CsubjPass,

    /// <summary>Some dependency that has no name.</summary>
    Dep,

    /// <summary>Determiner: <c>the</c> dam.</summary>
    Det,

    /// <summary>Determiner before a determiner: <c>all</c> the dams.</summary>
    DetPredet,

    /// <summary>Interjection: <c>well</c>.</summary>
    Discourse,

    /// <summary>Word set before or after its clause.</summary>
    Dislocated,

    /// <summary>Empty subject: <c>there</c> are.</summary>
    Expl,

    /// <summary>Later word of a fixed phrase: as <c>well</c> as.</summary>
    Fixed,

    /// <summary>Later word of a name: Ann <c>Lee</c>.</summary>
    Flat,

    /// <summary>Later part of a word written as two.</summary>
    Goeswith,

    /// <summary>Indirect object: gave <c>them</c> food.</summary>
    Iobj,

    /// <summary>Later item of a list.</summary>
    List,

    /// <summary>Word that introduces a clause: <c>that</c>, <c>to</c>.</summary>
    Mark,

    /// <summary>Noun with a preposition on a noun: head <c>of state</c>.</summary>
    Nmod,

    /// <summary>Title or description that goes before a name.</summary>
    NmodDesc,

    /// <summary>Possessor: <c>Tolm</c>'s mayor.</summary>
    NmodPoss,

    /// <summary>Noun without a preposition on a noun: a dollar a <c>day</c>.</summary>
    NmodUnmarked,

    /// <summary>Subject: <c>officials</c> said.</summary>
    Nsubj,

    /// <summary>Subject of a clause that is itself a predicate.</summary>
    NsubjOuter,

    /// <summary>Subject of a passive: <c>ten</c> were killed.</summary>
    NsubjPass,

    /// <summary>Number of a noun: <c>ten</c> people.</summary>
    Nummod,

    /// <summary>Object: killed <c>ten</c>.</summary>
    Obj,

    /// <summary>Noun with a preposition on a verb: fled to <c>Tolm</c>.</summary>
    Obl,

    /// <summary>Agent of a passive: said by <c>police</c>.</summary>
    OblAgent,

    /// <summary>Noun without a preposition on a verb: left <c>Tuesday</c>.</summary>
    OblUnmarked,

    /// <summary>Dependent of a word that was left out.</summary>
    Orphan,

    /// <summary>Clause set beside another: he left, <c>she said</c>.</summary>
    Parataxis,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Words the speaker corrected.</summary>
    Reparandum,

    /// <summary>The one addressed.</summary>
    Vocative,

    /// <summary>Complement without a subject of its own: wants to <c>leave</c>.</summary>
    Xcomp,
}
