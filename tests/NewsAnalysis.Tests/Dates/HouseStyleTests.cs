using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Dates;

/// <summary>Any day, printed in any house style, is read back.</summary>
public class HouseStyleTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(1905, 1, 1).DayNumber, new DateOnly(2048, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<(DateOnly Day, int Distance)> DaysAndDistances =
        Days.Generator.SelectMany(day => Gen.Choose(0, 6).Select(distance => (day, distance))).ToArbitrary();

    private static readonly Dictionary<string, Func<DateOnly, string>> Styles = new()
    {
        ["British"] = day => Print(day, "d MMMM yyyy"),
        ["British, with comma"] = day => Print(day, "d MMMM, yyyy"),
        ["British, ordinal"] = day => Ordinal(day.Day) + Print(day, " MMMM yyyy"),
        ["British, in full"] = day => "the " + Ordinal(day.Day) + Print(day, " 'of' MMMM, yyyy"),
        ["British, short"] = day => Print(day, "d MMM yyyy"),
        ["British, weekday"] = day => Print(day, "dddd d MMMM yyyy"),
        ["British, weekday and ordinal"] = day => Print(day, "dddd, ") + Ordinal(day.Day) + Print(day, " MMMM, yyyy"),
        ["American"] = day => Print(day, "MMMM d, yyyy"),
        ["American, ordinal"] = day => Print(day, "MMMM ") + Ordinal(day.Day) + Print(day, ", yyyy"),
        ["American, weekday"] = day => Print(day, "dddd, MMMM d, yyyy"),
        ["American, no comma"] = day => Print(day, "MMMM d yyyy"),
        ["Associated Press"] = AssociatedPress,
        ["ISO"] = day => Print(day, "yyyy-MM-dd"),
        ["ISO, slashes"] = day => Print(day, "yyyy/MM/dd"),
        ["digits, slashes"] = day => Print(day, "dd/MM/yyyy"),
        ["digits, points"] = day => Print(day, "d.M.yyyy"),
        ["log file"] = day => Print(day, "dd-MMM-yyyy"),
        ["ledger"] = day => Print(day, "MMM-dd-yyyy"),
    };

    public static TheoryData<string> StyleNames => [.. Styles.Keys];

    [Theory]
    [MemberData(nameof(StyleNames))]
    public void ADayIsReadBack(string style) => Prop.ForAll(Days, day =>
    {
        var printed = Styles[style](day);
        foreach (var anchor in (DateOnly?[])[null, new(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue])
        {
            var row = Assert.Single(Rows($"The bridge opened on {printed}.", anchor));
            Assert.Equal((printed, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day), (row.Text, row.Timex, row.From, row.To));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("MMMM d")]
    [InlineData("d MMMM")]
    public void ADayWithoutAYearIsOfTheYearThatTheTenseSays(string style) => Prop.ForAll(DaysAndDistances, pair =>
    {
        var (day, distance) = pair;
        Assert.Equal(day, Assert.Single(Rows($"The bridge opened on {Print(day, style)}.", day.AddDays(20 * distance))).From);
        Assert.Equal(day, Assert.Single(Rows($"The bridge will open on {Print(day, style)}.", day.AddDays(-20 * distance))).From);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AWeekdayIsTheLastOrTheNext() => Prop.ForAll(DaysAndDistances, pair =>
    {
        var (day, distance) = pair;
        Assert.Equal(day, Assert.Single(Rows($"The bridge opened on {day.DayOfWeek}.", day.AddDays(distance))).From);
        Assert.Equal(day, Assert.Single(Rows($"The bridge will open on {day.DayOfWeek}.", day.AddDays(-distance))).From);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ARangeOfWeekdaysGoesForward() => Prop.ForAll(DaysAndDistances, pair =>
    {
        var (anchor, distance) = pair;
        foreach (var verb in (string[])["was shut", "will be shut"])
        {
            var rows = Rows($"The bridge {verb} from {DayOfWeek.Monday} to {(DayOfWeek)((distance + 1) % 7)}.", anchor);
            if (distance == 0)
                continue;
            Assert.Equal(2, rows.Length);
            Assert.Equal(distance, rows[1].From!.Value.DayNumber - rows[0].From!.Value.DayNumber);
            Assert.True(verb == "was shut" ? rows[1].From <= anchor : rows[0].From >= anchor);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Tarn Wire", "2021-04-03")]
    [InlineData("Chicago Tribune", "2021-03-04")]
    [InlineData("Philippine Daily Inquirer", "2021-03-04")]
    public void AnAmericanOutletWritesTheMonthFirst(string outlet, string day)
    {
        var article = new Article { Id = "", Text = "The lease ended on 3/4/2021.", Outlet = outlet };
        Assert.Equal(day, Assert.Single(DateExtractor.Extract(Document.Parse(article))).Timex);
    }

    private static string Print(DateOnly day, string format) => day.ToString(format, English);

    private static string Ordinal(int day) => day.ToString(CultureInfo.InvariantCulture) + (day is 11 or 12 or 13 ? "th" : (day % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <summary>Long months are cut short: <c>Sept. 3, 2024</c>, but <c>March 3, 2024</c>.</summary>
    private static string AssociatedPress(DateOnly day) => day.Month switch
    {
        >= 3 and <= 7 => Print(day, "MMMM d, yyyy"),
        9 => "Sept." + Print(day, " d, yyyy"),
        _ => Print(day, "MMM. d, yyyy"),
    };

    private static TimeExpression[] Rows(string text, DateOnly? anchor) =>
        [.. DateExtractor.Extract(Document.Parse(new Article { Id = "", Text = text, Published = anchor is { } day ? new PublicationTime(day) : null }))];
}
