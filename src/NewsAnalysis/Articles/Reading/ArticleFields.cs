using System.Collections.Immutable;

namespace NewsAnalysis.Articles.Reading;

/// <summary>The fields of an article as JSON objects and table rows give them, by the contract's names.</summary>
internal sealed class ArticleFields(SourceFile file, int? line, List<ArticleOrProblem> found)
{
    private string? _id;
    private string? _text;
    private string? _title;
    private string? _url;
    private string? _language;
    private PublicationTime? _published;
    private PublicationTime? _updated;

    public ImmutableArray<string> Authors { get; set; } = [];

    public string? Outlet { get; set; }

    public static bool IsKnown(string name) => name is "id" or "text" or "title" or "outlet" or "authors" or "published" or "updated" or "url" or "language";

    public void Set(string name, string? value)
    {
        switch (name)
        {
            case "text":
                _text = value;
                break;
            case "id":
                _id = Given(value);
                break;
            case "title":
                _title = Given(value);
                break;
            case "outlet":
                Outlet = Given(value);
                break;
            case "url":
                _url = Given(value);
                break;
            case "language":
                _language = Given(value);
                break;
            case "authors":
                Authors = [.. (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
                break;
            case "published":
                _published = Time(name, value);
                break;
            case "updated":
                _updated = Time(name, value);
                break;
        }
    }

    public void Invalid(string name, string expected) => found.Add(Problems.InvalidField(file.Path, line, name, expected));

    /// <summary>Adds the article, or the report that it has no text.</summary>
    public void Finish()
    {
        var id = file.NextId(_id);
        if (string.IsNullOrWhiteSpace(_text))
        {
            found.Add(Problems.MissingText(file.Path, line));
            return;
        }

        found.Add(new Article
        {
            Id = id,
            Path = file.Path,
            Text = _text,
            Title = _title,
            Outlet = Outlet,
            Authors = Authors,
            Published = _published,
            Updated = _updated,
            Url = _url,
            Language = _language,
        });
    }

    private PublicationTime? Time(string name, string? value)
    {
        if (Given(value) is not { } written)
            return null;
        if (InputTime.TryParse(written, out var time))
            return time;
        found.Add(Problems.InvalidTime(file.Path, line, name, written));
        return null;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
