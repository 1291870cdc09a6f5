using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>
/// Gives later, shorter mentions the name that the article gives elsewhere: <c>the agency</c> that of the only agency named as a source,
/// <c>Mayor</c> in a headline that of the only mayor. Where two could be meant, none is given.
/// </summary>
internal sealed class NameSharing
{
    private readonly Document _document;

    // The names by the noun that a short mention would use; null where two names share it.
    private readonly Dictionary<string, string?> _byNoun = new(StringComparer.OrdinalIgnoreCase);

    private NameSharing(Document document) => _document = document;

    /// <summary>The rows with names shared.</summary>
    public static ImmutableArray<Attribution> Apply(Document document, ImmutableArray<Attribution> rows)
    {
        var names = new NameSharing(document);
        foreach (var row in rows)
            names.Learn(row);
        return [.. rows.Select(names.Fill)];
    }

    private void Learn(Attribution row)
    {
        if (row.Name is not { } name)
            return;
        if (row.Kind == SourceKind.Organisation)
            Add(LastWord(name), name);
        else if (row.Role is { } role && role.AsSpan().IndexOfAny(' ', ',') < 0)
            Add(role, name);
    }

    private void Add(string noun, string name)
    {
        if (!_byNoun.TryGetValue(noun, out var known))
            _byNoun[noun] = name;
        else if (known is not null && !known.Equals(name, StringComparison.OrdinalIgnoreCase))
            _byNoun[noun] = null;
    }

    private Attribution Fill(Attribution row)
    {
        if (row.Name is not null || row.Source is not { } source || row.Kind is not (SourceKind.Organisation or SourceKind.Official or SourceKind.Person))
            return row;
        var first = _document.TokenAt(source.Start);
        var end = _document.TokenAt(source.End - 1) + 1;
        if (end - first == 2 && _document.Tokens[first].Word == Words.The)
            first++;
        else if (end - first != 1)
            return row;
        // "A spokesman" is anyone's, but the lone "agency" of a headline is the article's own.
        return _byNoun.GetValueOrDefault(_document.Written(first).ToString()) is { } name ? row with { Name = name } : row;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
