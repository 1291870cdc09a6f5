namespace NewsAnalysis.Dates;

/// <summary>What the form of a verb says of its time. The finite forms come first.</summary>
internal enum VerbForm : byte
{
    /// <summary><c>met</c>, <c>was held</c>, <c>may have left</c>.</summary>
    Past,

    /// <summary><c>had met</c>.</summary>
    PastPerfect,

    /// <summary><c>has met</c>.</summary>
    Perfect,

    /// <summary><c>meets</c>, <c>is held</c>.</summary>
    Present,

    /// <summary><c>is meeting</c>.</summary>
    Progressive,

    /// <summary><c>will meet</c>, <c>is to meet</c>, <c>is going to meet</c>.</summary>
    Ahead,

    /// <summary><c>would meet</c>, <c>may meet</c>.</summary>
    Modal,

    /// <summary><c>to meet</c>.</summary>
    Infinitive,

    /// <summary><c>to have met</c>.</summary>
    PerfectInfinitive,

    /// <summary><c>held</c> without an auxiliary, and adjectives that are used like it: <c>due</c>.</summary>
    Participle,

    /// <summary><c>meeting</c> without an auxiliary.</summary>
    Gerund,
}

/// <summary>A verb with its auxiliaries: <c>would not have been held</c>.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">The token of the main verb, or of what is said of something after "be": the <c>due</c> of <c>is due</c>.</param>
/// <param name="Form">What its form says.</param>
/// <param name="IsNegated">True with <c>not</c> in it.</param>
internal readonly record struct VerbGroup(int First, int End, int Head, VerbForm Form, bool IsNegated)
{
    public bool IsFinite => Form <= VerbForm.Modal;
}
