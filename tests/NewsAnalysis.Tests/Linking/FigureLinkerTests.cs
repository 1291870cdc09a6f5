using NewsAnalysis.Tests.Specs;

namespace NewsAnalysis.Tests.Linking;

public class FigureLinkerTests
{
    public static TheoryData<string, int> Examples => SpecRunner.Cases("Linking");

    [Theory]
    [MemberData(nameof(Examples))]
    public void LinksAsTheSpecificationSays(string file, int line) => SpecRunner.Check("Linking", file, line, found => found.Figures);
}
