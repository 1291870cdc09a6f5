using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class DocumentInvariantTests
{
    private static readonly string[] Pieces =
        ["a", "Mr.", "U.S.", "don't", " ", " ", "\n", "\n\n", "\r\n", ".", ",", "\"", "'", "’", "“", "1,160", "$", "22nd", "-", "🧊", "\ud83e", "\u0301", "٣", "www.", "http://", "[", "%", "½", "é", "\0", "\u00AD"];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Pieces).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void TokensTileTheText() => Prop.ForAll(Texts, text =>
    {
        var document = Document.Parse(text);
        var at = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= at && token.End > token.Start && token.End <= text.Length);
            Assert.DoesNotContain(text[at..token.Start], character => !char.IsWhiteSpace(character) && character is not ('\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u00AD'));
            at = token.End;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryTokenBelongsToOneSentence() => Prop.ForAll(Texts, text =>
    {
        var document = Document.Parse(text);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.Count > 0);
            next = sentence.EndToken;
        }

        Assert.Equal(document.Tokens.Length, next);
    }).QuickCheckThrowOnFailure();
}
