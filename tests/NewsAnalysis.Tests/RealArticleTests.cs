namespace NewsAnalysis.Tests;

/// <summary>The article that the project began with, and its restatement in <c>seeds/</c>, come out right.</summary>
public class RealArticleTests
{
    private static readonly DateOnly Published = new(2024, 3, 16);
    private static readonly DateOnly October7 = new(2023, 10, 7);

    [SharedFact("seeds/asianet-2024-03-16.txt")]
    public void Original() => Check(RepositoryFiles.At("..", "shared", "seeds", "asianet-2024-03-16.txt"));

    [Fact]
    public void Restated() => Check(RepositoryFiles.At("seeds", "rafah-2024-03-16.txt"));

    private static void Check(string path)
    {
        var corpus = Corpus.Load(path);
        CheckArticle(Assert.Single(corpus.Articles));
        CheckFigures(corpus);
        CheckDates(corpus);
        CheckSources(corpus);
    }

    private static void CheckArticle(Article article)
    {
        Assert.False(string.IsNullOrWhiteSpace(article.Title));
        Assert.Equal("Asianet Newsable", article.Outlet);
        Assert.Equal("Team Asianet Newsable", Assert.Single(article.Authors));
        Assert.Equal("2024-03-16T10:54:00+05:30", article.Published.ToString());
        Assert.Equal("2024-03-16T10:54:00+05:30", article.Updated.ToString());
    }

    private static void CheckFigures(Corpus corpus)
    {
        var israel = Assert.Single(corpus.Figures, figure => figure.Value == 1160);
        Assert.Equal((Modifier.About, Measure.Deaths, "person", "Israel", "IL"), (israel.Modifier, israel.Measure, israel.Unit, israel.Place, israel.Country));
        Assert.Equal((October7, Published, "official figures"), (israel.From, israel.To, israel.Source));

        var gaza = Assert.Single(corpus.Figures, figure => figure.Value == 31490);
        Assert.Equal((Modifier.MoreThan, Measure.Deaths, "person", "Gaza", "PS"), (gaza.Modifier, gaza.Measure, gaza.Unit, gaza.Place, gaza.Country));
        Assert.Equal((October7, Published, "official figures"), (gaza.From, gaza.To, gaza.Source));
        Assert.Equal((31490m, null), (gaza.Low, gaza.High));

        var rafah = Assert.Single(corpus.Figures, figure => figure.Value == 1_500_000);
        Assert.Equal((Modifier.About, "person", "Rafah"), (rafah.Modifier, rafah.Unit, rafah.Place));

        // No figure comes from "October 7", the date lines or a year.
        Assert.DoesNotContain(corpus.Figures, figure => figure.Value is 7 or 16 or 10 or 54 or 2023 or 2024);
    }

    private static void CheckDates(Corpus corpus)
    {
        var october = Assert.Single(corpus.Dates, date => date.Text == "October 7");
        Assert.Equal((TimexType.Date, "2023-10-07", October7, October7), (october.Type, october.Timex, october.From, october.To));
    }

    private static void CheckSources(Corpus corpus)
    {
        Assert.Contains(corpus.Sources, source => source is { Source.Text: "Palestinian sources", Kind: SourceKind.Anonymous });
        Assert.Contains(corpus.Sources, source => source is { Source.Text: "Palestinian factional sources", Kind: SourceKind.Anonymous });
        Assert.Contains(corpus.Sources, source => source is { Name: "Abdul Malik al-Houthi", Role: "Houthi leader", Kind: SourceKind.Person });
        Assert.Contains(corpus.Sources, source => source is { Source.Text: "official figures", Kind: SourceKind.Document });
    }
}
