using NewsAnalysis.Sources;

namespace NewsAnalysis.Training.Tests;

public class AttributionTrainerTests
{
    private const string Text = "The baker praised the flour. The baker kneaded the dough. A miller praised the wind. A miller carried the sacks.";

    [Fact]
    public void TrainsTheSameModelTwiceByteForByte() => Assert.Equal(Train().ToBytes(), Train().ToBytes());

    [Fact]
    public void LearnsWhichVerbAttributes()
    {
        var model = Train();
        Assert.True(model.Knows(Features.HashOf("praise")));
        Assert.False(model.Knows(Features.HashOf("knead")));
    }

    [Fact]
    public void ReadsMarksAsTokens()
    {
        var article = Articles()[0];
        Assert.Equal(["The", "baker"], article.Attributions[0].Source.Select(token => article.Document.Written(token).ToString()));
        Assert.Equal(["praised"], article.Attributions[0].Cue.Select(token => article.Document.Written(token).ToString()));
        Assert.Equal(["the", "flour"], article.Attributions[0].Content.Select(token => article.Document.Written(token).ToString()));
    }

    private static AttributionModel Train() => AttributionTrainer.Train(Articles(), _ => { });

    private static AttributedArticle[] Articles()
    {
        var articles = Path.GetTempFileName();
        var marks = Path.GetTempFileName();
        try
        {
            string[] ids = ["a", "b", "c"];
            File.WriteAllLines(articles, ids.Select(id => $$"""{"id":"{{id}}","text":"{{Text}}"}"""));
            File.WriteAllLines(marks, ids.Select(id => $$"""{"doc":"{{id}}","attributions":[{{Mark("The baker", "praised", "the flour")}},{{Mark("A miller", "praised", "the wind")}}]}"""));
            return [.. GoldAttributions.Read(articles, marks)];
        }
        finally
        {
            File.Delete(articles);
            File.Delete(marks);
        }
    }

    private static string Mark(string source, string cue, string content)
    {
        var at = Text.IndexOf($"{source} {cue} {content}", StringComparison.Ordinal);
        return $$"""{"source":{{Range(at, source)}},"cue":{{Range(at + source.Length + 1, cue)}},"content":{{Range(at + source.Length + cue.Length + 2, content)}}}""";
    }

    private static string Range(int start, string words) => $"[[{start},{start + words.Length}]]";
}
