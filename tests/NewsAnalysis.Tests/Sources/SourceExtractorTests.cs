using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Tests.Specs;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Sources;

public class SourceExtractorTests
{
    private const string Folder = "Sources";

    private static readonly string[] Pieces =
        ["officials", "said", " ", " ", " ", ",", ", ", ".", "\n\n", "“", "”", "\"", "'", "’", "according to", "that", "who", "told", "reporters", "to", "by", "was", "confirmed", "The", "Ida Morn", "she", "adding", "citing", ":", ";", "—", "(", ")", "is thought to", "it was reported", "and", "-", "Dr.", "12", "\ud83e", "\0"];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Pieces).ListOf().Select(parts => string.Join(' ', parts))).ToArbitrary();

    public static TheoryData<string, int> Examples => SpecRunner.Cases(Folder);

    [Theory]
    [MemberData(nameof(Examples))]
    public void FindsWhatTheExampleSays(string file, int line) => SpecRunner.Check(Folder, file, line, extraction => extraction.Sources);

    [Fact]
    public void EveryRuleHasAnExampleAndEveryFileANegative() => SpecRunner.CheckCoverage(Folder, "Sources", extraction => extraction.Sources, row => row.Rule);

    [Fact]
    public void SpansAreWrittenInTheTextOnTokenBoundaries() => Prop.ForAll(Texts, text =>
    {
        var found = Extractor.Extract(text);
        var tokens = Document.Parse(found.Article).Tokens.ToArray();
        var starts = tokens.Select(token => token.Start).ToHashSet();
        var ends = tokens.Select(token => token.End).ToHashSet();
        foreach (var excerpt in found.Sources.SelectMany(row => new[] { row.Source, row.Cue, row.Content }).OfType<Excerpt>())
        {
            Assert.Equal(text[excerpt.Start..excerpt.End], excerpt.Text);
            Assert.Contains(excerpt.Start, starts);
            Assert.Contains(excerpt.End, ends);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void CueAndSourceAreApart() => Prop.ForAll(Texts, text =>
    {
        foreach (var row in Extractor.Extract(text).Sources)
            Assert.False(row.Source is { } source && source.Start < row.Cue.End && row.Cue.Start < source.End, row.ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OnlyAnInterruptingCueLiesInsideItsContent() => Prop.ForAll(Texts, text =>
    {
        foreach (var row in Extractor.Extract(text).Sources)
        {
            var overlaps = row.Cue.Start < row.Content.End && row.Content.Start < row.Cue.End;
            Assert.True(!overlaps || (row.Content.Start < row.Cue.Start && row.Content.End > row.Cue.End), row.ToString());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheSameTextGivesTheSameRowsUnderAnyCulture()
    {
        const string Text = "It is thought that INSIDERS leaked it, Ida Minn said. “I did not,” said Irma Ilic, 34, adding that it was late.";
        var expected = Extractor.Extract(Text).Sources.ToArray();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Extractor.Extract(Text).Sources.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void RowsAreInReadingOrderOfTheirCues()
    {
        var rows = Extractor.Extract("“It is over,” the coach said, adding that he was tired. The club confirmed it and thanked him, according to its site.").Sources;
        Assert.Equal(rows.Select(row => row.Cue.Start).Order(), rows.Select(row => row.Cue.Start));
    }
}
