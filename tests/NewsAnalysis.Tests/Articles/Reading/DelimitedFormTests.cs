namespace NewsAnalysis.Tests.Articles.Reading;

public class DelimitedFormTests
{
    [Fact]
    public void Reads_quoted_fields_and_names_in_any_case()
    {
        var article = Inputs.Article("a.csv", "ID,Text,Authors,published\n7,\"Two, of \"\"ten\"\".\nMore.\",Ann Bo; Cy Dee,2024-03-16\n");
        Assert.Equal(("7", "Two, of \"ten\".\nMore.", "Ann Bo; Cy Dee", "2024-03-16"), (article.Id, article.Text, string.Join("; ", article.Authors), article.Published.ToString()));
    }

    [Fact]
    public void Reads_tabs_and_semicolons()
    {
        Assert.Equal(["a, b"], Inputs.Read("a.tsv", "id\ttext\n1\ta, b\n").Texts());
        Assert.Equal(["a, b"], Inputs.Read("a.csv", "id;text\n1;a, b\n").Texts());
    }

    [Fact]
    public void A_row_without_text_is_reported_with_its_line()
    {
        var read = Inputs.Read("a.csv", "id,text\n1,\n2,b\n");
        Assert.Equal(["b"], read.Texts());
        Assert.Equal((2, ProblemCodes.MissingText), (read[0].Problem!.Line, read[0].Problem!.Code));
    }

    [Fact]
    public void A_table_without_a_text_column_is_reported() => Assert.Equal([ProblemCodes.InvalidTable], Inputs.Read("a.csv", "a,b\n1,2\n").Codes());

    [Fact]
    public void An_empty_table_is_reported() => Assert.Equal([ProblemCodes.EmptyFile], Inputs.Read("a.csv", "").Codes());

    [Fact]
    public void A_row_without_end_is_reported()
    {
        var read = Inputs.Read("a.csv", "text\nfine\n\"" + new string('x', 1_000_000), new CorpusOptions { MaxArticleLength = 10_000 });
        Inputs.Equal(read, ["fine"], [ProblemCodes.InvalidTable]);
    }
}
