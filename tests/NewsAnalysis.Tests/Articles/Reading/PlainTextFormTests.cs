using System.Text;

namespace NewsAnalysis.Tests.Articles.Reading;

public class PlainTextFormTests
{
    [Fact]
    public void The_text_is_the_file() => Assert.Equal("  A\r\n\tb \n", Inputs.Article("a.txt", "  A\r\n\tb \n").Text);

    [Fact]
    public void The_id_is_the_path() => Assert.Equal("in/a.md", Inputs.Article("in/a.md", "x").Id);

    [Fact]
    public void A_byte_order_mark_is_no_text() => Assert.Equal("é", Assert.Single(Inputs.Read("a.txt", [0xEF, 0xBB, 0xBF, .. "é"u8])).Article!.Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    public void Empty_files_are_reported(string content) => Assert.Equal([ProblemCodes.EmptyFile], Inputs.Read("a.txt", content).Codes());

    [Fact]
    public void Binary_files_are_reported()
    {
        Assert.Equal([ProblemCodes.BinaryFile], Inputs.Read("a.txt", "text\0with zero"u8.ToArray()).Codes());
        Assert.Equal([ProblemCodes.BinaryFile], Inputs.Read("a.txt", "%PDF-1.7 and so on"u8.ToArray()).Codes());
    }

    [Fact]
    public void A_file_over_the_limit_is_reported() =>
        Assert.Equal([ProblemCodes.TooLong], Inputs.Read("a.txt", new string('x', 101), new CorpusOptions { MaxArticleLength = 100 }).Codes());

    [Fact]
    public void UTF_16_is_known_with_and_without_its_mark()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(["Zwölf dead"], Inputs.Read("a.txt", [.. encoding.Preamble, .. encoding.GetBytes("Zwölf dead")]).Texts());
            Inputs.Equal(Inputs.Read("a.txt", encoding.GetBytes("Twelve dead")), ["Twelve dead"], [ProblemCodes.Encoding]);
        }
    }
}
