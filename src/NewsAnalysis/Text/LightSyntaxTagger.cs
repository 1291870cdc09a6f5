namespace NewsAnalysis.Text;

/// <summary>Gives every token its likeliest tag: a first-order hidden Markov model over each sentence.</summary>
internal static class LightSyntaxTagger
{
    // No word has more readings than this, the reading as a name included.
    private const int MostChoices = 16;

    public static WordTag[] Tag(Document document)
    {
        var tags = new WordTag[document.Tokens.Length];
        var longest = 0;
        foreach (var sentence in document.Sentences)
            longest = Math.Max(longest, sentence.Count);
        var trellis = new Step[longest * MostChoices];
        var widths = new int[longest];
        foreach (var sentence in document.Sentences)
            Tag(document, sentence, trellis, widths, tags);
        return tags;
    }

    private static void Tag(Document document, Sentence sentence, Step[] trellis, int[] widths, WordTag[] tags)
    {
        var headline = IsTitleCase(document, sentence);
        var first = true;
        var openSingle = false;
        var transitions = LightSyntaxModel.Transitions;
        Span<TagChoice> choices = stackalloc TagChoice[MostChoices];
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence.FirstToken + i;
            var count = Choices(document, token, first, headline, ref openSingle, choices);
            widths[i] = count;
            if (choices[0].Tag is not (WordTag.OpenQuote or WordTag.OpenBracket or WordTag.Dash))
                first = false;
            for (var c = 0; c < count; c++)
            {
                var tag = choices[c].Tag;
                var best = int.MaxValue;
                var from = 0;
                var before = i == 0 ? 1 : widths[i - 1];
                for (var b = 0; b < before; b++)
                {
                    var previous = i == 0 ? new Step(WordTag.Stop, 0, 0) : trellis[((i - 1) * MostChoices) + b];
                    var cost = previous.Cost + transitions[((int)previous.Tag * LightSyntaxModel.TagCount) + (int)tag];
                    if (cost >= best)
                        continue;
                    best = cost;
                    from = b;
                }

                trellis[(i * MostChoices) + c] = new Step(tag, best + choices[c].Cost, from);
            }
        }

        var at = 0;
        var last = sentence.Count - 1;
        for (var c = 1; c < widths[last]; c++)
        {
            if (trellis[(last * MostChoices) + c].Cost < trellis[(last * MostChoices) + at].Cost)
                at = c;
        }

