using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells which country's holiday an article means, in the order that <c>holidays.tsv</c> gives.</summary>
internal sealed class HolidayContext(Document document)
{
    private readonly string? _outlet = Articles.OutletNames.CountryOf(document.Article);
    private string? _dateline;
    private bool _knowsDateline;

    /// <summary>The rule of a holiday that tokens <paramref name="first"/> to <paramref name="end"/> name; null when no country is known that has it.</summary>
    public HolidayRule? RuleOf(HolidayName name, DateScanner scanner, int first, int end)
    {
        if (name.ByCountry.Count == 0)
            return name.Default;
        if ((Gazetteer.CountryBefore(document, first, scanner.First) ?? CountryAfter(scanner, end)) is { } beside)
            return In(beside) ?? name.Default;
        if (NearestIn(name, scanner, first, end) is { } near)
            return In(near);
        if (!_knowsDateline)
        {
            _dateline = CountryOfDateline();
            _knowsDateline = true;
        }

        return In(_dateline) ?? In(_outlet) ?? name.Default;

        HolidayRule? In(string? country) => country is not null && name.ByCountry.TryGetValue(country, out var rule) ? rule : null;
    }

    /// <summary>"Independence Day in Pakistan".</summary>
    private string? CountryAfter(DateScanner scanner, int end)
    {
        if (!document.Is(end, "in") && !document.Is(end, "across"))
            return null;
        var at = document.Is(end + 1, "the") ? end + 2 : end + 1;
        return scanner.Has(at) && Gazetteer.NameAt(document, at, out _) is { Country: { } country } ? country : null;
    }

    /// <summary>Of the countries that the sentence names and that have a rule of their own, the nearest.</summary>
    private string? NearestIn(HolidayName name, DateScanner scanner, int first, int end)
    {
        string? nearest = null;
        var distance = int.MaxValue;
        for (var at = scanner.First; at < scanner.End; at++)
        {
            if (at >= first && at < end || Gazetteer.NameAt(document, at, out var length) is not { Country: { } country })
                continue;
            var gap = at < first ? first - at : at - end;
            if (name.ByCountry.ContainsKey(country) && gap < distance)
                (nearest, distance) = (country, gap);
            at += length - 1;
        }

        return nearest;
    }

    private string? CountryOfDateline()
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block != BlockKind.Dateline)
                continue;
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (Gazetteer.NameAt(document, at, out _) is { Country: { } country })
                    return country;
            }
        }

        return null;
    }
}
