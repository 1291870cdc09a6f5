using NewsAnalysis.Articles;
using NewsAnalysis.Tests.Specs;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Articles;

public class PageLayoutTests
{
    public static TheoryData<string, int> Layouts => SpecRunner.Cases("Articles");

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Gives_the_metadata_of_its_specification(string file, int line)
    {
        var spec = SpecFile.Of("Articles").Single(spec => spec.Name == file);
        var example = spec.Examples.Single(example => example.Line == line);
        var article = PageLayout.Read(new Article { Id = "spec", Text = example.Text });
        var actual = spec.Columns.Select(name => Article.Columns.Single(column => column.Name == name).Value(article)?.ToString() is { Length: > 0 } cell ? cell : "-");
        Assert.Equal(Assert.Single(example.Rows), actual);
    }

    [Fact]
    public void Parts_cover_the_text_in_order()
    {
        foreach (var example in SpecFile.Of("Articles").SelectMany(spec => spec.Examples))
        {
            var article = PageLayout.Read(new Article { Id = "spec", Text = example.Text });
            var at = 0;
            foreach (var block in article.Blocks)
            {
                Assert.True(string.IsNullOrWhiteSpace(article.Text[at..block.Span.Start]), $"{example}: left out '{article.Text[at..block.Span.Start]}'");
                Assert.Equal(block.Span.Of(article.Text).Trim(), block.Span.Of(article.Text));
                at = block.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(article.Text[at..]));
        }
    }

    [Fact]
    public void Marks_each_part()
    {
        var article = PageLayout.Read(new Article { Id = "a", Text = "Dam leaks\n\nBy Una Bray\n\nLISK, May 3 (Tarn Wire) - It leaks.\n\nIt leaked\nbefore.\n\nLast Updated May 4, 2022, 10:00 GMT\n\n[Invented\nfor a test.]\n" });
        Assert.Equal(
            [BlockKind.Title, BlockKind.Byline, BlockKind.Dateline, BlockKind.Body, BlockKind.Body, BlockKind.Timestamp, BlockKind.Note],
            article.Blocks.Select(block => block.Kind));
        Assert.Equal("LISK, May 3 (Tarn Wire) -", article.Blocks[2].Span.Of(article.Text));
        Assert.Equal("[Invented\nfor a test.]", article.Blocks[^1].Span.Of(article.Text));
    }

    [Fact]
    public void What_the_input_gives_wins()
    {
        var given = new Article { Id = "a", Text = "Dam leaks\nBy Una Bray\n3 May 2022\n\nIt leaks.", Title = "Another", Authors = ["X Y"], Published = new PublicationTime(new DateOnly(2020, 1, 1)) };
        var read = PageLayout.Read(given);
        Assert.Equal(("Another", "X Y", "2020-01-01"), (read.Title, Assert.Single(read.Authors), read.Published.ToString()));
    }

    [Fact]
    public void A_given_title_is_found_in_the_text_even_as_a_sentence()
    {
        var read = PageLayout.Read(new Article { Id = "a", Title = "Dam  leaks again", Text = "Dam leaks again.\n\nIt leaks." });
        Assert.Equal(BlockKind.Title, read.Blocks[0].Kind);
    }

    [Fact]
    public void Paragraphs_that_only_a_line_break_parts_are_paragraphs()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The river rose again in the night. ", 5)).Trim();
        var read = PageLayout.Read(new Article { Id = "a", Text = paragraph + "\n" + paragraph + "\n- short" });
        Assert.Equal(3, read.Blocks.Length);
    }

    [Fact]
    public void Tells_of_a_zone_that_means_several_offsets()
    {
        Article Page(string outlet) => new() { Id = "a", Text = $"Dam leaks\n{outlet}\nPublished 3 May 2022, 10:00 IST\n\nIt leaks." };
        Assert.Equal(ProblemCodes.AmbiguousTimeZone, Assert.Single(PageLayout.Read(Page("Tarn Wire")).Problems).Code);
        Assert.Empty(PageLayout.Read(Page("The Hindu")).Problems);
    }
}