        for (var i = last; i >= 0; i--)
        {
            var step = trellis[(i * MostChoices) + at];
            tags[sentence.FirstToken + i] = step.Tag;
            at = step.From;
        }
    }

    /// <summary>The readings of a token with their costs; at least one.</summary>
    private static int Choices(Document document, int index, bool first, bool headline, ref bool openSingle, Span<TagChoice> choices)
    {
        var token = document.Tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade))
        {
            choices[0] = new TagChoice(SignTag(document, index, ref openSingle), 0);
            return 1;
        }

        // "according to" leads a noun phrase, never an infinitive.
        if (index > 0 && document.Is(index, "to") && document.Is(index - 1, "according"))
            return Copy([new TagChoice(WordTag.Preposition, 0)], 0, choices);
        if (token.Kind == TokenKind.Decade)
            return Copy([new TagChoice(WordTag.Plural, 0)], 0, choices);
        if (token.Kind == TokenKind.Ordinal)
            return Copy([new TagChoice(WordTag.Adjective, 0)], 0, choices);
        var hyphenated = IsHyphenAt(document, index + 1) && document.Tokens[index + 1].IsAttached || (token.IsAttached && IsHyphenAt(document, index - 1) && index >= 2 && document.Tokens[index - 1].IsAttached);
        if (hyphenated)
            return Copy(token.IsCapitalised ? LightSyntaxModel.HyphenatedName : LightSyntaxModel.Hyphenated, 0, choices);
        if (token.Kind == TokenKind.Number)
            return Copy(LightSyntaxModel.Digits, 0, choices);
        var written = token.Span.In(document.Text);
        var known = LightSyntaxModel.OfWord(token.Word);
        var readings = known ?? LightSyntaxModel.OfEnding(written);
        if (!token.IsCapitalised)
            return Copy(readings, 0, choices);
        if (written is "I")
            return Copy([new TagChoice(WordTag.Pronoun, 0)], 0, choices);
        var closed = (WordClasses.Of(token.Word) & ~(WordClass.Adverb | WordClass.Interjection)) != 0;
        var (word, name) = (first || headline, known is not null) switch
        {
            (true, true) => closed ? (99, 1) : (85, 15),
            (true, false) => (30, 70),
            _ => closed && token.Case == LetterCase.Title ? (60, 40) : (8, 92),
        };
        var count = Copy(readings, TagChoice.Of(WordTag.Name, word).Cost, choices);
        for (var i = 0; i < count; i++)
        {
            if (choices[i].Tag == WordTag.Name)
            {
                choices[i] = TagChoice.Of(WordTag.Name, name);
                return count;
            }
        }

        choices[count] = TagChoice.Of(WordTag.Name, name);
        return count + 1;
    }

    private static int Copy(ReadOnlySpan<TagChoice> readings, short surcharge, Span<TagChoice> choices)
    {
        var count = Math.Min(readings.Length, MostChoices - 1);
        for (var i = 0; i < count; i++)
            choices[i] = new TagChoice(readings[i].Tag, (short)(readings[i].Cost + surcharge));
        return count;
    }

    private static WordTag SignTag(Document document, int index, ref bool openSingle)
    {
        var token = document.Tokens[index];
        var sign = document.Text[token.Start];
        if (token.Kind == TokenKind.Quote)
        {
            var single = sign is '\'' or '’' or '‘' or '`' && token.Length == 1;
            if (token.Side == Side.Opening)
            {
                openSingle |= single;
                return WordTag.OpenQuote;
            }

            // "officials' homes": nothing was opened, so nothing closes.
            if (single && token.IsAttached && (!openSingle || IsPossessiveInside(document, index)))
                return WordTag.Possessive;
            openSingle &= !single;
            return WordTag.CloseQuote;
        }

        if (token.Side != Side.None)
            return token.Side == Side.Opening ? WordTag.OpenBracket : WordTag.CloseBracket;
        return sign switch
        {
            ',' => WordTag.Comma,
            '.' or '!' or '?' or '…' => WordTag.Stop,
            ':' or ';' or '–' or '—' => WordTag.Dash,
            '-' => token.Length > 1 || token.Before != Gap.None ? WordTag.Dash : WordTag.Adjective,
            '&' => WordTag.Conjunction,
            '%' => WordTag.Noun,
            _ => token.Kind == TokenKind.Currency ? WordTag.Number : WordTag.Other,
        };
    }

    /// <summary>The apostrophe of ‘the farmers’ wells are dry,’: a word in s before it, a small letter after it, and the closing mark still to come.</summary>
    private static bool IsPossessiveInside(Document document, int index)
    {
        var tokens = document.Tokens;
        if (document.Text[tokens[index].Start - 1] != 's' || index + 1 >= tokens.Length || tokens[index + 1] is not { Kind: TokenKind.Word, Case: LetterCase.Lower, IsAttached: false })
            return false;
        for (var i = index + 1; i < tokens.Length && tokens[i].Before != Gap.Paragraph; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && document.Text[tokens[i].Start] == document.Text[tokens[index].Start])
                return tokens[i - 1].Kind == TokenKind.Punctuation;
        }

        return false;
    }

    private static bool IsHyphenAt(Document document, int index) => document.Is(index, '-') && document.Tokens[index].IsAttached;

    /// <summary>True for a headline that Begins Most Words With Capitals, or is all capitals: case then tells nothing.</summary>
    private static bool IsTitleCase(Document document, Sentence sentence)
    {
        int capital = 0, lower = 0;
        foreach (var token in document.Tokens[sentence.FirstToken..sentence.EndToken])
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            if (token.IsCapitalised)
                capital++;
            else
                lower++;
        }

        return capital >= 3 && capital > 3 * lower;
    }

    private readonly record struct Step(WordTag Tag, int Cost, int From);
}
