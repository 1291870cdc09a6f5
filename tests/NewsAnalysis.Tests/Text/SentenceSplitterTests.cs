using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Two died. Three fled.", "Two died.|Three fled.")]
    [InlineData("He left on Oct. 7 with Dr. Smith of Acme Inc. in Bonn.", "He left on Oct. 7 with Dr. Smith of Acme Inc. in Bonn.")]
    [InlineData("They flew to the U.S. The trip was long.", "They flew to the U.S.|The trip was long.")]
    [InlineData("\"Go. Now!\" she said. He went.", "\"Go.|Now!\" she said.|He went.")]
    [InlineData("Main points:\n- 58 dead\n- 312 hurt", "Main points:|- 58 dead|- 312 hurt")]
    [InlineData("A title\n\nA first\nline. And more", "A title|A first\nline.|And more")]
    [InlineData("It rose 1.5 per cent. 40 fell.", "It rose 1.5 per cent.|40 fell.")]
    public void Splits(string text, string expected)
    {
        var document = Document.Parse(text);
        Assert.Equal(expected.Split('|'), document.Sentences.ToArray().Select(sentence => sentence.Span.Of(text)));
    }
}
