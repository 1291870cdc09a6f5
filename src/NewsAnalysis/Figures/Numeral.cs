namespace NewsAnalysis.Figures;

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary><c>1,160</c>, <c>1.5 million</c>.</summary>
    Digits,

    /// <summary><c>twenty-nine</c>, <c>a dozen</c>.</summary>
    Words,

    /// <summary><c>dozens</c>, <c>tens of thousands</c>: a conventional number.</summary>
    Vague,

    /// <summary><c>three-quarters</c>, <c>half</c>: a part of one.</summary>
    Fraction,
}

/// <summary>A number in the text: which tokens, which value.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Value">The value, magnitude applied; a fraction is a part of one.</param>
/// <param name="Factor">The magnitude alone: 1 000 000 in <c>1.5 million</c>, 1 when there is none.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Numeral(int First, int End, decimal Value, decimal Factor, NumeralForm Form);
