using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Values given to a notebook from outside, as papermill does it: a cell tagged <c>parameters</c> holds the defaults, and a cell
/// tagged <c>injected-parameters</c> after it sets the given ones. Without a <c>parameters</c> cell it comes first.
/// </summary>
public static class NotebookParameters
{
    private const string DefaultsTag = "parameters";
    private const string InjectedTag = "injected-parameters";

    /// <summary>Puts the values into a notebook; those of an earlier run are replaced.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="parameters">Names, which must be C# identifiers, and values: text, whole and decimal numbers, truth values, dates, or null.</param>
    /// <exception cref="ArgumentException">A name is not an identifier, or a value is of another type.</exception>
    public static void Inject(NotebookDocument document, IReadOnlyDictionary<string, object?> parameters)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0)
            return;
        string source = SourceOf(parameters);
        int earlier = Find(document, InjectedTag);
        if (earlier >= 0)
        {
            document.Cells[earlier].Source = source;
            return;
        }
        NotebookCell cell = document.Insert(Find(document, DefaultsTag) + 1, CellKind.Code, source);
        cell.Metadata["tags"] = new JsonArray(InjectedTag);
    }

    /// <summary>The C# that declares the values, in order of their names.</summary>
    /// <param name="parameters">Names and values, as for <see cref="Inject"/>.</param>
    /// <exception cref="ArgumentException">A name is not an identifier, or a value is of another type.</exception>
    public static string SourceOf(IReadOnlyDictionary<string, object?> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var source = new StringBuilder("// Parameters");
        foreach ((string name, object? value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
                throw new ArgumentException($"\"{name}\" is not a name that a parameter can have. Use letters, digits and underscores, and no C# keyword.", nameof(parameters));
            source.Append('\n').Append(Declaration(name, value));
        }
        return source.ToString();
    }

    /// <summary>
    /// The value that a text on a command line means: <c>true</c> and <c>false</c>, whole numbers and decimal numbers are those; everything else is the text itself.
    /// </summary>
    /// <param name="text">The text.</param>
    public static object Infer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "true" or "false")
            return text == "true";
        // A leading zero is a label's (a phone number, a code), and must not be lost.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && whole.ToString(CultureInfo.InvariantCulture) == text)
            return whole is >= int.MinValue and <= int.MaxValue ? (object)(int)whole : whole;
        bool looksDecimal = text.Length > 2 && text.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(text[^1]) && !text.StartsWith("00", StringComparison.Ordinal);
        return looksDecimal && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : text;
    }

    /// <summary>Takes out the cell of injected values, as if nothing had been given.</summary>
    internal static void Remove(NotebookDocument document)
    {
        if (Find(document, InjectedTag) is >= 0 and var at)
            document.RemoveAt(at);
    }

    private static int Find(NotebookDocument document, string tag)
    {
        for (int at = 0; at < document.Cells.Count; at++)
        {
            if (document.Cells[at].Tags.Contains(tag, StringComparer.Ordinal))
                return at;
        }
        return -1;
    }

    /// <summary>The C# of a value.</summary>
    internal static string LiteralOf(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool flag => flag ? "true" : "false",
        int number => string.Create(CultureInfo.InvariantCulture, $"{number}"),
        long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => string.Create(CultureInfo.InvariantCulture, $"{number:R}d"),
        decimal number => string.Create(CultureInfo.InvariantCulture, $"{number}m"),
        DateOnly date => string.Create(CultureInfo.InvariantCulture, $"new DateOnly({date.Year}, {date.Month}, {date.Day})"),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be written into a notebook. Give a text, a number, a truth value or a date.", nameof(value)),
    };

    private static string Declaration(string name, object? value)
    {
        try
        {
            return value is null ? $"string {name} = null;" : $"var {name} = {LiteralOf(value)};";
        }
        catch (ArgumentException)
        {
            throw new ArgumentException($"The parameter {name} is a {value!.GetType().Name}. Give a text, a number, a truth value or a date.", nameof(value));
        }
    }
}
