using System.Globalization;
using NewsAnalysis.Tables;

namespace NewsAnalysis.Charts;

/// <summary>What charts say of measures, units, modifiers, days and counts.</summary>
internal static class Words
{
    public const string NoSource = "no source named";

    /// <summary>What a measure counts: <c>deaths</c>, <c>people missing</c>.</summary>
    public static string Of(Measure measure)
    {
        var name = ContractName.Of(measure).Replace('-', ' ');
        return measure is Measure.Missing or Measure.Displaced or Measure.Evacuated or Measure.Rescued or Measure.Detained or Measure.Hospitalised or Measure.Affected
            ? "people " + name
            : name;
    }

    public static string Of(Modifier modifier) => ContractName.Of(modifier).Replace('-', ' ');

    public static string Unit(string? unit) => unit switch
    {
        null => "",
        "person" => "people",
        "percent" => "%",
        "percentage-point" => "percentage points",
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
        var what = series.Measure is { } measure ? Of(measure) : series.Unit is { } unit ? $"figures in {Unit(unit)}" : "figures";
        return (series.Place ?? series.Country) is { } place ? $"{what} in {place}" : what;
    }

    public static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Outlet and time of publication, as far as known.</summary>
    public static string Publication(Article? article)
    {
        var when = (article?.Published ?? article?.Updated)?.Day is { } day ? Day(day) : null;
        return string.Join(", ", new[] { article?.Outlet, when }.OfType<string>().Where(part => part.Length > 0));
    }
}
