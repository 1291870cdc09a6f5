using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Charts that notebooks load as a package, Plotly.NET and XPlot.Plotly. They do not teach an engine their display, so they are known by name; nothing here references them.</summary>
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
                return MimeBundle.Of(Plotly, json).With("text/plain", Describe(JsonNode.Parse(json)) ?? "A Plotly.NET chart");
            if (type.FullName == "XPlot.Plotly.PlotlyChart" && type.GetMethod("GetInlineJS", []) is { } script
                && script.Invoke(value, []) is string text && Figure(text, value) is { } figure)
                return MimeBundle.Empty.With(Plotly, figure).With("text/plain", Describe(figure) ?? "An XPlot chart");
        }
        return MimeBundle.Empty;
    }

    // The script says "var data = […]; var layout = {…};". It is the only place where XPlot gives both.
    private static JsonObject? Figure(string script, object chart)
    {
        if (ValueAfter(script, "var data = ") is not JsonArray data || ValueAfter(script, "var layout = ") is not JsonObject layout)
            return null;
        foreach ((string member, string property) in new[] { ("width", "Width"), ("height", "Height") })
        {
            if (!layout.ContainsKey(member) && chart.GetType().GetProperty(property)?.GetValue(chart) is int pixels)
                layout[member] = pixels;
        }
        return new JsonObject { ["data"] = data, ["layout"] = layout };
    }

    private static JsonNode? ValueAfter(string script, string mark)
    {
        int at = script.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[(at + mark.Length)..]), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 512 }));
        try
        {
            return JsonNode.Parse(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Titles are strings in old figures and objects with a text in new ones.
    private static string? Describe(JsonNode? figure)
    {
        JsonNode? layout = figure?["layout"];
        JsonNode? title = layout?["title"];
        return Text(layout?["meta"] is JsonObject meta ? meta["alt"] : null) ?? Text(title is JsonObject words ? words["text"] : title);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
