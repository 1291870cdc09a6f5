using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class HeadlineShapeTests
{
    [Theory]
    [InlineData("Dam leaks again", false, true)]
    [InlineData("12 dead in Lisk, says ‘no’", false, true)]
    [InlineData("Will the dam hold?", false, true)]
    [InlineData("He spoke of Acme of the U.S.", false, true)]
    [InlineData("The dam leaks.", false, false)]
    [InlineData("The dam leaks.", true, true)]
    [InlineData("The dam leaks. It will break.", true, false)]
    [InlineData("\"The dam leaks,\" he said.\"", false, false)]
    [InlineData("Main points:", false, false)]
    [InlineData("of the dam", false, false)]
    [InlineData("(Undated)", false, false)]
    [InlineData("2024", false, false)]
    public void Fits(string line, bool furnitureFollows, bool expected) => Assert.Equal(expected, HeadlineShape.Fits(line, furnitureFollows));
}
