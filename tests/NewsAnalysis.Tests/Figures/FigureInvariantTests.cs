using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Figures;

public class FigureInvariantTests
{
    private static readonly string[] Pieces =
    [
        "12 ", "1,160 ", "1.5 ", "½ ", "$", "Rs ", "€", "million ", "bn ", "k ", "dozen ", "hundreds of ", "two-thirds ", "half a ", "a ", "one ", "no ", "over ", "at least ", "between ", "and ", "to ", "-", "–",
        "people ", "deaths ", "houses ", "killed ", "dead ", "injured ", "including ", "of them ", "of ", "in ", "Osk ", "since ", "Friday ", "March 9, 2024 ", "% ", "per cent ", "km ", "a day ", "per 100,000 ", "year-old ",
        "aged ", "magnitude ", "rose ", "fell by ", "from ", "the toll ", "twice ", "times as ", ", ", ". ", "; ", "\n", "\n\n", "“", "”", "said ", "99999999999999999999999999999 ", "7777777 crore crore crore ", "trillion trillion trillion ", "F-16 ", "18:05 ", "🧊 ", "\ud83e", "\0",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    [Fact]
    public void RowsHoldTogetherOnAnyText() => Prop.ForAll(Texts, Check).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void RowsHoldTogetherOnTheSpecifications()
    {
        foreach (var example in Specs.SpecFile.Of("Figures").Concat(Specs.SpecFile.Of("Linking")).SelectMany(file => file.Examples))
            Check(example.Text);
    }

    [Fact]
    public void AWordBetweenTwoNumbersBelongsToOneOfThem() => Check("The scale fell by 1.5 magnitude 1.6.");

    [Fact]
    public void LongNumbersDoNotOverflow()
    {
        Check(new string('9', 5000) + " people died.");
        Check("9,999,999,999,999,999 million trillion crore people died.");
        Check("five trillion trillion trillion people died.");
        Check("hundreds of thousands of millions of billions of trillions of trillions of stars.");
    }

    [Fact]
    public void CultureDoesNotMatter()
    {
        const string Text = "Prices rose 1.5% to Rs 1,450.50; İzmir counted 1,160 deaths, or 45 cases per 100,000, in I-TITLE.";
        var expected = Extractor.Extract(Text).Figures.ToArray();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["tr-TR", "de-DE", "ar-SA", "hi-IN"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, Extractor.Extract(Text).Figures.ToArray());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void Check(string text)
    {
        var document = Document.Parse(text);
        var figures = Extractor.Extract(text, new DateOnly(2024, 3, 16)).Figures;
        var end = 0;
        foreach (var figure in figures)
        {
            Assert.True(figure.Start >= end && figure.End > figure.Start && figure.End <= text.Length);
            end = figure.End;
            Assert.Equal(text[figure.Start..figure.End], figure.Text);
            Assert.Equal(document.Tokens[document.TokenAt(figure.Start)].Start, figure.Start);
            Assert.Equal(document.Tokens[document.TokenAt(figure.End - 1)].End, figure.End);
            Assert.False(figure.Low > figure.Value);
            Assert.False(figure.High < figure.Value);
            Assert.False(figure.From > figure.To);
        }

        for (var i = 0; i < figures.Length; i++)
        {
            var steps = 0;
            for (var whole = figures[i].PartOf; whole is { } index; whole = figures[index].PartOf)
            {
                Assert.InRange(index, 0, figures.Length - 1);
                Assert.True(++steps <= figures.Length, $"the parts of '{text}' run in a circle");
            }
        }
    }
}
