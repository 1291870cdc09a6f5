namespace NewsAnalysis.Notebooks.Interactive;

/// <summary>A text of LaTeX, which viewers typeset.</summary>
/// <param name="value">The LaTeX, with its delimiters.</param>
public sealed class LaTeXString(string value)
{
    private readonly string value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Takes a text as LaTeX.</summary>
    /// <param name="value">The LaTeX, with its delimiters.</param>
    public static implicit operator LaTeXString(string value) => new(value);

    /// <summary>The LaTeX.</summary>
    public override string ToString() => value;
}

/// <summary>A formula, which viewers typeset in a line of its own.</summary>
/// <param name="value">LaTeX of mathematics, without delimiters.</param>
public sealed class MathString(string value)
{
    private readonly string value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Takes a text as a formula.</summary>
    /// <param name="value">LaTeX of mathematics, without delimiters.</param>
    public static implicit operator MathString(string value) => new(value);

    /// <summary>The formula between its delimiters.</summary>
    public override string ToString() => $"$${value}$$";
}
