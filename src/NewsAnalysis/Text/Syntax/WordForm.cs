namespace NewsAnalysis.Text;

/// <summary>How the letters of a whole sentence are written: in headlines and telegrams capitals mean nothing.</summary>
internal enum Lettering : byte
{
    Normal,
    AllUpper,
    AllLower,
    Headline,
}

/// <summary>What the letters of one word tell, as hashes.</summary>
internal struct WordForm
{
    /// <summary>The word in lower case with digits as zeros.</summary>
    public uint Lower;

    public uint Prefix2, Prefix3;
    public uint Suffix2, Suffix3, Suffix4;

    /// <summary>Kind, case, side and what touches the word.</summary>
    public uint Shape;

    /// <summary>What the lexicons say of the word.</summary>
    public byte Clues;

    private const uint Seed = 2166136261;

    public static Lettering LetteringOf(ReadOnlySpan<Token> words)
    {
        int upper = 0, title = 0, lower = 0, longLower = 0;
        foreach (var token in words)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            switch (token.Case)
            {
                case LetterCase.Upper:
                    upper++;
                    break;
                case LetterCase.Title or LetterCase.Mixed:
                    title++;
                    break;
                case LetterCase.Lower:
                    lower++;
                    if (token.Length > 4)
                        longLower++;
                    break;
            }
        }

        if (upper >= 3 && upper > 2 * (title + lower))
            return Lettering.AllUpper;
        if (upper + title == 0 && lower >= 3)
            return Lettering.AllLower;
        return upper + title >= 4 && upper + title > 3 * longLower + (lower / 2) ? Lettering.Headline : Lettering.Normal;
    }

    public static WordForm Of(string text, ReadOnlySpan<Token> words, int index, Lettering lettering)
    {
        var token = words[index];
        var form = default(WordForm);
        var word = token.Span.In(text);
        if (token.Kind == TokenKind.Quote)
        {
            form.Lower = FeatureHash.Join(Seed, 1000u + (uint)token.Side);
        }
        else
        {
            var hash = Seed;
            for (var i = 0; i < word.Length; i++)
            {
                hash = (hash ^ Fold(word[i])) * 16777619;
                if (i == 1)
                    form.Prefix2 = hash;
                else if (i == 2)
                    form.Prefix3 = hash;
            }

            form.Lower = hash;
            hash = Seed;
            var last = word.Length - 1;
            for (var i = 0; i < 4 && i <= last; i++)
            {
                hash = (hash ^ Fold(word[last - i])) * 16777619;
                if (i == 1)
                    form.Suffix2 = hash;
                else if (i == 2)
                    form.Suffix3 = hash;
                else if (i == 3)
                    form.Suffix4 = hash;
            }
        }

        var attached = (token.IsAttached ? 1u : 0) | (index + 1 < words.Length && words[index + 1].IsAttached ? 2u : 0);
        var first = index == 0 || (index == 1 && words[0].Kind == TokenKind.Quote) ? 1u : 0;
        var length = (uint)Math.Min(word.Length, 3);
        form.Shape = (uint)token.Kind | ((uint)token.Case << 3) | ((uint)token.Side << 6) | (attached << 8) | (first << 10) | ((uint)lettering << 11) | (length << 13);
        form.Clues = WordClues.Of(token.Word);
        return form;
    }

    /// <summary>A character as words are compared: lower case, digits as zero, typographic marks as plain ones.</summary>
    private static char Fold(char character) => character switch
    {
        >= 'a' and <= 'z' => character,
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        >= '0' and <= '9' => '0',
        < '\u0080' => character,
        '’' or '‘' => '\'',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(character),
    };
}
