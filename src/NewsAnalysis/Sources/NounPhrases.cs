using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Reads the noun phrases that sources are, leftwards from a verb and rightwards from a cue.</summary>
internal sealed class NounPhrases(SourceSyntax syntax, Quotations quotations)
{
    // A longer subject than this was most likely misread.
    private const int LongestPhrase = 45;

    private readonly Document _document = syntax.Document;

    /// <summary>The subject that ends right before a verb group, with its appositive; empty when there is none.</summary>
    public Phrase Before(int verb, int start)
    {
        var end = verb - 1;
        while (end >= start && syntax.IsAdverbial(end) && !IsEllipticHead(end))
            end--;
        end = WithoutTimeBefore(end, start);
        if (end < start)
            return Phrase.None;
        var last = end;
        var asideFree = end;
        for (var pass = 0; pass < 3 && syntax[end] is WordTag.Comma or WordTag.Dash or WordTag.CloseBracket; pass++)
        {
            var open = Opening(end, start);
            if (open <= start)
                return Phrase.None;
            var aside = Aside(open + 1, end - 1);
            if (aside == AsideKind.Clause)
                return Phrase.None;
            if (aside != AsideKind.Appositive)
                last = open - 1;
            else if (last == end)
                last = end - 1;
            end = open - 1;
        }

        if (end < start || quotations.Covers(end))
            return Phrase.None;
        if (!syntax.IsNominal(end) && !IsEllipticHead(end))
        {
            // "two officials who were not authorised to speak told …"
            var relative = RelativeBefore(end, start);
            return relative > start && relative < end ? new Phrase(First(relative - 1, start), end) : Phrase.None;
        }

        var first = First(end, start);
        // "Ida Morn, an official in Arra, which …, said": the aside at the end shows that the phrase is an appositive.
        if (end < asideFree && first - 2 >= start && syntax[first - 1] == WordTag.Comma && syntax[first - 2] == WordTag.Name && syntax[first] == WordTag.Determiner && First(first - 2, start) is var named && LeadsClause(named, start))
            first = named;
        while (last > first && syntax.IsAdverbial(last))
            last--;
        return last - first > LongestPhrase || last < first ? Phrase.None : new Phrase(first, last);
    }

    /// <summary>The noun phrase that ends at a token, without what it hangs on.</summary>
    public Phrase Nearest(int last, int start) => new(CoreFirst(last, start), last);

    /// <summary>The noun phrase that starts at a token, with its appositive; empty when none starts there.</summary>
    public Phrase After(int start, int end)
    {
        if (start >= end || !StartsPhrase(start))
            return Phrase.None;
        var last = Last(start, end);
        if (last < start)
            return Phrase.None;
        if (syntax[start] != WordTag.Pronoun)
            last = WithAppositive(last, end);
        return new Phrase(start, Math.Min(last, start + LongestPhrase));
    }

    /// <summary>The last token of the noun phrase that starts at a token, without appositive; before <paramref name="start"/> when none does.</summary>
    public int Last(int start, int end)
    {
        var i = Core(start, end);
        if (i < start || syntax[start] == WordTag.Pronoun && i == start)
            return i;
        while (i + 1 < end)
        {
            var next = i + 1;
            if (syntax[next] is WordTag.Preposition or WordTag.Particle && syntax[next + 1] == WordTag.Preposition && Core(next + 2, end) is var outOf && outOf > next + 1)
                i = outOf;
            else if (IsPreposition(next) && !IsTimePhrase(next, end) && Core(next + 1, end) is var inner && inner > next)
                i = inner;
            else if (syntax[next] == WordTag.Relative && RelativeEnd(next, end) is var relative && relative > next)
                i = relative;
            else if (syntax[next] is WordTag.Participle or WordTag.Past or WordTag.Adjective && IsPreposition(next + 1) && Core(next + 2, end) is var reduced && reduced > next + 1)
                i = reduced;
            else if (syntax[next] == WordTag.Conjunction && _document.Tokens[next].Word == Words.And && Core(next + 1, end) is var second && second > next && !(second + 1 < end && (syntax.IsFinite(second + 1) || syntax.IsAdverbial(second + 1) && syntax.IsFinite(second + 2))))
                i = second;
            else
                break;
        }

        return i;
    }

    public bool StartsPhrase(int token) =>
        !quotations.Covers(token)
        && (syntax[token] is WordTag.Determiner or WordTag.Name or WordTag.Noun or WordTag.Plural or WordTag.Adjective or WordTag.Number or WordTag.Pronoun
            || (syntax[token] is WordTag.Participle or WordTag.Gerund && syntax.IsNominal(token + 1)));

