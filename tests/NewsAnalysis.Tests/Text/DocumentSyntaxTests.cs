using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class DocumentSyntaxTests
{
    private static readonly string[] Pieces =
        ["the ", "flood ", "killed ", "ten ", "people", " ", ". ", "\n\n", ", ", "who ", "said ", "U.S. ", "\"", "“", "-", "$", "1,160 ", "\0", "\ud83e", "é", "٣", "NATO ", "don't ", "!!"];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Pieces).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void EverySentenceIsATreeWithOneRoot() => Prop.ForAll(Texts, text =>
    {
        var document = Document.Parse(text);
        foreach (var sentence in document.Sentences)
        {
            var roots = 0;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (document.HeadOf(token) < 0)
                {
                    roots++;
                    Assert.Equal(Relation.Root, document.RelationOf(token));
                }

                var steps = 0;
                for (var at = token; at >= 0; at = document.HeadOf(at))
                {
                    Assert.InRange(at, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(steps++ < sentence.Count, "the tree has a cycle");
                }
            }

            Assert.Equal(1, roots);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ThreadsThatAskAtOnceGetTheSame()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"On day {i} the flood killed {i} people, officials said. "));
        var alone = Document.Parse(text);
        var expected = Enumerable.Range(0, alone.Tokens.Length).Select(token => (alone.TagOf(token), alone.HeadOf(token), alone.RelationOf(token))).ToArray();
        var shared = Document.Parse(text);
        var found = new (PennTag, int, Relation)[expected.Length];
        Parallel.For(0, expected.Length, token => found[token] = (shared.TagOf(token), shared.HeadOf(token), shared.RelationOf(token)));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void TagsDoNotDependOnWhetherTheTreeWasAskedForFirst()
    {
        const string text = "Rising water cut off the town, the mayor said.";
        var tagged = Document.Parse(text);
        var parsed = Document.Parse(text);
        Assert.True(parsed.HeadOf(0) >= 0);
        Assert.Equal(Enumerable.Range(0, tagged.Tokens.Length).Select(tagged.TagOf), Enumerable.Range(0, parsed.Tokens.Length).Select(parsed.TagOf));
    }

    [Fact]
    public void ClausesCoverTheirWords()
    {
        var document = Document.Parse("The minister said that the dam broke when it rained.");
        var clauses = document.ClausesOf(0).Select(clause => $"{document.Written(clause.Predicate)}: {document.SpanOf(clause.FirstToken, clause.EndToken - 1).Of(document.Text)}");
        Assert.Equal(["said: The minister said that the dam broke when it rained.", "broke: that the dam broke when it rained", "rained: when it rained"], clauses);
        Assert.Equal("broke", document.Written(document.PredicateOf(4)).ToString());
    }

    [Fact]
    public void FindsTheSubjectOfAVerb()
    {
        var document = Document.Parse("On Tuesday officials said so.");
        Assert.Equal("officials", document.Written(document.ChildOf(3, Relation.Nsubj)).ToString());
        Assert.Equal(-1, document.ChildOf(2, Relation.Nsubj));
    }
}
