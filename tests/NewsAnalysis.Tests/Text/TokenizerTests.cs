using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("It didn't rain.", "It did n't rain .")]
    [InlineData("Tolm's $4.2bn plan", "Tolm 's $ 4.2 bn plan")]
    [InlineData("a 34-year-old man", "a 34 - year - old man")]
    [InlineData("over 1,160 people, 19.5%", "over 1,160 people , 19.5 %")]
    [InlineData("the U.S. army at 10:30 a.m. on Oct. 7", "the U.S. army at 10 : 30 a.m. on Oct. 7")]
    [InlineData("Dr. J. Smith of Acme Inc. said", "Dr. J. Smith of Acme Inc. said")]
    [InlineData("“Run,” she said.", "“ Run , ” she said .")]
    [InlineData("the 1990s, the '90s and the 22nd", "the 1990s , the ' 90s and the 22nd")]
    [InlineData("from 10km to 12.03.2024", "from 10 km to 12 . 03 . 2024")]
    [InlineData("1,20,000 people, 1, 2", "1,20,000 people , 1 , 2")]
    [InlineData("Wait... what?!", "Wait ... what ?!")]
    [InlineData("write to a.lee-roy@example.org, not @annlee", "write to a.lee-roy@example.org , not @annlee")]
    [InlineData("They cannot; #floods", "They can not ; #floods")]
    [InlineData("at https://example.org/a?b=1, and", "at https://example.org/a?b=1 , and")]
    [InlineData("She sat. Then no. The end", "She sat . Then no . The end")]
    [InlineData("residents' homes", "residents ' homes")]
    [InlineData("🧊 going", "🧊 going")]
    [InlineData("O’Brien doesn’t", "O’Brien does n’t")]
    public void Splits(string text, string expected)
    {
        var document = Document.Parse(text);
        Assert.Equal(expected, string.Join(' ', document.Tokens.ToArray().Select(token => token.Span.Of(text))));
    }

    [Theory]
    [InlineData("\"Go,\" he said. \"Now.\"", "OCOC")]
    [InlineData("‘It’s over,’ said Ann", "OC")]
    [InlineData("'No,' he said", "OC")]
    public void KnowsWhichWayQuotesFace(string text, string expected)
    {
        var document = Document.Parse(text);
        var sides = document.Tokens.ToArray().Where(token => token.Kind == TokenKind.Quote).Select(token => token.Side == Side.Opening ? 'O' : 'C');
        Assert.Equal(expected, string.Concat(sides));
    }
}
