using NewsAnalysis.Tests.Tables;

namespace NewsAnalysis.Charts.Tests;

/// <summary>Charts of an invented storm, and of articles that try to break them.</summary>
internal static class SampleCharts
{
    public const string Hostile = "<img src=x onerror=\"window.attacked=true\"><script>window.attacked=true</script></script> $x$ & %{y} <b>12</b> <a href=\"javascript:window.attacked=true\">dead</a>";

    public static Table<ReportedFigure> Figures { get; } = Press.Figures(
        Toll("a", "Tarn News Agency", "2025-11-03T18:00", "The Civil Guard said 17 people had died.", "17", 17, "The Civil Guard", to: "2025-11-03"),
        Toll("b", "Tarn News Agency", "2025-11-03T19:00", "Vell Hospital reported 22 bodies in its morgue.", "22", 22, "Vell Hospital", to: "2025-11-03"),
        Toll("c", "The Evening Post", "2025-11-04T08:00", "At least 31 people have died since Monday, the Civil Guard said.", "At least 31", 31, "the Civil Guard", Modifier.AtLeast, "2025-11-03", "2025-11-04"),
        Toll("d", "The Evening Post", "2025-11-04T08:30", "Between 40 and 60 were dead, said mayor Ilo Marr, who has no list of names.", "Between 40 and 60", 50, "mayor Ilo Marr", Modifier.Between, with: row => row with { Low = 40, High = 60 }),
        Toll("e", "Hill Gazette", "2025-11-05", "Dozens died, residents feared.", "Dozens", 24, "residents", Modifier.Vague),
        Toll("f", "Hill Gazette", "2025-11-06", "The toll stood at about 45.", "about 45", 45, null, Modifier.About),
        Toll("g", "Coast Daily", "2025-11-07", "Up to 64 may have died, Vell Hospital said.", "Up to 64", 64, "Vell Hospital", Modifier.AtMost),
        Toll("h", "Tarn News Agency", "2025-11-09", "The Civil Guard lowered its count to 47.", "47", 47, "the Civil Guard"),
        Toll("i", "Coast Daily", "2025-11-13", "A final official count by the Ministry of the Interior gave 52 dead.", "52", 52, "the Ministry of the Interior"));

    public static Table<ReportedFigure> Displaced { get; } = Press.Figures(
        Toll("a", "Tarn News Agency", "2025-11-03", "More than 8,500 people fled, city hall said.", "More than 8,500", 8500, "city hall", Modifier.MoreThan, with: Displace),
        Toll("b", "Coast Daily", "2025-11-04", "Only 60 people came to the shelter, a warden said.", "Only 60", 60, "a warden", with: Displace),
        Toll("c", "Coast Daily", "2025-11-06", "Some 1.5 million have been displaced, according to the aid group Open Roof.", "Some 1.5 million", 1500000, "the aid group Open Roof", Modifier.About, with: Displace));

    public static Table<TimeExpression> Dates { get; } = Press.Dates(
        new Press("a", "Tarn News Agency", "2025-11-03T18:00", "It broke on Monday, above the record of 1962.\nSince October 28 it has rained.\nOn Monday morning too.")
            .Date("Monday", "2025-11-03", "2025-11-03", "2025-11-03").Date("1962", "1962", "1962-01-01", "1962-12-31").Date("October 28", "2025-10-28", "2025-10-28", "2025-10-28").Date("Monday morning", "2025-11-03TMO", "2025-11-03", "2025-11-03", TimexType.Time),
        new Press("b", "The Evening Post", "2025-11-04T08:00", "Last week was dry.\nSchools open again next week.\nIt took three days.\nThe storm of 2011 was worse.")
            .Date("Last week", "2025-W44", "2025-10-27", "2025-11-02").Date("next week", "2025-W46", "2025-11-10", "2025-11-16").Date("three days", "P3D", null, null, TimexType.Duration).Date("2011", "2011", "2011-01-01", "2011-12-31"),
        new Press("c", "Coast Daily", "2025-11-13", "The count ended on Thursday.\nRepairs will last until March 2026.\nThe storm came on November 3.")
            .Date("Thursday", "2025-11-13", "2025-11-13", "2025-11-13").Date("March 2026", "2026-03", "2026-03-01", "2026-03-31").Date("November 3", "2025-11-03", "2025-11-03", "2025-11-03"));

