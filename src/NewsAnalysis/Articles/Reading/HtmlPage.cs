using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsAnalysis.Articles.Reading;

/// <summary>What an HTML page says about its article, and the article's paragraphs.</summary>
internal sealed record HtmlPage
{
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public PublicationTime? Published { get; init; }

    public PublicationTime? Updated { get; init; }

    /// <summary>The published line where it was taken without knowing the outlet's country; null elsewhere.</summary>
    public PageTime? DoubtfulPublished { get; init; }

    /// <summary>The same of the updated line.</summary>
    public PageTime? DoubtfulUpdated { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public static HtmlPage Read(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false }).ParseDocument(html);
        var head = HtmlMetadata.Read(document);
        var linked = LinkedData.Read(head.LinkedData);
        var body = HtmlBody.Read(document, linked.Headline ?? head["title"]);
        var furniture = new PageMetadata();
        furniture.Add(body.Furniture);
        furniture.Complete();
        var outlet = linked.Publisher ?? head["outlet"] ?? furniture.Outlet;
        var address = linked.Url ?? head.Canonical ?? head["url"];
        var country = OutletNames.CountryOf(outlet, address);
        var authors = Names(linked.Authors, outlet) is { IsEmpty: false } named ? named : Names(head.All("authors"), outlet);
        var text = body.Text.Length * 2 < (linked.Body?.Length ?? 0) ? linked.Body! : body.Text;
        var published = Time(linked.Published, country) ?? Time(head["published"], country);
        var updated = Time(linked.Modified, country) ?? Time(head["updated"], country);
        return new HtmlPage
        {
            Text = text,
            Title = Headline(linked.Headline ?? body.Heading ?? head["title"] ?? head.DocumentTitle, outlet),
            Outlet = outlet,
            Authors = authors.IsEmpty ? Names(furniture.Authors, outlet) : authors,
            Published = published ?? furniture.Published?.ToPublicationTime(country) ?? Time(body.FirstTime, country),
            Updated = updated ?? furniture.Updated?.ToPublicationTime(country),
            DoubtfulPublished = published is null && country is null ? furniture.Published : null,
            DoubtfulUpdated = updated is null && country is null ? furniture.Updated : null,
            Url = address,
            Language = head.Language,
        };
    }

    /// <summary>A title without the site's name after it.</summary>
    private static string? Headline(string? title, string? outlet)
    {
        if (title is null || outlet is null)
            return title;
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " · "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Alike(title.AsSpan(at + separator.Length), outlet))
                return title[..at].TrimEnd();
        }

        return title;
    }

    private static bool Alike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = WithoutThe(left.Trim());
        right = WithoutThe(right.Trim());
        return left.Equals(right, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> WithoutThe(ReadOnlySpan<char> name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>The names of authors, without the outlet itself, addresses and the word <c>By</c>.</summary>
    private static ImmutableArray<string> Names(IEnumerable<string> written, string? outlet)
    {
        var names = new List<string>();
        foreach (var entry in written)
        {
            var text = entry.Trim();
            if (text.Length is 0 or > 200 || text.Contains("://", StringComparison.Ordinal) || text.StartsWith('@'))
                continue;
            text = text[BylineWords.OpeningLength(text)..];
            foreach (var name in text.Split([",", ";", " and ", " & ", "|"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (name.Length < 2 || (outlet is not null && Alike(name, outlet)) || BylineWords.Is(name, BylineWordKind.Staff) || BylineWords.Is(name, BylineWordKind.Job))
                    continue;
                var person = NameShapes.Person(name);
                if (!names.Contains(person, StringComparer.OrdinalIgnoreCase))
                    names.Add(person);
            }
        }

        return [.. names];
    }

    private static PublicationTime? Time(string? written, string? country) => written is not null && InputTime.TryParse(written, out var time, country) ? time : null;
}
