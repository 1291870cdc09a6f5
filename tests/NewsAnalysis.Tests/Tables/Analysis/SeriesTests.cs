namespace NewsAnalysis.Tests.Tables.Analysis;

public class SeriesTests
{
    private static Press Report(string id, string published, string text, string? outlet = "The Paper") => new(id, outlet, published, text);

    private static IEnumerable<string> Print(FigureSeries series) =>
        series.Select(point => FormattableString.Invariant($"{point.Day:MM-dd} {point.Value} {point.Source ?? "-"} {point.Outlet ?? "-"}"));

    [Fact]
    public void PointsAreOrderedByDayThenPublicationThenReading()
    {
        var figures = Press.Figures(
            Report("b", "2025-11-05T18:00", "21 dead, 20 dead").Figure("21", 21).Figure("20", 20),
            Report("a", "2025-11-05T09:00", "19 dead").Figure("19", 19),
            Report("c", "2025-11-06", "12 dead on Tuesday").Figure("12", 12, with: row => row with { From = Press.Day("2025-11-01"), To = Press.Day("2025-11-04") }));
        Assert.Equal(["11-04 12 - The Paper", "11-05 19 - The Paper", "11-05 21 - The Paper", "11-05 20 - The Paper"], Print(figures.Series(Measure.Deaths)));
        Assert.Equal(Print(figures.Series(Measure.Deaths)), Print(figures.Reverse().Series(Measure.Deaths)));
    }

    [Fact]
    public void PartsChangesOtherMeasuresAndOtherUnitsAreLeftOut()
    {
        var figures = Press.Figures(Report("a", "2025-11-05", "41 dead, 17 children, rose by 200, 9 hurt, 5 percent died")
            .Figure("41", 41)
            .Figure("17", 17, with: row => row with { PartOf = 0 })
            .Figure("200", 200, with: row => row with { Change = Change.Increase })
            .Figure("9", 9, Measure.Injuries)
            .Figure("5", 5, with: row => row with { Unit = "percent", Dimension = Dimension.Share }));
        Assert.Equal([41m], figures.Series(Measure.Deaths).Select(point => point.Value));
        Assert.Equal([41m, 17m], figures.Series(Measure.Deaths, withParts: true).Select(point => point.Value));
        Assert.Equal([5m], figures.Series(Measure.Deaths, unit: "percent").Select(point => point.Value));
        Assert.Equal("person", figures.Series(Measure.Deaths).Unit);
    }

    [Fact]
    public void PlacesMatchWithoutCaseAndArticle()
    {
        var figures = Press.Figures(Report("a", "2025-11-05", "1 2 3 4")
            .Figure("1", 1, with: row => row with { Place = "the Lowlands", Country = "XA" })
            .Figure("2", 2, with: row => row with { Place = "LOWLANDS" })
            .Figure("3", 3, with: row => row with { Place = "Lowlands City" })
            .Figure("4", 4));
        Assert.Equal([1m, 2m], figures.Series(Measure.Deaths, place: "Lowlands").Select(point => point.Value));
        Assert.Equal([1m], figures.Series(Measure.Deaths, country: "xa").Select(point => point.Value));
        Assert.Equal(4, figures.Series(Measure.Deaths).Count);
    }

    [Fact]
    public void HeadlineAndLedeCountOnceAndTheFullerOneStays()
    {
        var figures = Press.Figures(
            Report("a", "2025-11-05", "Toll climbs to 17\nIt rose to 17 people, the Agency said\nThe hospital: 17 bodies")
                .Figure("17", 17)
                .Figure("17 people", 17, with: row => row with { Source = "the Agency", Place = "Alder" })
                .Figure("17 bodies", 17, with: row => row with { Source = "The hospital", Place = "Alder" }),
            Report("b", "2025-11-05", "17 dead").Figure("17", 17));
        Assert.Equal(["11-05 17 Agency The Paper", "11-05 17 hospital The Paper", "11-05 17 - The Paper"], Print(figures.Series(Measure.Deaths)));
    }

    [Fact]
    public void TheFullestNameOfTheSpeakerIsTheSource()
    {
        var figures = Press.Figures(Report("a", "2025-11-05", "Tarvo Ekholt spoke.\n17 died, he said")
            .Source("he", "said", "17 died", SourceKind.Person, "Tarvo Ekholt")
            .Figure("17", 17, with: row => row with { Source = "he", Attribution = 0 }));
        Assert.Equal("Tarvo Ekholt", figures.Series(Measure.Deaths)[0].Source);
        Assert.Equal("Tarvo Ekholt", Assert.Single(figures.Series(Measure.Injuries).Sources));
    }

    [Fact]
    public void FiguresWithoutADayAreKeptApart()
    {
        var series = Press.Figures(new Press("a", null, null, "17 dead").Figure("17", 17)).Series(Measure.Deaths);
        Assert.Empty(series);
        Assert.Equal(17, Assert.Single(series.Undated).Value);
    }

    [Fact]
    public void AnyUnitIsASeries()
    {
        var figures = Press.Figures(Report("a", "2025-11-05", "8.4 m, $3 million").Figure("8.4 m", 8.4m, null, with: row => row with { Unit = "m", Dimension = Dimension.Length }).Figure("$3", 3000000, Measure.Aid, with: row => row with { Unit = "USD" }));
        Assert.Equal([8.4m], figures.Series("m").Select(point => point.Value));
        Assert.Equal([3000000m], figures.Series("usd").Select(point => point.Value));
    }

    [Theory]
    [InlineData("The agency raised the death toll to 66 from 48 on Monday.", "66")]
    [InlineData("The agency lowered the death toll from 66 to 58 on Monday.", "58")]
    [InlineData("Two bodies from Arra and 12 deaths in Tolm were reported.", "2,12")]
    public void TheEarlierLevelOfARevisionIsNoPoint(string text, string expected)
    {
        var points = Extractor.Extract(text, new DateOnly(2024, 3, 12)).Figures.Series(Measure.Deaths);
        Assert.Equal(expected, string.Join(',', points.Select(point => point.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).Reverse()));
    }
}
