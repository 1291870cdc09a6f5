using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis;

/// <summary>One news article: its text and what is known about it. A row of the <c>Articles</c> table.</summary>
public sealed record Article : ITableRow<Article>
{
    /// <summary>The input's own identifier, else the path as given (with <c>#2</c> and so on for further articles of one file).</summary>
    public required string Id { get; init; }

    /// <summary>The text that all spans refer to, exactly as read.</summary>
    public required string Text { get; init; }

    /// <summary>The headline; null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The paper, agency or site; null when none is named.</summary>
    public string? Outlet { get; init; }

    /// <summary>Bylined names, in order; empty when there are none.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was first published, the anchor of relative dates; null when the article does not say.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last updated; null when the article does not say.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Where it is on the web; null when not known.</summary>
    public string? Url { get; init; }

    /// <summary>The file it was read from, <c>-</c> for standard input; null for an article made in code.</summary>
    public string? Path { get; init; }

    /// <summary>ISO 639-1 code of the language the text is written in; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>Number of words in headline and body.</summary>
    public int Words { get; init; }

    /// <summary>Number of sentences, headline, byline and date lines counted too.</summary>
    public int Sentences { get; init; }

    /// <summary>SHA-256 of the UTF-8 text, in lower-case hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The parts of the page in reading order; empty means one body, split at blank lines.</summary>
    internal ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Doubts that reading the page settled.</summary>
    internal ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<Article>> Columns => Tables.Columns.OfArticles;
}
