using NewsAnalysis.Tests.Specs;

namespace NewsAnalysis.Tests.Figures;

public class FigureExtractorTests
{
    public static TheoryData<string, int> Examples => SpecRunner.Cases("Figures");

    [Theory]
    [MemberData(nameof(Examples))]
    public void FindsWhatTheSpecificationSays(string file, int line) => SpecRunner.Check("Figures", file, line, found => found.Figures);

    [Fact]
    public void EveryRuleHasAnExampleAndEveryFileANegative() => SpecRunner.CheckCoverage("Figures", "Figures", found => found.Figures, row => row.Rule);
}
