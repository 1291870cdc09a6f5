using System.Globalization;
using NewsAnalysis.Tables;
using NewsAnalysis.Text;

namespace NewsAnalysis.Charts;

/// <summary>What charts say of measures, units, modifiers, days and counts.</summary>
internal static class Words
{
    public const string NoSource = "no source named";

    private static readonly Lazy<Dictionary<string, string>> IrregularPlurals = new(() =>
    {
        var plurals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Open("irregular-plurals.tsv").Rows)
            plurals.TryAdd(row["singular"], row.Phrases.First());
        return plurals;
    });

    /// <summary>What a measure counts, in a unit: <c>deaths</c>, <c>people missing</c>, <c>households affected</c>.</summary>
    public static string Of(Measure measure, string? unit)
    {
        var name = ContractName.Of(measure).Replace('-', ' ');
        return measure is Measure.Missing or Measure.Displaced or Measure.Evacuated or Measure.Rescued or Measure.Detained or Measure.Hospitalised or Measure.Affected
            ? $"{Unit(unit ?? "person")} {name}"
            : name;
    }

    public static string Of(Modifier modifier) => ContractName.Of(modifier).Replace('-', ' ');

    /// <summary>A unit after a number: symbols and codes as they are, nouns in the plural.</summary>
    public static string Unit(string? unit) => unit switch
    {
        null => "",
        "percent" => "%",
        "percentage-point" => "percentage points",
        { Length: > 3 } when unit.All(char.IsAsciiLetterLower) => Plural(unit),
        _ => unit,
    };

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Number(decimal value) => CellText.Number(value);

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{Number(count)} {many}";

    /// <summary>A round number in the words of its magnitude: <c>100,000</c>, <c>5 million</c>.</summary>
    public static string Round(decimal value) => value switch
    {
        >= 1_000_000_000_000 => Number(value / 1_000_000_000_000) + " trillion",
        >= 1_000_000_000 => Number(value / 1_000_000_000) + " billion",
        >= 1_000_000 => Number(value / 1_000_000) + " million",
        _ => Number(value),
    };

    /// <summary>What a series is about: <c>deaths in Gaza</c>.</summary>
    public static string Subject(FigureSeries series)
    {
        var what = series.Measure is { } measure ? Of(measure, series.Unit) : series.Unit is { } unit ? $"figures in {Unit(unit)}" : "figures";
        return (series.Place ?? series.Country) is { } place ? $"{what} in {place}" : what;
    }

    private static string Plural(string noun) =>
        IrregularPlurals.Value.TryGetValue(noun, out var plural) ? plural
        : noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun[^1] is 's' or 'x' or 'z' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";

    public static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Outlet and time of publication, as far as known.</summary>
    public static string Publication(Article? article)
    {
        var when = (article?.Published ?? article?.Updated)?.Day is { } day ? Day(day) : null;
        return string.Join(", ", new[] { article?.Outlet, when }.OfType<string>().Where(part => part.Length > 0));
    }
}
