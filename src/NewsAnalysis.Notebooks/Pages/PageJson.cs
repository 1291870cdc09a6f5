using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>JSON that is safe wherever HTML puts it.</summary>
internal static class PageJson
{
    /// <summary>JSON in which angle brackets, ampersands and quotation marks of texts are escapes: no text can close a <c>script</c> element or open a comment in it.</summary>
    public static string ForScript(JsonNode content)
    {
        // The default encoder of System.Text.Json escapes every character that HTML knows.
        return content.ToJsonString(JsonSerializerOptions.Default);
    }
}
