using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Dates;
using NewsAnalysis.Tests.Specs;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Dates;

/// <summary>What holds of dates in any text whatever.</summary>
public class DateExtractorTests
{
    private static readonly string[] Pieces =
    [
        "March", "May", "Oct.", "Sept", "Friday", "Mon", "Sundays", "3", "31", "29", "2024", "1,160", "9999", "0", "22nd", "1990s", "'98", "'", "-", "–", "/", ":", ",", ".",
        "the", "a", "an", "of", "to", "and", "last", "next", "this", "that", "past", "following", "early", "mid-", "late", "end of", "year", "weeks", "days", "century", "decade", "quarter", "half",
        "third", "twenty", "five", "hundred", "million", "several", "couple", "ago", "later", "before", "after", "a.m.", "pm", "GMT", "noon", "midnight", "night", "morning", "every", "Easter",
        "Ramadan", "summer", "today", "yesterday", "now", "overnight", "said", "will", "BC", "AD", "fiscal", "Q3", "\n", "\n\n", "½", "🧊", "ago.", "week 53",
        "weekend", "first", "last week of", "before last", "after next", "between", "half past", "to", "T09", "FY24", "quarter ended", "in", "'s time", "a year ago today", "Monday to", "weekend before",
        "14.05", "The", "fortnight", "12 noon", "22/04", "3/28/2021", "every other", "a week", "May 1798, June 1799, July 1801", "that summer", "same quarter", "opens",
        "to", "had been", "would not", "could not", "having", "who", "if", "one day", "daily", "at the time", "the future", "'s attack", "'s vote", "planned", "expected to", "killing", "\"", ";", "is to",
        "the rest of", "Thanksgiving", "Independence Day in India", "Q3FY24", "fiscal year 2023-24", "fiscal", "third quarter", "ended Jan. 31", "(June 15)", "9/11", "attacks", "two Sundays", "from now", "penultimate",
        "that June", "the following Easter", "a week today", "at four this morning", "last year", "the 1st of every month", "budget", "7/6", "the Saturday before", "nineteen seventies", "1970's", "every day at 9am",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    private static readonly DateOnly?[] Anchors =
        [null, new(2024, 2, 29), new(2023, 12, 31), new(2024, 1, 1), new(2020, 12, 28), DateOnly.MinValue, DateOnly.MaxValue];

    [Fact]
    public void RowsAreInOrderApartAndOnTokens() => Prop.ForAll(Texts, text =>
    {
        foreach (var anchor in Anchors)
        {
            var document = Document.Parse(Article(text, anchor));
            var starts = document.Tokens.ToArray().Select(token => token.Start).ToHashSet();
            var ends = document.Tokens.ToArray().Select(token => token.End).ToHashSet();
            var at = 0;
            foreach (var row in DateExtractor.Extract(document))
            {
                Assert.True(row.Start >= at && row.End > row.Start);
                Assert.Contains(row.Start, starts);
                Assert.Contains(row.End, ends);
                Assert.Equal(text[row.Start..row.End], row.Text);
                Assert.Equal(document.SentenceAt(row.Start), row.Sentence);
                at = row.End;
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void DaysComeInPairsAndInOrder() => Prop.ForAll(Texts, text =>
    {
        foreach (var row in Anchors.SelectMany(anchor => Rows(text, anchor)))
        {
            Assert.Equal(row.From is null, row.To is null);
            Assert.True(row.From is not { } from || from <= row.To);
            Assert.NotEmpty(row.Timex);
            Assert.True(row.Type != TimexType.Set || row.From is null);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TwiceTheSame() => Prop.ForAll(Texts, text => Assert.Equal(Rows(text, new(2024, 3, 16)), Rows(text, new(2024, 3, 16)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void TheSameUnderAnyCulture(string culture)
    {
        var examples = SpecFile.Of("Dates").SelectMany(file => file.Examples).ToArray();
        var expected = examples.Select(example => Rows(example.Text, example.Published)).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, examples.Select(example => Rows(example.Text, example.Published)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public void TheSameInAnyTimeZone(string zone)
    {
        var examples = SpecFile.Of("Dates").SelectMany(file => file.Examples).ToArray();
        var expected = examples.Select(example => Rows(example.Text, example.Published)).ToArray();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(expected, examples.Select(example => Rows(example.Text, example.Published)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("They met a year ago today.", "2024-02-29", "2023-02-28")]
    [InlineData("They met on the last day of February 2024.", "2024-03-16", "2024-02-29")]
    [InlineData("They met in the first week of the year.", "2021-02-01", "2021-W01")]
    [InlineData("They met the week before last.", "2024-01-03", "2023-W51")]
    [InlineData("They will meet on Thursday week.", "2023-12-27", "2024-01-04")]
    [InlineData("They met from Saturday to Tuesday.", "2024-01-03", "2023-12-30")]
    [InlineData("They met yesterday.", "2024-03-01", "2024-02-29")]
    [InlineData("They met yesterday.", "2023-03-01", "2023-02-28")]
    [InlineData("They met yesterday.", "2024-01-01", "2023-12-31")]
    [InlineData("They will meet tomorrow.", "2023-12-31", "2024-01-01")]
    [InlineData("They met last month.", "2024-01-15", "2023-12")]
    [InlineData("They met last week.", "2021-01-06", "2020-W53")]
    [InlineData("They met on Thursday.", "2024-01-01", "2023-12-28")]
    [InlineData("They will meet on Tuesday.", "2024-12-31", "2024-12-31")]
    [InlineData("They met in December.", "2024-01-15", "2023-12")]
    [InlineData("They will meet in January.", "2023-12-15", "2024-01")]
    [InlineData("They met on December 30.", "2024-01-02", "2023-12-30")]
    [InlineData("They will meet on January 2.", "2023-12-30", "2024-01-02")]
    [InlineData("They met last winter.", "2024-03-16", "2023-WI")]
    public void YearsEndWhereTheyEnd(string text, string published, string timex) =>
        Assert.Equal(timex, Rows(text, DateOnly.Parse(published, CultureInfo.InvariantCulture))[0].Timex);

    [Fact]
    public void WithoutAnArticleDayNothingRelativeIsPlaced() => Prop.ForAll(Texts, text =>
    {
        // An account of bygone years is placed by its own dates.
        var document = Document.Parse(Article(text, null));
        if (document.Sentences.Length > 0 && new Narrative(document).KindOf(document.Sentences[0]) == NarrativeKind.Account)
            return;
        foreach (var row in Rows(text, null).Where(row => row.Rule is "<weekday>" or "<deictic day>" or "<shift> <unit>" or "<shift> weekend" or "tonight"))
            Assert.Null(row.From);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NotesAreNotRead()
    {
        var text = "They met on Friday.\n\n[Restated from a report of 3 May 2019]";
        var note = text.IndexOf('[', StringComparison.Ordinal);
        var article = new Article { Id = "", Text = text, Blocks = [new Block(new Span(0, note - 2), BlockKind.Body), new Block(new Span(note, text.Length), BlockKind.Note)] };
        Assert.Equal("Friday", Assert.Single(DateExtractor.Extract(Document.Parse(article))).Text);
    }

    [Theory]
    [InlineData("hoping to try ")]
    [InlineData("who is ")]
    [InlineData("Friday's attack, ")]
    [InlineData("the old house ")]
    [InlineData("\"going, \"")]
    public void SentencesWithoutEndAreRead(string piece) =>
        Assert.Equal("Friday", Rows(string.Concat(Enumerable.Repeat(piece, 20_000)) + "on Friday", new(2024, 3, 16))[^1].Text);

    private static TimeExpression[] Rows(string text, DateOnly? anchor) => [.. DateExtractor.Extract(Document.Parse(Article(text, anchor)))];

    private static Article Article(string text, DateOnly? anchor) => new() { Id = "", Text = text, Published = anchor is { } day ? new PublicationTime(day) : null };
}
