using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class ConlluWriterTests
{
    [Fact]
    public void WritesAContractionAsOneTokenOfTwoWords()
    {
        var lines = Written("They don't know.\n\nIt rained.");
        Assert.Equal(["# newpar", "# text = They don't know."], lines[..2]);
        Assert.StartsWith("2-3\tdon't\t_\t_\t_", lines[3], StringComparison.Ordinal);
        Assert.Equal(["do", "n't", "know"], lines[4..7].Select(line => line.Split('\t')[1]));
        Assert.EndsWith("SpaceAfter=No", lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWordHasTenColumnsAndNoneIsEmpty() =>
        Assert.All(Written("A\u00A0b “c”\td \0 \u00AD e's 'f").Where(line => line.Length > 0 && line[0] != '#'), line =>
        {
            Assert.Equal(10, line.Split('\t').Length);
            Assert.DoesNotContain("", line.Split('\t'));
        });

    private static string[] Written(string text)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(Document.Parse(text), writer);
        return writer.ToString().Split('\n');
    }
}
