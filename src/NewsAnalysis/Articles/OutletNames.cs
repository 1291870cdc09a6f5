using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Tells the names of news outlets, by list and by the words they are made of.</summary>
internal static class OutletNames
{
    private enum Position
    {
        Last,
        Any,
    }

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Countries = ByName("outlets.tsv");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Domains = ByName("country-domains.tsv");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastWords = Words(Position.Last);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyWords = Words(Position.Any);

    /// <summary>The country a known outlet is based in, ISO 3166-1 alpha-2; null when it is not known.</summary>
    public static string? CountryOf(string? outlet) => outlet is not null && Countries.TryGetValue(outlet, out var country) ? country : null;

    /// <summary>The country of an article's outlet, by its name, else by the end of its web address; null when neither tells.</summary>
    public static string? CountryOf(Article article) => CountryOf(article.Outlet, article.Url);

    /// <inheritdoc cref="CountryOf(Article)"/>
    public static string? CountryOf(string? outlet, string? address) => CountryOf(outlet) ?? CountryOfAddress(address);

    private static string? CountryOfAddress(string? address) =>
        address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && Domains.TryGetValue(uri.Host.AsSpan(uri.Host.LastIndexOf('.') + 1), out var country) ? country : null;

    /// <summary>True for an outlet of the list.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => Countries.ContainsKey(name);

    /// <summary>True for a known outlet, and for a capitalised name made of an outlet's words, of two words or more.</summary>
    public static bool IsOutlet(ReadOnlySpan<char> name)
    {
        if (IsKnown(name))
            return true;
        if (!NameShapes.IsCapitalised(name))
            return false;
        var words = 0;
        var last = ReadOnlySpan<char>.Empty;
        var any = false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            words++;
            last = word;
            any |= AnyWords.Contains(word);
        }

        if (words <= 3 && IsSite(last))
            return true;
        return words > 1 && (any || LastWords.Contains(last));
    }

    /// <summary>True for an outlet with a word that is no surname: <c>Tarn News</c>, but not <c>Emily Post</c>.</summary>
    public static bool IsUnlikePerson(ReadOnlySpan<char> name)
    {
        if (!IsOutlet(name))
            return false;
        foreach (var range in name.Split(' '))
        {
            if (AnyWords.Contains(name[range]))
                return true;
        }

        return IsKnown(name);
    }

    /// <summary>True for the address of a site: <c>Tarn.co.uk</c>.</summary>
    private static bool IsSite(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == '.' && AnyWords.Contains(word[i..]))
                return true;
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(Position position) => LexiconFile.Open("outlet-words.tsv").Rows
        .Where(row => row.Enumeration<Position>("position") == position)
        .SelectMany(row => row.Phrases)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName(string lexicon) => LexiconFile.Open(lexicon).Rows
        .SelectMany(row => row.Phrases, (row, name) => (name, country: row["country"]))
        .ToFrozenDictionary(entry => entry.name, entry => entry.country, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
