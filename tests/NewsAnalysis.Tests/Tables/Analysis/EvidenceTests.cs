namespace NewsAnalysis.Tests.Tables.Analysis;

public class EvidenceTests
{
    private static readonly Extraction Report = new Press("a", "The Paper", "2025-11-04", "One < two.\n\"At least 31 died,\tdied\" <b>said</b> Ann.\nThe end came on Friday.")
        .Figure("At least 31", 31)
        .Date("Friday", "2025-10-31", "2025-10-31", "2025-10-31")
        .Source("Ann", "said", "\"At least 31 died,\tdied\"")
        .Source("One", "said", "At least")
        .Build();

    [Fact]
    public void MarksTheWordsInTheSentence()
    {
        var evidence = Report.Figures[0].Evidence();
        Assert.Equal("\"[At least 31] died, died\" <b>said</b> Ann.", evidence.ToString());
        Assert.Equal("&quot;<mark>At least 31</mark> died, died&quot; &lt;b&gt;said&lt;/b&gt; Ann.", evidence.ToHtml());
        Assert.Equal("At least 31", evidence.Words[0].Of(evidence.Sentence));
        Assert.Equal("a", evidence.Article!.Id);
    }

    [Fact]
    public void MarksSourceAndCue() => Assert.Equal("\"At least 31 died, died\" <b>[said]</b> [Ann].", Report.Sources[0].Evidence().ToString());

    [Fact]
    public void ReachesBackToASourceInAnotherSentence() => Assert.Equal("[One] < two. \"At least 31 died, died\" <b>[said]</b> Ann.", Report.Sources[1].Evidence().ToString());

    [Fact]
    public void DatesHaveEvidenceToo() => Assert.Equal("The end came on [Friday].", Report.Dates[0].Evidence().ToString());

    [Fact]
    public void RowsMadeInCodeProveThemselves()
    {
        var evidence = new ReportedFigure { Start = 7, End = 9, Text = "12", Value = 12, Modifier = Modifier.Exact, Dimension = Dimension.Count, Sentence = 4, Rule = "r" }.Evidence();
        Assert.Equal("[12]", evidence.ToString());
        Assert.Null(evidence.Article);
    }
}
