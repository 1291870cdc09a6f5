using NewsAnalysis.Tests.Specs;

namespace NewsAnalysis.Tests.Dates;

public class DateSpecTests
{
    public static TheoryData<string, int> Examples => SpecRunner.Cases("Dates");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string file, int line) => SpecRunner.Check("Dates", file, line, found => found.Dates);

    [Fact]
    public void EveryRuleHasAnExample() => SpecRunner.CheckCoverage("Dates", "Dates", found => found.Dates, row => row.Rule);
}
