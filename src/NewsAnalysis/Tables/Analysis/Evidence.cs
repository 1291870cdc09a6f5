using System.Collections.Immutable;
using System.Net;
using System.Text;
using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>The words that prove a row: the sentence it stands in, with the row's own words marked.</summary>
/// <example>
/// <code>
/// var figure = Extractor.Extract("The storm left 12 dead.").Figures[0];
/// Console.WriteLine(figure.Evidence()); // The storm left [12] dead.
/// </code>
/// </example>
public sealed class Evidence
{
    internal Evidence(Article? article, string sentence, ImmutableArray<Span> words)
    {
        Article = article;
        Sentence = sentence;
        Words = words;
    }

    /// <summary>The article; null for a row that was made in code, not by extraction.</summary>
    public Article? Article { get; }

    /// <summary>The sentence, or the sentences that the row's words reach over, exactly as written; the row's words alone when the article is not known.</summary>
    public string Sentence { get; }

    /// <summary>Where the row's words are in <see cref="Sentence"/>, in order, without overlaps.</summary>
    public ImmutableArray<Span> Words { get; }

    /// <summary>The sentence as HTML: encoded, line breaks as spaces, the row's words in <c>mark</c> elements.</summary>
    public string ToHtml() => Write("<mark>", "</mark>", WebUtility.HtmlEncode);

    /// <summary>The sentence on one line, the row's words in square brackets.</summary>
    public override string ToString() => Write("[", "]", text => text);

    private string Write(string open, string close, Func<string, string?> encode)
    {
        var line = new StringBuilder(Sentence.Length + 16);
        var at = 0;
        foreach (var words in Words)
        {
            line.Append(encode(Whitespace.Collapse(Sentence[at..words.Start])));
            line.Append(open).Append(encode(Whitespace.Collapse(words.Of(Sentence)))).Append(close);
            at = words.End;
        }

        return line.Append(encode(Whitespace.Collapse(Sentence[at..]))).ToString();
    }
}