    public static Table<Attribution> Sources { get; } = Press.Sources(
        new Press("a", "Tarn News Agency", "2025-11-03", "Ilo Marr said so, the Civil Guard confirmed it, officials warned of it, it was reported, sources claimed it, according to residents.")
            .Source("Ilo Marr", "said", "so", SourceKind.Person, "Ilo Marr").Source("Ilo Marr", "said", "so", SourceKind.Person, "Ilo Marr").Source("Ilo Marr", "warned", "it", SourceKind.Person, "Ilo Marr")
            .Source("the Civil Guard", "confirmed", "it", SourceKind.Organisation).Source("the Civil Guard", "said", "it", SourceKind.Organisation).Source("the Civil Guard", "said", "so", SourceKind.Organisation)
            .Source("the Civil Guard", "said", "so", SourceKind.Organisation).Source("officials", "warned", "of it", SourceKind.Official).Source(null, "was reported", "it").Source("sources", "claimed", "it", SourceKind.Anonymous).Source("residents", "according to", "it", SourceKind.Group));

    public static FigureSeries HostileSeries { get; } = Press.Figures(new Press("x", Hostile, "2025-11-03", $"12 dead, {Hostile} said.")
        .Figure("12 dead", 12, with: row => row with { Source = Hostile, Place = Hostile })).Series(Measure.Deaths, place: Hostile);

    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["ranges"] = Chart.Ranges(Figures.Series(Measure.Deaths), "Reported deaths in the storm, by day and source"),
        ["ranges-log"] = Chart.Ranges(Displaced.Series(Measure.Displaced)),
        ["ranges-one-point"] = Chart.Ranges(Figures.Where(row => row.Article == "c").Series(Measure.Deaths)),
        ["ranges-money"] = Chart.Ranges(Press.Figures(
            Toll("a", "Coast Daily", "2025-11-06", "Repairs will cost $4.2bn, the ministry said.", "$4.2bn", 4200000000m, "the ministry", with: Money),
            Toll("b", "Coast Daily", "2026-02-06", "The ministry now puts repairs at over $5.25bn.", "over $5.25bn", 5250000000m, "The ministry", Modifier.MoreThan, with: Money)).Series("USD")),
        ["ranges-empty"] = Chart.Ranges(Figures.Series(Measure.Hostages, place: "Vell")),
        ["ranges-hostile"] = Chart.Ranges(HostileSeries, Hostile),
        ["timeline"] = Chart.Timeline(Dates),
        ["timeline-near"] = Chart.Timeline(Dates.Where(date => date.From?.Year > 2020)),
        ["timeline-empty"] = Chart.Timeline([]),
        ["timeline-hostile"] = Chart.Timeline(Press.Dates(new Press("x", Hostile, "2025-11-03", $"On Monday {Hostile} came.").Date("Monday", "2025-11-03", "2025-11-03", "2025-11-03"))),
        ["cues"] = Chart.Cues(Sources),
        ["cues-empty"] = Chart.Cues([]),
        ["cues-hostile"] = Chart.Cues(Press.Sources(new Press("x", Hostile, "2025-11-03", $"{Hostile} said no.").Source(Hostile, "said", "no", SourceKind.Person, Hostile))),
    };

    private static ReportedFigure Displace(ReportedFigure row) => row with { Measure = Measure.Displaced };

    private static ReportedFigure Money(ReportedFigure row) => row with { Measure = null, Unit = "USD", Dimension = Dimension.Money };

    private static Press Toll(
        string id, string outlet, string published, string text, string words, decimal value, string? source, Modifier modifier = Modifier.Exact,
        string? from = null, string? to = null, Func<ReportedFigure, ReportedFigure>? with = null) =>
        new Press(id, outlet, published, text).Figure(words, value, modifier: modifier, with: row => (with ?? (same => same))(row with { Source = source, From = Press.Day(from), To = Press.Day(to) }));
}
