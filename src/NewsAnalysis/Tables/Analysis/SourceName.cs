using NewsAnalysis.Text;

namespace NewsAnalysis.Tables;

/// <summary>Who a source is, as far as its words tell: two mentions with the same name are one source.</summary>
internal static class SourceName
{
    private const string Article = "the ";

    /// <summary>The source of a figure; null when nobody is said to report it.</summary>
    public static string? Of(ReportedFigure figure)
    {
        var sources = figure.Origin.Extraction?.Sources;
        var attribution = figure.Attribution is { } index && sources is { } rows && index >= 0 && index < rows.Length ? rows[index] : null;
        return attribution?.Name ?? Named(figure.Source) ?? (attribution is null ? null : Of(attribution));
    }

    /// <summary>The source of an attribution; null when none is named.</summary>
    public static string? Of(Attribution attribution) => attribution.Name ?? Named(attribution.Source?.Text);

    /// <summary>True when two names are the same but for case and a leading article.</summary>
    public static bool Same(string? one, string? other) => string.Equals(Trim(one), Trim(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A name as a key: equal for names that are the same; null for none.</summary>
    public static string? Key(string? name) => Trim(name)?.ToUpperInvariant();

    /// <summary>A source as written; null for a pronoun that stands for nobody known, which would join strangers under one name.</summary>
    private static string? Named(string? source) =>
        Trim(source) is { } name && (WordClasses.Of(Vocabulary.Find(name)) & WordClass.Pronoun) == 0 ? name : null;

    private static string? Trim(string? name)
    {
        if (name is null)
            return null;
        var trimmed = Whitespace.Collapse(name).Trim();
        if (trimmed.StartsWith(Article, StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed[Article.Length..];
        return trimmed.Length > 0 ? trimmed : null;
    }
}
