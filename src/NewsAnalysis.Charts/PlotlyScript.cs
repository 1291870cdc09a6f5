using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Charts;

/// <summary>The plotly.js that pages draw charts with.</summary>
public static class PlotlyScript
{
    private const string Package = "node_modules/plotly.js-cartesian-dist-min";
    private const string CdnOrigin = "https://cdn.plot.ly";

    private static readonly Lazy<string?> Embedded = new(() => Read("plotly.min.js"));
    private static readonly Lazy<string> Bootstrap = new(() => Read("chart.js")!);
    private static readonly Lazy<string> PackageVersion = new(() => JsonNode.Parse(Read("package-lock.json")!)!["packages"]![Package]!["version"]!.GetValue<string>());

    /// <summary>True when the build found npm, so that pages carry plotly.js inside; false when they load it from <see cref="CdnUrl"/>.</summary>
    public static bool IsEmbedded => Embedded.Value is not null;

    /// <summary>The version of plotly.js.</summary>
    public static string Version => PackageVersion.Value;

    /// <summary>Where pages load plotly.js from when it is not inside: its public CDN.</summary>
    public static string CdnUrl => $"{CdnOrigin}/plotly-cartesian-{Version}.min.js";

    /// <summary>Origins that a page's content security policy must let scripts come from; empty when plotly.js is inside.</summary>
    public static IReadOnlyList<string> ScriptSources => IsEmbedded ? [] : [CdnOrigin];

    /// <summary>HTML for a page's head, once: plotly.js with its licence banner, and the script that draws all charts of the page.</summary>
    public static string HeadHtml => (Embedded.Value is { } library ? $"<script>{ForScript(library)}</script>\n" : $"<script src=\"{CdnUrl}\"></script>\n") + $"<script>{Bootstrap.Value}</script>\n";

    /// <summary>HTML of one chart, drawn by the script of <see cref="HeadHtml"/>.</summary>
    /// <param name="figure">The figure as JSON, in the plotly.js schema: <c>data</c>, <c>layout</c>, <c>config</c>.</param>
    /// <param name="elementId">The element's name on the page.</param>
    /// <param name="altText">What the chart shows, for readers who do not see it; null takes <c>layout.meta.alt</c> of the figure.</param>
    /// <exception cref="JsonException">The figure is not JSON.</exception>
    public static string FigureHtml(string figure, string elementId, string? altText = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentException.ThrowIfNullOrEmpty(elementId);
        var node = JsonNode.Parse(figure) as JsonObject ?? throw new JsonException("A figure is a JSON object with data and layout.");
        altText ??= (node["layout"] as JsonObject)?["meta"] is JsonObject meta && meta["alt"] is JsonValue alt && alt.TryGetValue<string>(out var text) ? text : "Chart";
        return $"<div class=\"chart\" id=\"{WebUtility.HtmlEncode(elementId)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(altText)}\">"
            + $"<noscript>{WebUtility.HtmlEncode(altText)}</noscript>"
            + $"<script type=\"application/json\">{EscapeJson(figure)}</script></div>";
    }

    /// <summary>plotly.js itself; null when it is not inside.</summary>
    internal static string? Library => Embedded.Value;

    /// <summary>JSON that may stand inside a script element: no text in it can end the element or open a comment.</summary>
    internal static string EscapeJson(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    private static string ForScript(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    private static string? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
