namespace NewsAnalysis.Notebooks.Tests.Display;

public class FormatterConventionTests
{
    private readonly ObjectFormatter formatter = new();

    [Fact]
    public void A_type_teaches_its_display_by_names_alone()
    {
        MimeBundle bundle = formatter.Format(new Chart("<t>"));
        Assert.Equal(["application/vnd.test.v1+json", "text/html", "text/plain"], bundle.MimeTypes);
        Assert.Equal("<t>", (string?)bundle.Content("application/vnd.test.v1+json")!["title"]);
        Assert.Equal("<b>chart</b>", bundle.Text("text/html"));
    }

    [Fact]
    public void A_derived_type_is_shown_as_its_base_says() =>
        Assert.Equal("<b>chart</b>", formatter.Format(new Pie("x")).Text("text/html"));

    [Fact]
    public void A_formatter_that_declines_is_left_out() =>
        Assert.Equal(["text/plain"], formatter.Format(new Chart("declined"), "text/plain").MimeTypes);

    [Fact]
    public void Without_preferences_every_formatter_is_used()
    {
        MimeBundle bundle = formatter.Format(new Plain());
        Assert.Equal(["text/html", "text/plain"], bundle.MimeTypes);
        Assert.Equal("in words", bundle.Text("text/plain"));
    }

    [Fact]
    public async Task A_cell_shows_it_too()
    {
        using var session = new Cells(new ScriptSessionOptions { References = [typeof(Chart).Assembly] });
        await session.RunAsync($"new {typeof(Chart).FullName!.Replace('+', '.')}(\"t\")");
        Assert.True(Assert.Single(session.Outputs.OfType<ResultOutput>()).Data.Contains("application/vnd.test.v1+json"));
    }

    [TypeFormatterSource(typeof(ChartFormatters), PreferredMimeTypes = ["application/vnd.test.v1+json", "text/html"])]
    public record Chart(string Title);

    public record Pie(string Title) : Chart(Title);

    [TypeFormatterSource(typeof(PlainFormatters))]
    public sealed class Plain;

#pragma warning disable CA1822 // The convention calls the method on an instance.
    private sealed class ChartFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() =>
            [new Formatter("text/html", _ => "<b>chart</b>"), new Formatter("application/vnd.test.v1+json", value => $"{{\"title\":\"{((Chart)value).Title}\"}}"), new Formatter("image/none", _ => "")];
    }

    private sealed class PlainFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() =>
            [new Formatter("text/html", _ => "<i>plain</i>"), new Formatter("text/plain", _ => "in words"), new Formatter("text/never", _ => null)];
    }

#pragma warning restore CA1822

    private sealed class Formatter(string mimeType, Func<object, string?> write)
    {
        public string MimeType => mimeType;

        public bool Format(object value, TextWriter writer)
        {
            string? text = write(value);
            writer.Write(text);
            return text is not null;
        }
    }

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[]? PreferredMimeTypes { get; set; }
    }
}
