namespace NewsAnalysis.Tests.Articles.Reading;

public class JsonLinesFormTests
{
    [Fact]
    public void Reads_all_fields()
    {
        var article = Inputs.Article("a.jsonl", """{"id":"x1","text":"T.","title":"H","outlet":"O","authors":["A B","C D"],"published":"2024-03-16T10:54+05:30","updated":"2024-03-17","url":"https://o.example"}""");
        Assert.Equal(("x1", "T.", "H", "O", "A B; C D"), (article.Id, article.Text, article.Title, article.Outlet, string.Join("; ", article.Authors)));
        Assert.Equal(("2024-03-16T10:54:00+05:30", "2024-03-17", "https://o.example"), (article.Published.ToString(), article.Updated.ToString(), article.Url));
    }

    [Fact]
    public void Articles_without_an_id_are_numbered() =>
        Assert.Equal(["-", "7", "-#3"], Inputs.Read("-", "{\"text\":\"a\"}\n{\"text\":\"b\",\"id\":7}\n\n{\"text\":\"c\"}").Select(item => item.Article!.Id));

    [Fact]
    public void A_bad_line_stops_no_other()
    {
        var read = Inputs.Read("a.jsonl", "{\"text\":\"a\"}\n{oops\n[1]\n{\"title\":\"x\"}\n{\"text\":\" \"}\n{\"text\":\"b\"}");
        Assert.Equal(["a", "b"], read.Texts());
        Assert.Equal([(2, ProblemCodes.InvalidJson), (3, ProblemCodes.InvalidJson), (4, ProblemCodes.MissingText), (5, ProblemCodes.MissingText)], read.Where(item => item.Problem is not null).Select(item => (item.Problem!.Line!.Value, item.Problem.Code)));
    }

    [Fact]
    public void A_field_of_the_wrong_type_is_left_out()
    {
        var read = Inputs.Read("a.jsonl", """{"text":"T","title":5,"authors":[1,"B C"],"published":"soon","id":[]}""");
        Assert.Equal([ProblemCodes.InvalidField, ProblemCodes.InvalidField, ProblemCodes.InvalidTime, ProblemCodes.InvalidField], read.Codes());
        Assert.Equal(["T"], read.Texts());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        Assert.Equal([ProblemCodes.InvalidField, ProblemCodes.MissingText], Inputs.Read("a.jsonl", """{"text":"\ud800"}""").Codes());

    [Fact]
    public void A_line_over_the_limit_is_passed_over()
    {
        var read = Inputs.Read("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"" + new string('x', 100_000) + "\"}\n{\"text\":\"b\"}", new CorpusOptions { MaxArticleLength = 1000 });
        Assert.Equal(["a", "b"], read.Texts());
        Assert.Equal((2, ProblemCodes.TooLong), (read[1].Problem!.Line, read[1].Problem!.Code));
    }
}
