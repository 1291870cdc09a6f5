using System.Text.Json;
using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>Writes what was found in an article as one JSON object: a line of <c>newsanalysis extract</c>.</summary>
/// <remarks>
/// Names and order are the contract's. Letters stay letters; emoji and halves of surrogate pairs become escapes, so that the
/// <c>text</c> read back is the text that the spans refer to.
/// </remarks>
/// <example>
/// <code>
/// ExtractionJson.Write(Extractor.Extract("At least 31 people died."), Console.OpenStandardOutput());
/// </code>
/// </example>
public static class ExtractionJson
{
    /// <summary>Writes one line, ended by a line feed, as UTF-8.</summary>
    /// <param name="extraction">What was found in an article.</param>
    /// <param name="output">Where to write; it stays open.</param>
    public static void Write(Extraction extraction, Stream output)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
            Write(extraction, writer);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one object, without a line end.</summary>
    /// <param name="extraction">What was found in an article.</param>
    /// <param name="writer">Where to write. Its own options decide on indentation and on which letters are escaped.</param>
    public static void Write(Extraction extraction, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteArticle(writer, extraction.Article);
        writer.WriteStartArray("figures"u8);
        foreach (var figure in extraction.Figures)
            WriteFigure(writer, figure);
        writer.WriteEndArray();
        writer.WriteStartArray("dates"u8);
        foreach (var date in extraction.Dates)
            WriteDate(writer, date);
        writer.WriteEndArray();
        writer.WriteStartArray("sources"u8);
        foreach (var source in extraction.Sources)
            WriteSource(writer, source);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        JsonText.Write(writer, "id"u8, article.Id);
        JsonText.Write(writer, "title"u8, article.Title);
        JsonText.Write(writer, "outlet"u8, article.Outlet);
        writer.WriteStartArray("authors"u8);
        foreach (var author in article.Authors)
            JsonText.WriteValue(writer, author);
        writer.WriteEndArray();
        JsonText.Write(writer, "published"u8, article.Published?.ToString());
        JsonText.Write(writer, "updated"u8, article.Updated?.ToString());
        JsonText.Write(writer, "url"u8, article.Url);
        JsonText.Write(writer, "text"u8, article.Text);
    }

    private static void WriteFigure(Utf8JsonWriter writer, ReportedFigure figure)
    {
        writer.WriteStartObject();
        WriteExcerpt(writer, figure.Start, figure.End, figure.Text);
        JsonText.Write(writer, "value"u8, figure.Value);
        JsonText.Write(writer, "low"u8, figure.Low);
        JsonText.Write(writer, "high"u8, figure.High);
        JsonText.Write(writer, "modifier"u8, Name(figure.Modifier));
        JsonText.Write(writer, "change"u8, Name(figure.Change));
        JsonText.Write(writer, "unit"u8, figure.Unit);
        JsonText.Write(writer, "dimension"u8, Name(figure.Dimension));
        JsonText.Write(writer, "measure"u8, Name(figure.Measure));
        JsonText.Write(writer, "counted"u8, figure.Counted);
        JsonText.Write(writer, "place"u8, figure.Place);
        JsonText.Write(writer, "country"u8, figure.Country);
        JsonText.Write(writer, "from"u8, figure.From);
        JsonText.Write(writer, "to"u8, figure.To);
        JsonText.Write(writer, "source"u8, figure.Source);
        JsonText.Write(writer, "attribution"u8, figure.Attribution);
        JsonText.Write(writer, "partOf"u8, figure.PartOf);
        WriteProvenance(writer, figure.Sentence, figure.Rule);
        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, TimeExpression date)
    {
        writer.WriteStartObject();
        WriteExcerpt(writer, date.Start, date.End, date.Text);
        JsonText.Write(writer, "type"u8, Name(date.Type));
        JsonText.Write(writer, "timex"u8, date.Timex);
        JsonText.Write(writer, "modifier"u8, Name(date.Modifier));
        JsonText.Write(writer, "from"u8, date.From);
        JsonText.Write(writer, "to"u8, date.To);
        WriteProvenance(writer, date.Sentence, date.Rule);
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, Attribution row)
    {
        writer.WriteStartObject();
        WriteExcerpt(writer, "source"u8, row.Source);
        WriteExcerpt(writer, "cue"u8, row.Cue);
        WriteExcerpt(writer, "content"u8, row.Content);
        JsonText.Write(writer, "name"u8, row.Name);
        JsonText.Write(writer, "role"u8, row.Role);
        JsonText.Write(writer, "kind"u8, Name(row.Kind));
        JsonText.Write(writer, "quote"u8, Name(row.Quote));
        WriteProvenance(writer, row.Sentence, row.Rule);
        writer.WriteEndObject();
    }

    private static void WriteExcerpt(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Excerpt? excerpt)
    {
        if (excerpt is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteExcerpt(writer, excerpt.Start, excerpt.End, excerpt.Text);
        writer.WriteEndObject();
    }

    private static void WriteExcerpt(Utf8JsonWriter writer, int start, int end, string text)
    {
        JsonText.Write(writer, "start"u8, start);
        JsonText.Write(writer, "end"u8, end);
        JsonText.Write(writer, "text"u8, text);
    }

    private static void WriteProvenance(Utf8JsonWriter writer, int sentence, string rule)
    {
        JsonText.Write(writer, "sentence"u8, sentence);
        JsonText.Write(writer, "rule"u8, rule);
    }

    private static string? Name(Enum? member) => member is null ? null : ContractName.Of(member);
}
