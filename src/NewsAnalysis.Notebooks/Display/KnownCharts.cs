using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Charts that notebooks load as a package, Plotly.NET. They do not teach an engine their display, so they are known by name; nothing here references them.</summary>
internal static class KnownCharts
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>The chart as a figure and in words; empty for any other value.</summary>
    public static MimeBundle Format(object value)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == "Plotly.NET.GenericChart" && type.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static, [type]) is { } write
                && write.Invoke(null, [value]) is string json)
                return MimeBundle.Of(Plotly, json).With("text/plain", Describe(JsonNode.Parse(json)));
        }
        return MimeBundle.Empty;
    }

    // Titles are strings in old figures and objects with a text in new ones.
    private static string Describe(JsonNode? figure)
    {
        JsonNode? layout = figure?["layout"];
        JsonNode? title = layout?["title"];
        return Text(layout?["meta"] is JsonObject meta ? meta["alt"] : null) ?? Text(title is JsonObject words ? words["text"] : title) ?? "A Plotly.NET chart";
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
