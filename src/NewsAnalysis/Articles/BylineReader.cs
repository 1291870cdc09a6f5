namespace NewsAnalysis.Articles;

/// <summary>Reads who wrote and for whom: <c>By Ilse Marn, Coast Wire, in Tolm</c>, <c>Team Saltgate Newsdesk</c>, <c>Ada Venn, staff writer</c>.</summary>
internal static class BylineReader
{
    /// <summary>Adds the names of a text to a line.</summary>
    /// <returns>True when the whole text reads as a by-line, an outlet or a name.</returns>
    public static bool TryRead(string text, FurnitureLine line)
    {
        text = WithoutContact(text);
        // A line that is nothing but a mail address or a handle stands below a name.
        if (text.Length < 2)
            return line.IsContact = true;
        if (BylineWords.OpeningLength(text) is var opening and > 0)
            return ReadNames(text[opening..], line, opened: true);
        if (text.IndexOf(' ') is var space and > 0 && BylineWords.Is(text.AsSpan(0, space), BylineWordKind.Team) && NameShapes.IsCapitalised(text))
        {
            line.Authors.Add(NameShapes.Outlet(text));
            line.Outlet ??= NameShapes.Outlet(text.AsSpan(space + 1));
            line.IsAnchor = line.IsByline = true;
            return true;
        }

        if (ReadNameless(text, line))
            return true;
        if (OutletNames.IsOutlet(text) && !text.Contains(','))
        {
            line.Outlet ??= NameShapes.Outlet(text);
            return true;
        }

        if (ReadNames(text, line, opened: false))
            return true;
        if (line.Unsettled is not null || !NameShapes.IsCapitalised(text) || text.Contains(','))
            return false;
        // A single word is a place or a section more often than an outlet that no list knows.
        if (line.Authors.Count > 0 && line.Outlet is null && text.Contains(' '))
            line.Outlet = NameShapes.Outlet(text);
        else
            line.Unsettled = text;
        return true;
    }

    /// <summary><c>Tolm Ledger staff</c>, <c>Staff Reporter</c>, <c>Web Desk</c>, <c>Tolm Ledger correspondent</c>: an outlet at most, no author.</summary>
    private static bool ReadNameless(ReadOnlySpan<char> text, FurnitureLine line)
    {
        foreach (var kind in (ReadOnlySpan<BylineWordKind>)[BylineWordKind.Staff, BylineWordKind.Job, BylineWordKind.Desk])
        {
            var length = BylineWords.EndingLength(text, kind);
            if (length == 0)
                continue;
            var outlet = text[..^length].TrimEnd();
            if (!outlet.IsEmpty && !NameShapes.IsCapitalised(outlet))
                continue;
            // "Political correspondent": a job of someone named beside it.
            if (kind == BylineWordKind.Job && !outlet.IsEmpty && !OutletNames.IsOutlet(outlet))
                return !outlet.Contains(' ') && (line.IsByline = true);
            if (kind == BylineWordKind.Desk && !outlet.IsEmpty)
                outlet = text;
            if (!outlet.IsEmpty)
                line.Outlet ??= NameShapes.Outlet(outlet);
            line.IsAnchor = line.IsByline = true;
            return true;
        }

        return false;
    }

    /// <summary>Names parted by commas and <c>and</c>, with outlets, jobs and places among them.</summary>
    /// <param name="text">The names.</param>
    /// <param name="line">Gets what the names say.</param>
    /// <param name="opened">True after <c>By</c>: then single names and outlets may stand alone.</param>
    private static bool ReadNames(string text, FurnitureLine line, bool opened)
    {
        var authors = new List<string>();
        string? outlet = null;
        var job = false;
        var chunks = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = chunks[i];
            if (chunk.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
                chunk = chunk[4..];
            if (i > 0 && IsPlace(chunk))
                continue;
            if (BylineWords.EndingLength(chunk, BylineWordKind.Job) is var ending and > 0)
            {
                job = true;
                var employer = chunk[..^ending].TrimEnd();
                if (OutletNames.IsOutlet(employer))
                    outlet ??= employer;
                else if (i == 0 && !opened)
                    return false;
                continue;
            }

            if (BylineWords.EndingLength(chunk, BylineWordKind.Staff) is var staff and > 0 && NameShapes.IsCapitalised(chunk.AsSpan(0, chunk.Length - staff).TrimEnd()))
            {
                outlet ??= chunk[..^staff].TrimEnd();
                continue;
            }

            if (OutletNames.IsKnown(chunk) || chunk.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || (i > 0 ? OutletNames.IsOutlet(chunk) : opened && OutletNames.IsUnlikePerson(chunk)))
            {
                if (!NameShapes.IsCapitalised(chunk))
                    return false;
                outlet ??= chunk;
                continue;
            }

            if (ReadChunk(chunk, authors, ref outlet, single: opened && chunks.Length == 1))
                continue;
            // "By Jane Doe, Washington": a place or whatever else is capitalised there.
            if (i == 0 || !NameShapes.IsCapitalised(chunk))
                return false;
        }

        if (!opened && !job && (authors.Count == 0 || (authors.Count == 1 && outlet is null && !text.Contains(" in ", StringComparison.Ordinal))))
            return false;
        if (opened && authors.Count == 0 && outlet is null && !job)
            return false;
        line.Authors.AddRange(authors);
        line.Outlet ??= outlet is null ? null : NameShapes.Outlet(outlet);
        line.IsAnchor |= opened || job;
        line.IsByline |= opened || job;
        return true;
    }

    /// <summary><c>Ilse Marn in Tolm and Ada Venn</c>, <c>Jane Doe for Tolm Ledger</c></summary>
    private static bool ReadChunk(string chunk, List<string> authors, ref string? outlet, bool single)
    {
        var found = new List<string>();
        foreach (var piece in chunk.Split([" and ", " And ", " AND ", " & ", " with ", " et "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = piece;
            foreach (var link in (ReadOnlySpan<string>)[" in ", " IN ", " at ", " from ", " for ", " of "])
            {
                var at = name.IndexOf(link, StringComparison.Ordinal);
                if (at <= 0)
                    continue;
                if (!NameShapes.IsCapitalised(name.AsSpan(at + link.Length)))
                    return false;
                if (link is " for " or " of ")
                    outlet ??= name[(at + link.Length)..];
                name = name[..at];
            }

            if (NameShapes.IsPerson(name) || (single && NameShapes.IsSingleName(name)))
                found.Add(NameShapes.Person(name));
            else if (found.Count == 0 || !NameShapes.IsSingleName(name))
                return false;
        }

        authors.AddRange(found);
        return found.Count > 0;
    }

    private static bool IsPlace(string chunk) =>
        chunk.StartsWith("in ", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("from ", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("at ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without mail addresses and handles, which say nothing that the name does not.</summary>
    private static string WithoutContact(string text) => text.Contains('@')
        ? string.Join(' ', text.Split(' ').Where(word => !word.Contains('@'))).Trim(' ', ',', '(', ')')
        : text;
}
