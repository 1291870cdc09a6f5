
namespace NewsAnalysis.Articles;

/// <summary>Finds the parts of an article's page and the metadata that they give.</summary>
internal static class PageLayout
{
    /// <summary>The article with its blocks, and with the metadata that the page gives where the input gave none.</summary>
    public static Article Read(Article article)
    {
        if (!article.Blocks.IsEmpty)
            return article;
        var page = new PageReader(article.Text, article.Title);
        page.Read();
        var metadata = page.Metadata;
        var outlet = article.Outlet ?? metadata.Outlet;
        var country = OutletNames.CountryOf(outlet, article.Url);
        return article with
        {
            Blocks = page.Blocks(),
            Title = article.Title ?? metadata.Title,
            Outlet = outlet,
            Authors = article.Authors.IsDefaultOrEmpty ? [.. metadata.Authors] : article.Authors,
            Published = article.Published ?? metadata.Published?.ToPublicationTime(country) ?? FromAddress(article.Url),
            Updated = article.Updated ?? metadata.Updated?.ToPublicationTime(country),
            Language = article.Language ?? LanguageGuess.Of(article.Text),
            Problems = article.Problems.AddRange(Doubts(article, metadata, country)),
        };
    }

    private static IEnumerable<Problem> Doubts(Article article, PageMetadata metadata, string? country)
    {
        if (country is not null)
            yield break;
        var published = article.Published is null ? metadata.Published : null;
        var updated = article.Updated is null ? metadata.Updated : null;
        foreach (var doubt in Doubts(article.Path ?? article.Id, article.Id, published, updated))
            yield return doubt;
    }

    private static PublicationTime? FromAddress(string? address) => AddressDate.In(address) is { } day ? new PublicationTime(day) : null;

    /// <summary>What was taken for what an outlet of unknown country wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The article.</param>
    /// <param name="published">The published line; null when there is none.</param>
    /// <param name="updated">The updated line; null when there is none.</param>
    public static IEnumerable<Problem> Doubts(string path, string id, PageTime? published, PageTime? updated)
    {
        var zone = Ambiguous(published) ?? Ambiguous(updated);
        if (zone is not null)
            yield return Reading.Problems.AmbiguousTimeZone(path, id, zone.Name, zone.Written);
        if ((published is { IsEitherOrder: true } ? published : updated) is { IsEitherOrder: true } line && line.ToPublicationTime(country: null) is { } read)
            yield return Reading.Problems.AmbiguousDate(path, id, read.Day);
    }

    private static TimeZone? Ambiguous(PageTime? line) => line is { Zone: { IsAmbiguous: true } zone, Offset: null, Clock: not null } ? zone : null;
}
