using System.Collections;
using System.Text.Json;

namespace NewsAnalysis.Charts.Tests;

public class ChartFormatterSourceTests
{
    /// <summary>Reads a value's formatters as notebook engines do: everything by name.</summary>
    private static (string[] Preferred, Dictionary<string, string> Shown) Show(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(false).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType")!)!;
        var shown = new Dictionary<string, string>();
        foreach (var formatter in (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!)
        {
            using var writer = new StringWriter();
            Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
            shown.Add((string)Get(formatter, "MimeType")!, writer.ToString());
        }

        return ((string[])Get(attribute, "PreferredMimeTypes")!, shown);
    }

    private static object? Get(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance);

    [Fact]
    public void ChartsShowAsFigurePictureAndWords()
    {
        var chart = SampleCharts.All["ranges-one-point"];
        var (preferred, shown) = Show(chart);
        Assert.Equal(ChartPictures.CanDraw ? ["application/vnd.plotly.v1+json", "image/png", "text/plain"] : ["application/vnd.plotly.v1+json", "text/html", "text/plain"], preferred);
        Assert.Equal(preferred, shown.Keys);
        using var figure = JsonDocument.Parse(shown["application/vnd.plotly.v1+json"]);
        Assert.Equal(1, figure.RootElement.GetProperty("data").GetArrayLength());
        Assert.Equal(chart.AltText, shown["text/plain"]);
        if (ChartPictures.CanDraw)
            Assert.Equal(0x89, Convert.FromBase64String(shown["image/png"])[0]);
    }

    [Fact]
    public void HtmlInPlaceOfThePictureCannotBeBrokenByText()
    {
        var html = ChartFragment.Write(SampleCharts.All["ranges-hostile"]);
        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(html, ChartFragment.Write(SampleCharts.All["ranges-hostile"]));
    }
}
