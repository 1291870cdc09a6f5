using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Display;

public class HtmlWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<b>bold</b> and plain", "bold and plain")]
    [InlineData("<p>one</p><p>two<br>three</p>", "one\ntwo\nthree")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A B\n1 2")]
    [InlineData("a &lt;tag&gt; &amp; 1 < 2", "a <tag> & 1 < 2")]
    [InlineData("x<style>b { color: red }</style><script>alert('<b>')</script>y<!-- <p>no</p> -->z", "xyz")]
    [InlineData("<svg><rect/></svg>", "")]
    [InlineData("<script>never ends", "")]
    [InlineData("a <", "a <")]
    [InlineData("a <b", "a")]
    public void Words_are_what_a_reader_sees(string html, string words) => Assert.Equal(words, HtmlWords.Of(html));

    [Fact]
    public void Any_text_gives_words_without_end()
    {
        string[] pieces = ["<", ">", "</", "<!--", "-->", "<script>", "</script", "td", "&lt;", "x", " ", "\n"];
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary(), html => HtmlWords.Of(html).Length <= html.Length + 4).QuickCheckThrowOnFailure();
    }
}