    /// <summary>Determiner, adjectives, nouns: the phrase without what is hung on it.</summary>
    public int Core(int start, int end)
    {
        if (start >= end || quotations.OpensAt(start))
            return start - 1;
        if (syntax[start] == WordTag.Pronoun)
            return start;
        var i = start;
        var head = start - 1;
        while (i < end && !quotations.OpensAt(i))
        {
            if (i > start && syntax[i] == WordTag.Determiner && !(syntax[i - 1] is WordTag.Determiner or WordTag.Adverb))
                break;
            if (i > start && IsTimeAfterNoun(i, head))
                break;
            if (syntax.IsNominal(i) && syntax[i] != WordTag.Pronoun)
                head = i;
            else if (!syntax.IsModifier(i) && !IsInnerConnector(i, head) && !(syntax[i] is WordTag.Participle or WordTag.Gerund && head < start && syntax.IsModifier(i + 1)) && !(syntax[i] == WordTag.Adverb && head < start && syntax.IsModifier(i + 1)))
                break;
            i++;
        }

        if (head < start && i > start && syntax[start] == WordTag.Determiner)
            return i - 1;
        return head < start && i > start && IsEllipticHead(i - 1) ? i - 1 : head;
    }

    /// <summary>True when a preposition leads to when something happened: <c>on Tuesday</c>.</summary>
    public bool IsTimePhrase(int preposition, int end)
    {
        var last = Core(preposition + 1, end);
        return last > preposition && (AdjunctNoun.IsTime(_document, last) || AdjunctNoun.IsTime(_document, preposition + 1)
            || (last == preposition + 1 && _document.Tokens[last] is { Kind: TokenKind.Number, Length: 4 }));
    }

    /// <summary>The token that parts an aside from the subject: the comma, dash or bracket that matches the one at <paramref name="close"/>.</summary>
    private int Opening(int close, int start)
    {
        var want = syntax[close] switch { WordTag.Comma => WordTag.Comma, WordTag.Dash => WordTag.Dash, _ => WordTag.OpenBracket };
        for (var i = close - 1; i > start; i--)
        {
            if (syntax[i] == want && !quotations.Covers(i))
                return i;
        }

        return start - 1;
    }

    private AsideKind Aside(int first, int last)
    {
        while (first <= last && syntax.IsAdverbial(first))
            first++;
        if (first > last || (first == last && syntax[first] == WordTag.Number))
            return AsideKind.Other;
        if (syntax[first] is WordTag.Relative or WordTag.Gerund or WordTag.Participle or WordTag.Subordinator or WordTag.Preposition or WordTag.To or WordTag.Question or WordTag.Past)
            return AsideKind.Other;
        for (var i = first; i <= last; i++)
        {
            if (syntax[i] == WordTag.Relative)
                break;
            if (syntax.IsFinite(i))
                return AsideKind.Clause;
        }

        return syntax.IsModifier(first) ? AsideKind.Appositive : AsideKind.Other;
    }

    /// <summary>Walks left from the last token of a noun phrase to its first.</summary>
    private int First(int end, int start)
    {
        var i = CoreFirst(end, start);
        while (i - 2 >= start && end - i < LongestPhrase)
        {
            var before = i - 1;
            if (quotations.Covers(before))
                break;
            if (IsPreposition(before) && syntax.IsNominal(before - 1) && !quotations.Covers(before - 1) && !AdjunctNoun.IsTime(_document, before - 1))
                i = CoreFirst(before - 1, start);
            else if (IsPreposition(before) && syntax[before - 1] is WordTag.Participle or WordTag.Past or WordTag.Adjective && before - 2 >= start && syntax.IsNominal(before - 2) && syntax[before - 2] != WordTag.Pronoun)
                i = CoreFirst(before - 2, start);
            else if (syntax[before] is WordTag.Participle or WordTag.Past && AdjunctNoun.IsTime(_document, end) && syntax.IsNominal(before - 1))
                i = CoreFirst(before - 1, start);
            else if (syntax[before] == WordTag.Conjunction && syntax.IsNominal(before - 1) && CoreFirst(before - 1, start) is var other && LeadsClause(other, start))
                i = other;
            else if ((syntax.IsVerb(before) || syntax[before] is WordTag.To or WordTag.Preposition or WordTag.Adverb) && RelativeBefore(before, start) is var relative && relative > start)
                i = CoreFirst(relative - 1, start);
            else
                break;
        }

        return i;
    }

    private int CoreFirst(int end, int start)
    {
        var i = end;
        if (syntax[end] == WordTag.Pronoun)
            return end;
        while (i > start && !quotations.Covers(i - 1))
        {
            if (syntax[i] == WordTag.Determiner && !(syntax[i - 1] == WordTag.Determiner || _document.Is(i - 1, "of")))
                break;
            if (syntax.IsModifier(i - 1) || IsInnerConnector(i - 1, i - 2))
                i--;
            else if (syntax[i - 1] is WordTag.Gerund or WordTag.Participle && i - 2 >= start && syntax[i - 2] is WordTag.Determiner or WordTag.Possessive)
                i--;
            else
                break;
        }

        while (i < end && AdjunctNoun.IsTime(_document, i) && syntax[i + 1] != WordTag.Possessive)
            i++;
        return i;
    }

