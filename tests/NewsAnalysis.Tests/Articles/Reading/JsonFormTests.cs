namespace NewsAnalysis.Tests.Articles.Reading;

public class JsonFormTests
{
    [Fact]
    public void Reads_one_article_or_an_array()
    {
        Assert.Equal(["a"], Inputs.Read("a.json", """{"text":"a"}""").Texts());
        Assert.Equal(["a.json", "a.json#2"], Inputs.Read("a.json", """[{"text":"a"},{"text":"b"}]""").Select(item => item.Article!.Id));
    }

    [Fact]
    public void A_broken_file_names_its_line()
    {
        var problem = Assert.Single(Inputs.Read("a.json", "[{\"text\":\n\"a\"},")).Problem!;
        Assert.Equal((ProblemCodes.InvalidJson, 2), (problem.Code, problem.Line));
    }
}
