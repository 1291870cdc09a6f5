using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("The river rose in the night and the bridge was closed by the army.", "en")]
    [InlineData("Der Fluss stieg in der Nacht, und die Brücke wurde von der Armee gesperrt.", null)]
    [InlineData("El río creció por la noche y el ejército cerró el puente a las seis.", null)]
    [InlineData("In de nacht steeg de rivier en de brug is door het leger afgesloten.", null)]
    [InlineData("River up.", null)]
    [InlineData("", null)]
    public void Of(string text, string? expected) => Assert.Equal(expected, LanguageGuess.Of(text));
}