    /// <summary>A token that joins parts of one name or list of modifiers: <c>Marn &amp; Venn</c>.</summary>
    private bool IsInnerConnector(int token, int before) => _document.Is(token, '&') && before >= 0 && syntax[before] == WordTag.Name && syntax[token + 1] == WordTag.Name;

    private bool IsPreposition(int token) => syntax[token] == WordTag.Preposition || (syntax[token] == WordTag.To && syntax[token + 1] is not (WordTag.Base or WordTag.Be or WordTag.Have or WordTag.Do or WordTag.Adverb));

    /// <summary>Position of the relative pronoun whose clause reaches to a token; 0 when there is none.</summary>
    private int RelativeBefore(int token, int start)
    {
        for (var i = token; i > start && token - i < 16; i--)
        {
            if (syntax[i] == WordTag.Relative)
                return syntax.IsNominal(i - 1) ? i : 0;
            if (syntax[i] is WordTag.Comma or WordTag.Dash or WordTag.Subordinator || quotations.Covers(i))
                return 0;
        }

        return 0;
    }

    private int RelativeEnd(int relative, int end)
    {
        if (!syntax.IsVerb(relative + 1) && !syntax.IsAdverbial(relative + 1))
            return relative;
        var i = relative + 1;
        while (i + 1 < end && syntax[i + 1] is not (WordTag.Comma or WordTag.Stop or WordTag.Dash or WordTag.OpenQuote or WordTag.CloseQuote))
            i++;
        return i;
    }

    private bool LeadsClause(int token, int start) =>
        token == start || syntax[token - 1] is WordTag.Comma or WordTag.Subordinator or WordTag.Dash or WordTag.OpenQuote or WordTag.CloseQuote or WordTag.Conjunction;

    /// <summary>A phrase without a noun: <c>most</c>, <c>the injured</c>.</summary>
    private bool IsEllipticHead(int token) => syntax[token] switch
    {
        WordTag.Determiner => true,
        WordTag.Adjective => syntax[token - 1] == WordTag.Determiner || (_document.ClassOf(token) & WordClass.Determiner) != 0,
        WordTag.Adverb => (_document.ClassOf(token) & WordClass.Determiner) != 0 && !syntax.IsNominal(token - 1) && !syntax.IsVerb(token - 1),
        _ => false,
    };

    private bool IsTimeAfterNoun(int token, int head) => head >= 0 && syntax[token - 1] is WordTag.Name or WordTag.Noun or WordTag.Plural && head == token - 1 && AdjunctNoun.IsTime(_document, token) && syntax[token] is WordTag.Name;

    /// <summary>Passes leftwards over what tells when: <c>the minister on Tuesday</c>, <c>a letter dated 27 October</c>.</summary>
    public int WithoutTimeBefore(int end, int start)
    {
        if (end <= start || !AdjunctNoun.IsTime(_document, end) || syntax[end] is WordTag.Adverb)
            return end;
        var i = end;
        while (i > start && (AdjunctNoun.IsTime(_document, i - 1) || syntax[i - 1] is WordTag.Number or WordTag.Determiner or WordTag.Adjective))
            i--;
        if (i <= start)
            return end;
        if (syntax[i - 1] == WordTag.Preposition)
            return i - 2 >= start ? i - 2 : end;
        return syntax[i - 1] is WordTag.Name or WordTag.Noun or WordTag.Plural or WordTag.Pronoun or WordTag.Relative ? i - 1 : end;
    }

    /// <summary>Adds a noun phrase set off by a comma: <c>its spokesman, Pell Marn</c>; ages and relative clauses stay out.</summary>
    private int WithAppositive(int last, int end)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var comma = last + 1;
            if (comma + 1 >= end || syntax[comma] != WordTag.Comma || !StartsPhrase(comma + 1) || syntax[comma + 1] == WordTag.Pronoun)
                return last;
            var inner = Last(comma + 1, end);
            if (inner <= comma || (syntax[comma + 1] == WordTag.Number && inner == comma + 1))
                return last;
            var after = inner + 1;
            if (after < end && syntax[after] is not (WordTag.Comma or WordTag.Stop or WordTag.Dash or WordTag.CloseBracket or WordTag.OpenQuote or WordTag.CloseQuote))
                return last;
            last = inner;
        }

        return last;
    }

    private enum AsideKind
    {
        Appositive,
        Clause,
        Other,
    }
}
