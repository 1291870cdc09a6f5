using System.Globalization;

namespace NewsAnalysis.Tables;

/// <summary>How values read as text: the same in every culture.</summary>
internal static class CellText
{
    /// <summary>A value for machines: ISO 8601 days, numbers without grouping or trailing zeros; empty for null.</summary>
    public static string Exact(object? value) => value switch
    {
        null => "",
        string text => text,
        decimal number => JsonText.Normalise(number).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value for readers: as <see cref="Exact"/>, with thousands parted in reported numbers.</summary>
    public static string Readable(object? value) => value is decimal number ? Number(number) : Exact(value);

    /// <summary>A number with its thousands parted: <c>1,160</c>, <c>4.25</c>.</summary>
    public static string Number(decimal value) => JsonText.Normalise(value).ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>One line of text without control characters, which could move a terminal's cursor.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
            return text;
        return string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    /// <summary>At most so many characters, the last of them an ellipsis when text was cut; surrogate pairs stay whole.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }
}
