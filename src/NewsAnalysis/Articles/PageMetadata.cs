namespace NewsAnalysis.Articles;

/// <summary>What the furniture of a page says about its article.</summary>
internal sealed class PageMetadata
{
    public string? Title { get; set; }

    public string? Outlet { get; set; }

    public List<string> Authors { get; } = [];

    public PageTime? Published { get; private set; }

    public PageTime? Updated { get; private set; }

    private bool _publishedIsLabelled;

    /// <summary>Takes over what a line says, the lines of one group together: they settle what a lone name is.</summary>
    public void Add(IReadOnlyList<FurnitureLine> group)
    {
        foreach (var line in group)
        {
            Outlet ??= line.Outlet;
            AddAuthors(line.Authors);
            AddTimes(line);
        }

        foreach (var line in group)
        {
            if (line.Unsettled is not { } name || name.Equals(Outlet, StringComparison.OrdinalIgnoreCase))
                continue;
            if (Authors.Count == 0 && NameShapes.IsPerson(name))
                Authors.Add(NameShapes.Person(name));
            else if (name.Contains(' '))
                Outlet ??= NameShapes.Outlet(name);
        }
    }

    /// <summary>Takes over what a dateline says where the lines of the page say nothing.</summary>
    public void Add(Dateline dateline)
    {
        Outlet ??= dateline.Outlet;
        if (Published is null && Updated is null && dateline.Date is { Year: not null } date)
            Published = date;
    }

    /// <summary>An updated line with a clock time only means the published day, and the other way round.</summary>
    public void Complete()
    {
        if (Updated is { IsClockOnly: true } clock)
            Updated = Published is { } published ? clock.Or(published with { Clock = null }) : null;
    }

    private void AddAuthors(List<string> authors)
    {
        foreach (var author in authors)
        {
            if (!Authors.Contains(author, StringComparer.OrdinalIgnoreCase))
                Authors.Add(author);
        }
    }

    private void AddTimes(FurnitureLine line)
    {
        if (line.Published is { } published)
        {
            if (Published is { } known && (published.IsClockOnly || (known.IsClockOnly && published.HasDay)))
                Published = known.Or(published);
            else if (Published is null || (line.IsLabelled && !_publishedIsLabelled))
                Published = published;
            _publishedIsLabelled |= line.IsLabelled;
        }

        Updated ??= line.Updated;
    }
}
