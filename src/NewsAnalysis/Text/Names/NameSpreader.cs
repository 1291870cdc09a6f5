namespace NewsAnalysis.Text;

/// <summary>
/// Finds further places of the names that an article is known to hold: a name found in one sentence is one in the others too, and of a person
/// the last part is, as <c>al-Houthi</c> of <c>Abdul Malik al-Houthi</c>. Letters must be the same, and one of the words a name by its tag. Names of one token
/// are left to their sentences: <c>Trump</c> is not always a person where the article has one.
/// </summary>
internal sealed class NameSpreader
{
    // A name seldom has more tokens, and a text of nothing but hyphens should not take long.
    private const int MostTokens = 8;

    private readonly Document _document;
    private readonly Dictionary<string, List<Pattern>> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private NameSpreader(Document document) => _document = document;

    /// <summary>The names given and the further ones, in order.</summary>
    public static List<NameSpan> Spread(Document document, List<NameSpan> names)
    {
        var spreader = new NameSpreader(document);
        foreach (var name in names)
            spreader.Learn(name);
        return spreader._byFirst.Count == 0 ? names : spreader.Find(names);
    }

    private void Learn(NameSpan name)
    {
        if (!Add(name) || name.Kind != NameKind.Person)
            return;
        var last = name.EndToken - 1;
        while (last > name.FirstToken && _document.Tokens[last].IsAttached)
            last--;
        if (last > name.FirstToken)
            Add(name with { FirstToken = last });
    }

    /// <summary>Adds a pattern of two tokens or more; false when it is there already.</summary>
    private bool Add(NameSpan name)
    {
        var written = _document.SpanOf(name.FirstToken, name.EndToken - 1).Of(_document.Text);
        if (name.EndToken - name.FirstToken is < 2 or > MostTokens || !written.Any(char.IsUpper) || !_known.Add(written))
            return false;
        var tokens = Enumerable.Range(name.FirstToken, name.EndToken - name.FirstToken).Select(token => _document.Written(token).ToString()).ToArray();
        if (!_byFirst.TryGetValue(tokens[0], out var patterns))
            _byFirst[tokens[0]] = patterns = [];
        patterns.Add(new Pattern(tokens, name.Kind));
        return true;
    }

    private List<NameSpan> Find(List<NameSpan> names)
    {
        var found = new List<NameSpan>(names.Count + 8);
        var lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        var next = 0;
        foreach (var sentence in _document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                if (next < names.Count && names[next].FirstToken == token)
                {
                    found.Add(names[next]);
                    token = names[next++].EndToken;
                    continue;
                }

                var end = next < names.Count ? Math.Min(names[next].FirstToken, sentence.EndToken) : sentence.EndToken;
                if (lookup.TryGetValue(_document.Written(token), out var patterns) && Longest(patterns, token, end) is { } pattern)
                {
                    found.Add(new NameSpan(token, token + pattern.Tokens.Length, pattern.Kind));
                    token += pattern.Tokens.Length;
                    continue;
                }

                token++;
            }
        }

        return found;
    }

    private Pattern? Longest(List<Pattern> patterns, int token, int end)
    {
        Pattern? longest = null;
        foreach (var pattern in patterns)
        {
            if (pattern.Tokens.Length > (longest?.Tokens.Length ?? 0) && IsAt(pattern, token, end))
                longest = pattern;
        }

        return longest;
    }

    private bool IsAt(Pattern pattern, int token, int end)
    {
        if (token + pattern.Tokens.Length > end)
            return false;
        var isName = false;
        for (var i = 0; i < pattern.Tokens.Length; i++)
        {
            if (!_document.Written(token + i).SequenceEqual(pattern.Tokens[i]))
                return false;
            isName = isName || _document.UniversalTagOf(token + i) == UniversalTag.Propn;
        }

        return isName;
    }

    private sealed record Pattern(string[] Tokens, NameKind Kind);
}
