using System.Collections.Immutable;
using System.Text.Json;

namespace NewsAnalysis.Articles.Reading;

/// <summary>An article as a JSON object.</summary>
internal static class JsonArticle
{
    public static void Read(JsonElement element, int? line, SourceFile file, List<ArticleOrProblem> found)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            found.Add(Problems.NotAnObject(file.Path, line, Name(element.ValueKind)));
            return;
        }

        var fields = new ArticleFields(file, line, found);
        foreach (var property in element.EnumerateObject())
        {
            try
            {
                if (property.NameEquals("authors") && property.Value.ValueKind == JsonValueKind.Array)
                    fields.Authors = Authors(property.Value, fields);
                else if (ArticleFields.IsKnown(property.Name))
                    fields.Set(property.Name, Scalar(property.Value, property.Name, fields));
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair in an escape: well-formed JSON, but no text.
                fields.Invalid(property.Name, "valid text");
            }
        }

        fields.Finish();
    }

    public static string Reason(JsonException error)
    {
        var message = error.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place > 0 ? message[..place] : message;
    }

    private static ImmutableArray<string> Authors(JsonElement array, ArticleFields fields)
    {
        var authors = ImmutableArray.CreateBuilder<string>();
        foreach (var author in array.EnumerateArray())
        {
            if (author.ValueKind == JsonValueKind.String)
                authors.Add(author.GetString()!);
            else
                fields.Invalid("authors", "an array of names");
        }

        return authors.ToImmutable();
    }

    private static string? Scalar(JsonElement value, string name, ArticleFields fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Number when name == "id":
                return value.GetRawText();
            default:
                fields.Invalid(name, name == "id" ? "a string or a number" : name == "authors" ? "an array of names" : "a string");
                return null;
        }
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
