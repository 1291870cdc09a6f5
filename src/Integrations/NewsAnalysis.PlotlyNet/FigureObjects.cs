using System.Dynamic;
using System.Text.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace NewsAnalysis.PlotlyNet;

/// <summary>Builds Plotly.NET's objects of a figure's JSON: every JSON object is a dynamic object, typed where Plotly.NET styles it by type.</summary>
internal static class FigureObjects
{
    public static Trace Trace(JsonElement json) => Fill(new Trace(json.TryGetProperty("type", out var type) ? type.GetString() : "scatter"), json, except: "type");

    public static Config Config(JsonElement json) => Fill(new Config(), json);

    public static Layout Layout(JsonElement json)
    {
        var layout = new Layout();
        foreach (var member in json.EnumerateObject())
            Set(layout, member.Name, member.Value.ValueKind == JsonValueKind.Object ? Fill(LayoutObject(member.Name), member.Value) : Value(member.Value));
        return layout;
    }

    // Styling an axis that has no type of its own would replace it.
    private static DynamicObj.DynamicObj LayoutObject(string name) => name switch
    {
        "title" => new Title(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "font" => new Font(),
        "hoverlabel" => new Hoverlabel(),
        _ when name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal) => new LinearAxis(),
        _ => new DynamicObj.DynamicObj(),
    };

    private static T Fill<T>(T target, JsonElement json, string? except = null) where T : DynamicObj.DynamicObj
    {
        foreach (var member in json.EnumerateObject().Where(member => member.Name != except))
            Set(target, member.Name, Value(member.Value));
        return target;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fill(new DynamicObj.DynamicObj(), json),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => InScript(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.TryGetDecimal(out var number) ? number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // Plotly.NET writes strings into the script of its pages as they are, and an article's words could end that script. plotly.js shows the entity as the sign.
    private static string InScript(string text) =>
        text.Replace("</script", "&lt;/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "&lt;!--", StringComparison.Ordinal);

    // The method that sets a property has changed its name between versions of DynamicObj; the dynamic member has not.
    private static void Set(DynamicObj.DynamicObj target, string name, object? value) => target.TrySetMember(new Member(name), value);

    private sealed class Member(string name) : SetMemberBinder(name, ignoreCase: false)
    {
        public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject? errorSuggestion) =>
            throw new NotSupportedException($"{target.LimitType.Name} has no {Name}.");
    }
}
