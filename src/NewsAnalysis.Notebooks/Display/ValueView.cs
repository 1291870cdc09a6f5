using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>A value as a reader sees it: a text, a table, or an object with members. It is read once, and then written as HTML and as plain text.</summary>
internal abstract record ValueView
{
    /// <summary>The value's type, as a C# reader writes it.</summary>
    public required string TypeName { get; init; }

    /// <summary>Looks at a value.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="options">How far to look.</param>
    public static ValueView Of(object? value, FormatOptions options) => new ViewReader(options).Read(value, options.MaxDepth, options.MaxTextLength);
}

/// <summary>A value that is one text.</summary>
internal sealed record TextView : ValueView
{
    /// <summary>The text, cut where it is too long.</summary>
    public required string Text { get; init; }

    /// <summary>True for numbers, which are set flush right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>True for what reads better with its line breaks, as an exception does.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>Values one below the other, in one column or several.</summary>
internal sealed record TableView : ValueView
{
    /// <summary>The names of the columns; empty for a plain sequence of texts.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows, each with a view a column; a plain sequence has one view a row.</summary>
    public required IReadOnlyList<IReadOnlyList<ValueView>> Rows { get; init; }

    /// <summary>How many rows there are in all; null when only counting them all would tell.</summary>
    public int? Count { get; init; }

    /// <summary>How many columns are not shown.</summary>
    public int HiddenColumns { get; init; }

    /// <summary>True when there are more rows than shown.</summary>
    public bool HasMore { get; init; }

    /// <summary>True for keys and values.</summary>
    public bool IsDictionary { get; init; }

    /// <summary>The note below the rows; null when everything is shown and the count is plain to see.</summary>
    public string? Note
    {
        get
        {
            var parts = new List<string>();
            if (HasMore)
                parts.Add(Count is { } count
                    ? string.Create(CultureInfo.InvariantCulture, $"{Rows.Count:N0} of {count:N0} rows")
                    : string.Create(CultureInfo.InvariantCulture, $"the first {Rows.Count:N0} rows; there are more"));
            else if (Rows.Count != 1)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Rows.Count:N0} rows"));
            if (HiddenColumns > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{HiddenColumns:N0} more columns"));
            return parts.Count == 0 ? null : string.Join("; ", parts);
        }
    }
}

/// <summary>A value with members.</summary>
internal sealed record ObjectView : ValueView
{
    /// <summary>The value in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The members, in the order they are declared.</summary>
    public required IReadOnlyList<(string Name, ValueView Value)> Members { get; init; }
}
