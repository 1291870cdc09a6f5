using NewsAnalysis.Tests.Specs;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class TextSpecTests
{
    public static TheoryData<string, int> Cases => SpecRunner.Cases("Text");

    [Theory]
    [MemberData(nameof(Cases))]
    public void HoldsWhatTheSpecificationSays(string file, int line)
    {
        var example = SpecFile.Of("Text").Single(spec => spec.Name == file).Examples.Single(example => example.Line == line);
        var document = Document.Parse(example.Text);
        var actual = Rows(file, document);
        var expected = example.Rows.Where(row => row[0] != "not").Select(row => string.Join(" | ", row)).ToArray();
        Assert.Equal(expected, file is "tokens.md" or "sentences.md" or "names.md" ? actual : InOrder(actual, expected));
        Assert.DoesNotContain(actual, row => example.Rows.Any(cells => cells[0] == "not" && string.Join(" | ", cells[1..]) == row));
    }

    [Fact]
    public void EveryFileSaysWhatMustNotComeOut() =>
        Assert.Empty(SpecFile.Of("Text").Where(spec => !spec.Examples.Any(example => example.Rows.Any(row => row[0] == "not"))).Select(spec => spec.Name));

    private static string[] Rows(string file, Document document) => file switch
    {
        "tokens.md" => [.. document.Sentences.ToArray().Select(sentence => string.Join(' ', Enumerable.Range(sentence.FirstToken, sentence.Count).Select(token => document.Written(token).ToString())))],
        "sentences.md" => [.. document.Sentences.ToArray().Select(sentence => sentence.Span.Of(document.Text))],
        "lemmas.md" => [.. Enumerable.Range(0, document.Tokens.Length).Select(token => $"{document.Written(token)} | {document.TagOf(token).Written()} | {document.LemmaOf(token)}")],
        "trees.md" => [.. Enumerable.Range(0, document.Tokens.Length).Select(token => $"{document.Written(token)} | {document.RelationOf(token).Written()} | {Head(document, token)}")],
        "words.md" => [.. document.Sentences.ToArray().SelectMany(sentence => sentence.Words.ToArray()).Select(word => $"{word} | {word.UniversalTag.Written()}")],
        "names.md" => [.. document.Names.Select(name => $"{name.Words.Of(document.Text)} | {name.Kind} | {name.FullName}")],
        _ => throw new InvalidDataException($"{file}: no test knows what its rows mean; add it to {nameof(TextSpecTests)}."),
    };

    private static string Head(Document document, int token) => document.HeadOf(token) is var head and >= 0 ? document.Written(head).ToString() : "-";

    /// <summary>The rows for the same words as the expected ones, so that a failure shows both.</summary>
    private static string[] InOrder(string[] actual, string[] expected)
    {
        var at = 0;
        var found = new List<string>();
        foreach (var row in expected)
        {
            var word = row[..row.IndexOf('|', StringComparison.Ordinal)];
            at = Array.FindIndex(actual, at, candidate => candidate.StartsWith(word, StringComparison.Ordinal)) + 1;
            if (at == 0)
                break;
            found.Add(actual[at - 1]);
        }

        return [.. found];
    }
}
