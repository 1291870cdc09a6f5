namespace NewsAnalysis.Tests.Tables.Analysis;

public class ComparisonTests
{
    private static Press Report(string id, string published, string words, decimal value, string? source, Modifier modifier = Modifier.Exact, string? outlet = "The Paper", string? place = null, string? from = null, string? to = null) =>
        new Press(id, outlet, published, words + " dead").Figure(words, value, modifier: modifier, with: row => row with { Source = source, Place = place, From = Press.Day(from), To = Press.Day(to) });

    [Fact]
    public void RevisionsAreChangesByOneSource()
    {
        var series = Press.Figures(
            Report("d", "2025-11-07", "21", 21, "the Agency"),
            Report("a", "2025-11-04", "17", 17, "Agency"),
            Report("b", "2025-11-04", "22", 22, "hospital"),
            Report("c", "2025-11-05", "17", 17, "agency"),
            Report("e", "2025-11-08", "20", 20, "Agency", to: "2025-11-07"),
            Report("f", "2025-11-08", "30", 30, null),
            Report("g", "2025-11-09", "31", 31, null),
            Report("h", "2025-11-09", "35", 35, null, outlet: "Other")).Series(Measure.Deaths);
        Assert.Equal(
            ["Agency 17 → 21 (4)", "Agency 21 → 20 (-1) corrected"],
            series.Revisions().Select(row => FormattableString.Invariant($"{row.Source} {row.Earlier.Value} → {row.Later.Value} ({row.Difference}){(row.IsCorrection ? " corrected" : "")}")));
    }

    [Fact]
    public void AValueOfOnePlaceDoesNotReviseThatOfAnother()
    {
        var series = Press.Figures(
            Report("a", "2025-11-04", "47", 47, "inquiry", place: "Arra"),
            Report("b", "2025-11-05", "12", 12, "inquiry", place: "Tolm"),
            Report("c", "2025-11-06", "49", 49, "inquiry", place: "Arra")).Series(Measure.Deaths);
        Assert.Equal(["47 → 49"], series.Revisions().Select(row => FormattableString.Invariant($"{row.Earlier.Value} → {row.Later.Value}")));
    }

    [Fact]
    public void WhatAnArticleSaysWasBeforeIsNoNewValue()
    {
        var series = Press.Figures(
            Report("a", "2025-11-07", "48", 48, "Agency"),
            new Press("b", "The Paper", "2025-11-08", "raised to 66 from 48, the army said 66")
                .Figure("66 from", 66, with: row => row with { Source = "Agency" })
                .Figure("48", 48, with: row => row with { Source = "Agency" })
                .Figure("66", 66, with: row => row with { Source = "army" })).Series(Measure.Deaths);
        Assert.Equal(18, Assert.Single(series.Revisions()).Difference);
        Assert.Empty(series.Conflicts());
    }

    [Theory]
    [InlineData(17, Modifier.Exact, 22, Modifier.Exact, true)]
    [InlineData(17, Modifier.AtLeast, 22, Modifier.Exact, false)]
    [InlineData(22, Modifier.MoreThan, 17, Modifier.Exact, true)]
    [InlineData(22, Modifier.AtMost, 17, Modifier.AtLeast, false)]
    [InlineData(100, Modifier.About, 95, Modifier.Exact, false)]
    [InlineData(100, Modifier.About, 60, Modifier.Exact, true)]
    [InlineData(24, Modifier.Vague, 31, Modifier.Exact, false)]
    [InlineData(24, Modifier.Vague, 3, Modifier.Exact, true)]
    [InlineData(17, Modifier.Exact, 17, Modifier.Exact, false)]
    public void ConflictsAreValuesThatCannotBothBeTrue(int one, Modifier oneModifier, int other, Modifier otherModifier, bool conflict)
    {
        var series = Press.Figures(Report("a", "2025-11-04", "one", one, "Agency", oneModifier), Report("b", "2025-11-04", "two", other, "hospital", otherModifier)).Series(Measure.Deaths);
        var conflicts = series.Conflicts();
        Assert.Equal(conflict, conflicts.Count == 1);
        if (conflict)
            Assert.Equal((Math.Min(one, other), Math.Max(one, other), Math.Abs(one - other)), (conflicts[0].Lowest.Value, conflicts[0].Highest.Value, conflicts[0].Spread));
    }

    [Fact]
    public void OtherDaysPlacesPeriodsAndTheSameSourceDoNotConflict()
    {
        var agency = Report("a", "2025-11-04", "17", 17, "Agency", place: "Alder", from: "2025-11-03", to: "2025-11-04");
        Assert.Empty(Press.Figures(agency, Report("b", "2025-11-05", "22", 22, "hospital")).Series(Measure.Deaths).Conflicts());
        Assert.Empty(Press.Figures(agency, Report("b", "2025-11-04", "22", 22, "the agency")).Series(Measure.Deaths).Conflicts());
        Assert.Empty(Press.Figures(agency, Report("b", "2025-11-04", "22", 22, "hospital", place: "Tolm")).Series(Measure.Deaths).Conflicts());
        Assert.Empty(Press.Figures(agency, Report("b", "2025-11-04", "22", 22, "hospital", from: "2025-11-04", to: "2025-11-04")).Series(Measure.Deaths).Conflicts());
        Assert.Single(Press.Figures(agency, Report("b", "2025-11-04", "22", 22, "hospital", place: "the Alder")).Series(Measure.Deaths).Conflicts());
    }
}
