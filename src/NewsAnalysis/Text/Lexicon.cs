namespace NewsAnalysis.Text;

/// <summary>Phrases of one idea and what each means, matched against tokens: longest phrase first, no look at the characters unless case matters.</summary>
internal sealed class Lexicon<TEntry> where TEntry : class
{
    private readonly Phrase[]?[] _byFirstWord = new Phrase[]?[Vocabulary.Count];

    private Lexicon(IEnumerable<Phrase> phrases)
    {
        foreach (var group in phrases.GroupBy(phrase => phrase.Words[0]))
            _byFirstWord[group.Key] = [.. group.OrderByDescending(phrase => phrase.Words.Length).ThenByDescending(phrase => phrase.Exact is not null)];
    }

    /// <summary>Reads an embedded lexicon file.</summary>
    /// <param name="name">File name, such as <c>months.tsv</c>.</param>
    /// <param name="read">Makes the entry of a row; null leaves the row out of this lexicon.</param>
    public static Lexicon<TEntry> Load(string name, Func<LexiconRow, TEntry?> read)
    {
        var phrases = new List<Phrase>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Open(name).Rows)
        {
            if (read(row) is not { } entry)
                continue;
            foreach (var written in row.Phrases)
            {
                var exact = written.StartsWith('=');
                var text = exact ? written[1..] : written;
                if (!seen.Add(exact ? written : text.ToLowerInvariant()))
                    throw row.Error($"'{written}' is there twice; keep one of them");
                phrases.Add(new Phrase([.. Vocabulary.WordsOf(text).Select(word => Vocabulary.Find(word))], exact ? text : null, entry));
            }
        }

        return new Lexicon<TEntry>(phrases);
    }

    /// <summary>Reads an embedded lexicon file whose phrases may stand in several rows.</summary>
    /// <param name="name">File name, such as <c>holidays.tsv</c>.</param>
    /// <param name="read">Makes the entry of a phrase from all its rows.</param>
    public static Lexicon<TEntry> LoadGroups(string name, Func<IReadOnlyList<LexiconRow>, TEntry> read)
    {
        var rows = LexiconFile.Open(name).Rows.SelectMany(row => row.Phrases, (row, phrase) => (row, phrase));
        return new Lexicon<TEntry>(rows.GroupBy(pair => pair.phrase.StartsWith('=') ? pair.phrase : pair.phrase.ToLowerInvariant()).Select(group =>
        {
            var written = group.First().phrase;
            var text = written.TrimStart('=');
            return new Phrase([.. Vocabulary.WordsOf(text).Select(word => Vocabulary.Find(word))], written.StartsWith('=') ? text : null, read([.. group.Select(pair => pair.row)]));
        }));
    }

    /// <summary>The entry of the longest phrase that starts at a token.</summary>
    /// <param name="document">The document that the token belongs to.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="length">Number of tokens matched; 0 when none.</param>
    /// <returns>The entry; null when no phrase starts there.</returns>
    public TEntry? Match(Document document, int at, out int length)
    {
        length = 0;
        var tokens = document.Tokens;
        if ((uint)at >= (uint)tokens.Length || _byFirstWord[tokens[at].Word] is not { } candidates || tokens[at].Word == 0)
            return null;
        foreach (var candidate in candidates)
        {
            if (!candidate.IsAt(document, at))
                continue;
            length = candidate.Words.Length;
            return candidate.Entry;
        }

        return null;
    }

    /// <summary>The entry of a phrase of one word; null when the word alone is none.</summary>
    public TEntry? Match(Document document, int at) => Match(document, at, out var length) is { } entry && length == 1 ? entry : null;

    private sealed record Phrase(int[] Words, string? Exact, TEntry Entry)
    {
        public bool IsAt(Document document, int at)
        {
            var tokens = document.Tokens;
            if (at + Words.Length > tokens.Length)
                return false;
            for (var i = 1; i < Words.Length; i++)
            {
                if (tokens[at + i].Word != Words[i] || tokens[at + i].Before == Gap.Paragraph)
                    return false;
            }

            // One space in the lexicon stands for any gap in the text, so letters are compared token by token.
            if (Exact is null)
                return true;
            var rest = Exact.AsSpan();
            for (var i = 0; i < Words.Length; i++)
            {
                var written = tokens[at + i].Span.In(document.Text);
                rest = rest.TrimStart();
                if (!rest.StartsWith(Vocabulary.Fold(written), StringComparison.Ordinal))
                    return false;
                rest = rest[written.Length..];
            }

            return true;
        }
    }
}
