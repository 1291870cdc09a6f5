using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Articles.Reading;
using NewsAnalysis.Tests.Articles.Reading;

namespace NewsAnalysis.Tests.Articles;

public class ArticleReaderTests
{
    private static readonly string[] Extensions = [.. ArticleForms.Listing.Split(", "), ".jsonl.gz", ".exe", ""];

    // Pieces that lead random input deep into the readers.
    private static readonly string[] Pieces =
        ["{\"text\":\"", "\"}", "[", "{", "<p>", "</p>", "<item>", "<entry><content>", "</", "<!DOCTYPE x [", "<script type=application/ld+json>", "text,title\n", "\"", "\n", "\t", ",", "By Ida Berg\n", "3 May 2022\n",
            "LISK, May 3 (AP) -", "[", "]", "\ud83d", "é", "\0", "PK\u0003\u0004", "Published ", "Updated: 10:00 IST", "\r", "\u2028", "(Reporting by ", "1/2/", "99999999999999999999", ":", "&#x110000;", " and ", "in "];

    [Fact]
    public void Any_bytes_under_any_name_make_rows_and_never_throw()
    {
        var bytes = ArbMap.Default.GeneratorFor<byte[]>();
        var text = Gen.Elements(Pieces).ListOf().Select(pieces => System.Text.Encoding.UTF8.GetBytes(string.Concat(pieces)));
        var input = from content in Gen.OneOf(bytes, text) from extension in Gen.Elements(Extensions) select (content, extension);
        Prop.ForAll(input.ToArbitrary(), example =>
        {
            foreach (var item in ArticleReader.Read(new MemoryStream(example.content), "a" + example.extension))
            {
                if (item.Article is { } article)
                    Extractor.Extract(article);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20240316UL, 7919UL));
    }

    [Fact]
    public void A_missing_path_and_an_unknown_form_are_reported()
    {
        var problem = Assert.Single(ArticleReader.Read("no/such/file.txt")).Problem!;
        Assert.Equal((ProblemCodes.MissingPath, "no/such/file.txt"), (problem.Code, problem.Path));
        Assert.Equal([ProblemCodes.UnknownForm], ArticleReader.Read(typeof(Corpus).Assembly.Location).Codes());
    }

    [Fact]
    public void Null_and_empty_paths_are_mistakes_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => ArticleReader.Read((string)null!));
        Assert.Throws<ArgumentException>(() => ArticleReader.Read(["a", ""]));
    }

    [Fact]
    public void Reads_lazily()
    {
        using var endless = new EndlessLines();
        Assert.Equal(1000, ArticleReader.Read(endless).Take(1000).Count(item => item.Article is not null));
    }

    private sealed class EndlessLines : MemoryStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            var line = "{\"text\":\"More.\"}\n"u8;
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = line[_at++ % line.Length];
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
