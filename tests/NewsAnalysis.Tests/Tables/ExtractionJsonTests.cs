using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Tests.Tables;

public class ExtractionJsonTests
{
    private const string Text = "Naïve “Ærø” < said 🧊 & 4.50 m";

    private static readonly Extraction Sample = new(
        new Article
        {
            Id = "a/1.txt#2",
            Text = Text,
            Title = "Ærø",
            Authors = ["Ida Brandt", "Jo Øst"],
            Published = new(new(2024, 3, 16), new(10, 54), new(5, 30, 0)),
            Updated = new(new(2024, 3, 17)),
        },
        [new Span(0, Text.Length)],
        [
            new ReportedFigure
            {
                Start = 22, End = 28, Text = "4.50 m", Value = 4.50m, Low = 4.50m, Modifier = Modifier.AtLeast, Dimension = Dimension.Length,
                Unit = "m", Measure = Measure.HomesDamaged, From = new(2024, 3, 1), To = new(2024, 3, 2), Rule = "<number> <unit>",
            },
        ],
        [new TimeExpression { Start = 0, End = 5, Text = "Naïve", Type = TimexType.Duration, Timex = "P3D", Modifier = TimexModifier.EqualOrLess, Rule = "<n> <unit>" }],
        [
            new Attribution { Cue = new(14, 18, "said"), Content = new(0, 5, "Naïve"), Quote = QuoteKind.Mixed, Kind = SourceKind.Organisation, Source = new(6, 11, "“Ærø”"), Rule = "r" },
            new Attribution { Cue = new(14, 18, "said"), Content = new(0, 5, "Naïve"), Quote = QuoteKind.Indirect, Rule = "agentless" },
        ]);

    [Fact]
    public void WritesTheContractsLine()
    {
        Assert.Equal(
            """{"id":"a/1.txt#2","title":"Ærø","outlet":null,"authors":["Ida Brandt","Jo Øst"],"published":"2024-03-16T10:54:00+05:30","updated":"2024-03-17","url":null,"text":"Naïve “Ærø” < said 🧊 & 4.50 m","figures":["""
            + """{"start":22,"end":28,"text":"4.50 m","value":4.5,"low":4.5,"high":null,"modifier":"at-least","change":null,"unit":"m","dimension":"length","measure":"homes-damaged","counted":null,"place":null,"country":null,"from":"2024-03-01","to":"2024-03-02","source":null,"attribution":null,"partOf":null,"sentence":0,"rule":"<number> <unit>"}]"""
            + ""","dates":[{"start":0,"end":5,"text":"Naïve","type":"DURATION","timex":"P3D","modifier":"EQUAL_OR_LESS","from":null,"to":null,"sentence":0,"rule":"<n> <unit>"}]"""
            + ""","sources":[{"source":{"start":6,"end":11,"text":"“Ærø”"},"cue":{"start":14,"end":18,"text":"said"},"content":{"start":0,"end":5,"text":"Naïve"},"name":null,"role":null,"kind":"organisation","quote":"mixed","sentence":0,"rule":"r"},"""
            + """{"source":null,"cue":{"start":14,"end":18,"text":"said"},"content":{"start":0,"end":5,"text":"Naïve"},"name":null,"role":null,"kind":null,"quote":"indirect","sentence":0,"rule":"agentless"}]}"""
            + "\n",
            Write(Sample).Replace("\\uD83E\\uDDCA", "🧊", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("high \ud83e only")]
    [InlineData("\udd8a low \"first\"\n\t\u0001")]
    [InlineData("both \ud83e\udd8a and \ud83e\ud83e\udd8a\udd8a")]
    [InlineData("\u2028\ufeff\u0000\u007f\\ </script>")]
    public void TextReadBackIsTheText(string text)
    {
        var line = Write(new Extraction(new Article { Id = "x", Text = text }, [], [], [], []));
        Assert.Equal(1, line.Count(character => character == '\n'));
        Assert.Equal(text, Unescape(line));
    }

    [Fact]
    public void EveryCultureGivesTheSameBytes() => Cultures.AssertSameInAll(() => Write(Sample));

    private static string Write(Extraction extraction)
    {
        using var stream = new MemoryStream();
        ExtractionJson.Write(extraction, stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    // System.Text.Json refuses to read half a pair, so the string is unescaped by hand.
    private static string Unescape(string line)
    {
        using var document = JsonDocument.Parse(line);
        var raw = document.RootElement.GetProperty("text").GetRawText()[1..^1];
        var text = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'u' => (char)Convert.ToInt32(raw[(i + 1)..(i + 5)], 16), var other => other });
            if (raw[i] == 'u')
                i += 4;
        }

        return text.ToString();
    }
}
