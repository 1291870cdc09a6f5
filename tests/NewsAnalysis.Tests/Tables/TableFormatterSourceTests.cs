using System.Collections;

namespace NewsAnalysis.Tests.Tables;

public class TableFormatterSourceTests
{
    /// <summary>Reads a value's formatters as notebook engines do: everything by name.</summary>
    private static Dictionary<string, string> Show(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(false).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType")!)!;
        var formatters = ((IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).Cast<object>();
        var shown = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            using var writer = new StringWriter();
            Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
            shown.Add((string)Get(formatter, "MimeType")!, writer.ToString());
        }

        Assert.Equal(shown.Keys, (string[])Get(attribute, "PreferredMimeTypes")!);
        return shown;
    }

    private static object? Get(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance);

    [Fact]
    public void TablesShowAsHtmlAndPlainText()
    {
        var shown = Show(Sample.Figures);
        Assert.Equal(["text/html", "text/plain"], shown.Keys);
        Assert.Equal(Sample.Figures.ToHtml(), shown["text/html"]);
        Assert.StartsWith("Figures: 2 rows\narticle", shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void PlainTextHasNoControlCharacters()
    {
        var table = new[] { new TimeExpression { Start = 0, End = 1, Text = "a\u001b[31m\r\nb\u009b", Type = TimexType.Date, Timex = "P1D", Rule = "r" } }.ToTable();
        Assert.DoesNotContain(Show(table)["text/plain"], character => char.IsControl(character) && character != '\n');
    }
}
