using NewsAnalysis.Tests.Specs;

namespace NewsAnalysis.Tests;

/// <summary>Rules look at the words around them: with any of these missing they must still hold.</summary>
public class CutExampleTests
{
    private const int Cuts = 6;

    [Theory]
    [InlineData("Dates")]
    [InlineData("Figures")]
    [InlineData("Linking")]
    [InlineData("Sources")]
    public void An_example_without_its_first_or_last_words_is_read_all_the_same(string folder)
    {
        var examples = SpecFile.Of(folder).SelectMany(file => file.Examples).ToArray();
        Assert.Equal("", string.Join('\n', examples.AsParallel().AsOrdered().SelectMany(example => CutTexts(example.Text).Select(text => Fault(example, text)).OfType<string>())));
    }

    /// <summary>What goes wrong with a text; null when nothing does.</summary>
    private static string? Fault(SpecExample example, string text)
    {
        try
        {
            return Rows(example.Extract(text)).All(span => span.Start < span.End && span.End <= text.Length) ? null : $"{example}: a row lies outside of: {text}";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{example}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("NewsAnalysis.", StringComparison.Ordinal))?.Trim()}: {text}";
        }
    }

    private static IEnumerable<Span> Rows(Extraction extraction) =>
        extraction.Figures.Select(figure => figure.Span).Concat(extraction.Dates.Select(date => date.Span)).Concat(extraction.Sources.Select(source => source.Cue.Span));

    /// <summary>The text from each of its first words on, and up to each of its last.</summary>
    private static IEnumerable<string> CutTexts(string text)
    {
        var starts = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => text[at - 1] == ' ').ToArray();
        return starts.Take(Cuts).Select(at => text[at..]).Concat(starts.TakeLast(Cuts).Select(at => text[..(at - 1)]));
    }
}
