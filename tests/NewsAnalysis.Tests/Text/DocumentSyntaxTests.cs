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
    public void NamesStandInSentencesOneAfterTheOther() => Prop.ForAll(Texts, text =>
    {
        var document = Document.Parse(text);
        var at = 0;
        foreach (var name in document.Names)
        {
            Assert.True(name.FirstToken >= at && name.EndToken > name.FirstToken);
            Assert.Equal(document.SentenceOf(name.FirstToken), document.SentenceOf(name.EndToken - 1));
            Assert.Equal(document.SpanOf(name.FirstToken, name.EndToken - 1), name.Words);
            Assert.NotEqual("", name.FullName);
            at = name.EndToken;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void APointBeforeADottedSeriesIsRead() => Assert.Equal(5, Document.Parse("(.30.303)").Tokens.Length);

    [Fact]
    public void WordsTileTheTokensOfASentence() => Prop.ForAll(Gen.OneOf(Texts.Generator, Gen.Elements("10", ":", "30", "/", "-", " ", "a", ")", ".").ListOf().Select(string.Concat)).ToArbitrary(), text =>
    {
        foreach (var sentence in Document.Parse(text).Sentences)
        {
            var next = sentence.FirstToken;
            foreach (var word in sentence.Words)
            {
                Assert.Equal(next, word.Token);
                next = word.EndToken;
            }

            Assert.Equal(sentence.EndToken, next);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ThreadsThatAskAtOnceGetTheSame()
    {
        string[] kinds = ["On day {0} the flood killed {0} people, officials said. ", "COLLAPSED BRIDGE {0} CUTS OFF TOWN\n\n", "The dam near Arra had collapsed by {0}:30, Ann Lee of the WHO told reporters. "];
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, kinds[i % kinds.Length], i)));
        var alone = Document.Parse(text);
        var expected = Enumerable.Range(0, alone.Tokens.Length).Select(token => All(alone, token)).ToArray();
        for (var round = 0; round < 20; round++)
        {
            var shared = Document.Parse(text);
            var found = new (PennTag, UniversalTag, int, Relation, string)[expected.Length];
            Parallel.For(0, expected.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            {
                // Neighbours ask at once, from either end, for tags first or for trees.
                var token = i % 2 == 0 ? i : expected.Length - 1 - (i / 2 * 2);
                _ = i % 3 == 0 ? shared.HeadOf(token) : (int)shared.TagOf(token);
            });
            Parallel.For(0, expected.Length, token => found[token] = All(shared, token));
            Assert.Equal(expected, found);
            Assert.Equal(alone.Names.ToArray(), shared.Names.ToArray());
        }

        static (PennTag, UniversalTag, int, Relation, string) All(Document document, int token) =>
            (document.TagOf(token), document.UniversalTagOf(token), document.HeadOf(token), document.RelationOf(token), document.LemmaOf(token));
    }

    [Fact]
    public void ASentenceDoesNotDependOnTheOnesBeforeIt()
    {
        string[] sentences = ["COLLAPSED BRIDGE CUTS OFF TOWN.", "Rising water cut off the town, the mayor said.", "it rained and rained", "Ann Lee, 34, of Arra said so on 08/16/2000."];
        var expected = sentences.Select(sentence => Told(Document.Parse(sentence), 0)).ToArray();
        for (var seed = 0; seed < 50; seed++)
        {
            var order = Enumerable.Range(0, 30).Select(i => (i * (seed + 7) / 3) % sentences.Length).ToArray();
            var document = Document.Parse(string.Join("\n\n", order.Select(i => sentences[i])));
            for (var i = 0; i < order.Length; i++)
                Assert.Equal(expected[order[i]], Told(document, i));
        }

        static string Told(Document document, int sentence) =>
            string.Join(' ', document.Sentences[sentence].Words.ToArray().Select(word => $"{word}/{word.Tag}/{word.Lemma}/{word.Relation}/{word.Head}"));
    }

    [Fact]
    public void ASentenceGivesItsWordsWithTagsLemmasHeadsAndClauses()
    {
        var sentence = Document.Parse("Officials said that it rained.").Sentences[0];
        var words = sentence.Words.ToArray();
        Assert.Equal(["Officials", "said", "that", "it", "rained", "."], words.Select(word => word.ToString()));
        Assert.Equal((PennTag.NNS, UniversalTag.Noun, "official", Relation.Nsubj), (words[0].Tag, words[0].UniversalTag, words[0].Lemma, words[0].Relation));
        Assert.Equal(words[1], words[0].Head);
        Assert.Null(words[1].Head);
        Assert.Equal(words[0], words[1].Child(Relation.Nsubj));
        Assert.Equal(2, sentence.Clauses.Length);
    }

    [Fact]
    public void ASentenceMadeByHandSaysThatItHasNoWords() =>
        Assert.Contains("Document.Sentences", Assert.Throws<InvalidOperationException>(() => new Sentence(0, 1, 0, 1, BlockKind.Body, 0).Words.ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public void TagsDoNotDependOnWhetherTheTreeWasAskedForFirst()
    {
        const string text = "Rising water cut off the town, the mayor said.";
        var tagged = Document.Parse(text);
        var parsed = Document.Parse(text);
        Assert.Contains(Enumerable.Range(0, parsed.Tokens.Length), token => parsed.HeadOf(token) < 0);
        Assert.Equal(Enumerable.Range(0, tagged.Tokens.Length).Select(tagged.TagOf), Enumerable.Range(0, parsed.Tokens.Length).Select(parsed.TagOf));
    }

    [Fact]
    public void ASentenceOfManyThousandWordsIsStillOneTree()
    {
        var document = Document.Parse(string.Concat(Enumerable.Repeat("Ann Lee went to Arra and ", 2000)));
        var tokens = Enumerable.Range(0, document.Tokens.Length).ToArray();
        Assert.Single(document.Sentences.ToArray());
        Assert.Single(tokens, token => document.HeadOf(token) < 0);
        Assert.All(tokens, token => Assert.True(document.HeadOf(token) < document.Tokens.Length));
        Assert.NotEmpty(document.ClausesOf(0));
        Assert.InRange(document.Names.Length, 2000, 4000);
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
