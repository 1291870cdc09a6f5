using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>How far what is said reaches, after a cue and before one.</summary>
internal sealed class ContentExtent(SourceSyntax syntax, Quotations quotations, NounPhrases phrases)
{
    private readonly Document _document = syntax.Document;

    /// <summary>The content that starts at a token and ends with its clause, its sentence, or the quotation it is.</summary>
    /// <param name="first">First token of the content.</param>
    /// <param name="end">End of the sentence, not included.</param>
    /// <param name="isClause">True when a clause is reported, which keeps its own coordinated clauses.</param>
    public Phrase After(int first, int end, bool isClause)
    {
        var quotation = quotations.At(first);
        if (quotation.First == first && EndsWithQuotation(quotation.Last, end))
            return quotation;
        var i = first;
        while (i < end)
        {
            if (quotations.At(i) is { IsEmpty: false } inner)
            {
                // Coordination and commas inside quotation marks belong to the speaker.
                i = inner.Last + 1;
                continue;
            }

            if (i > first && IsBoundary(i, end, isClause))
                break;
            i++;
        }

        var last = Math.Max(i, first + 1) - 1;
        while (last > first && syntax[last] is WordTag.Comma or WordTag.Stop or WordTag.Dash && !quotations.Covers(last))
            last--;
        while (last > first && syntax[last] == WordTag.Conjunction)
            last--;
        return new Phrase(first, last);
    }

    /// <summary>The content that ends at a token, before a comma and the cue.</summary>
    public Phrase Before(int last, int start)
    {
        var quotation = quotations.At(last);
        if (!quotation.IsEmpty && (quotation.First <= start || IsIntroduced(quotation.First, start)))
            return quotation;
        while (last > start && syntax[last] is WordTag.Comma or WordTag.Dash or WordTag.Stop && !quotations.Covers(last))
            last--;
        if (!quotation.IsEmpty && start > 0 && syntax[start] == WordTag.Conjunction)
            start++;
        return new Phrase(start, last);
    }

    /// <summary>True when the words after the source go on with the sentence that the attribution interrupted.</summary>
    public bool IsInterrupted(Phrase before, int after, int end)
    {
        if (after + 1 >= end || syntax[after] != WordTag.Comma)
            return false;
        var next = after + 1;
        if (quotations.Covers(next) || syntax[next] is WordTag.Conjunction or WordTag.Subordinator or WordTag.Gerund or WordTag.Relative)
            return false;
        for (var i = before.First; i <= before.Last; i++)
        {
            if (syntax.IsFinite(i))
                return syntax.IsVerb(next);
        }

        return true;
    }

    /// <summary>True when nothing but punctuation, or a new clause, follows a quotation: the quotation is all that is said.</summary>
    private bool EndsWithQuotation(int last, int end) =>
        last + 1 >= end || syntax[last + 1] is WordTag.Stop or WordTag.Comma or WordTag.Dash or WordTag.Conjunction or WordTag.CloseBracket
        || (syntax[last] == WordTag.CloseQuote && syntax[last - 1] is WordTag.Comma or WordTag.Stop);

    /// <summary>True when a quotation inside a sentence stands by itself: after a comma or colon that follows a cue.</summary>
    private bool IsIntroduced(int open, int start) => open > start && syntax[open - 1] is WordTag.Dash && _document.Is(open - 1, ':');

    private bool IsBoundary(int i, int end, bool isClause)
    {
        switch (syntax[i])
        {
            case WordTag.Comma or WordTag.Dash or WordTag.Conjunction or WordTag.OpenBracket:
                break;
            default:
                return _document.Tokens[i].Word == Words.According;
        }

        if (syntax[i] == WordTag.OpenBracket)
            return false;
        if (_document.Is(i, ';'))
            return true;
        var next = i + 1;
        while (next < end && (syntax[next] == WordTag.Conjunction || syntax.IsAdverbial(next)))
            next++;
        if (next >= end)
            return true;
        var joined = syntax[i] == WordTag.Conjunction || syntax[i + 1] == WordTag.Conjunction;
        if (_document.Tokens[next].Word == Words.According)
            return true;
        if (CueVerb.All.Match(_document, next) is { } cue)
        {
            // ", adding that", "and promised"
            if (syntax[next] == WordTag.Gerund && syntax[i] == WordTag.Comma)
                return true;
            if (joined && syntax[next] is WordTag.Past or WordTag.Third or WordTag.Present or WordTag.Participle && (cue.Takes(Frame.Clause) || cue.Takes(Frame.Object) || cue.Takes(Frame.Infinitive)))
                return true;
        }

        if (syntax[i] == WordTag.Comma && !joined && (TrailsAttribution(next, end) || (IsHeadline(i) && LeadsAttribution(next, end))))
            return true;
        if (joined && !isClause && (syntax.IsFinite(next) || syntax[next] == WordTag.Past))
            return true;
        if (joined || syntax[i] is WordTag.Dash || syntax[next] == WordTag.Subordinator)
            return LeadsAttribution(syntax[next] == WordTag.Subordinator ? next + 1 : next, end) || (joined && !isClause && LeadsClause(next, end) && syntax[i] == WordTag.Comma);
        return false;
    }

    /// <summary>A headline joins its clauses by commas: <c>Mayor says 63 died, agency says 48</c>.</summary>
    private bool IsHeadline(int token) => _document.Sentences[_document.SentenceAt(_document.Tokens[token].Start)].Block == BlockKind.Title;

    /// <summary>True when the rest of the sentence says who said all before it: <c>…, police said</c>, <c>…, said the mayor</c>.</summary>
    private bool TrailsAttribution(int token, int end)
    {
        if (!phrases.StartsPhrase(token))
            return TrailsAttribution(token, token, end);
        // "Sam Obi announced on Monday": what looks like a participle with its phrase may be the verb.
        return TrailsAttribution(token, phrases.Last(token, end) + 1, end) || TrailsAttribution(token, phrases.Core(token, end) + 1, end);
    }

    private bool TrailsAttribution(int token, int verb, int end)
    {
        if (verb >= end || syntax[verb] is not (WordTag.Past or WordTag.Third or WordTag.Present) || CueVerb.All.Match(_document, verb) is not { } cue || !cue.Takes(Frame.Speech))
            return false;
        // "it told investors on Thursday": who is told follows the verb as the source does in "said the mayor".
        var last = verb > token && !cue.NeedsHearer ? verb : phrases.StartsPhrase(verb + 1) ? phrases.Last(verb + 1, end) : end;
        return last + 1 < end ? syntax[last + 1] is WordTag.Stop or WordTag.Comma or WordTag.Preposition : last < end;
    }

    /// <summary>True when a clause with a cue of its own starts here: <c>but residents said</c>.</summary>
    private bool LeadsAttribution(int token, int end)
    {
        var last = phrases.StartsPhrase(token) ? phrases.Last(token, end) : token - 1;
        if (last < token)
            return false;
        var verb = last + 1;
        while (verb < end && (syntax.IsAdverbial(verb) || syntax[verb] is WordTag.Have or WordTag.Modal))
            verb++;
        return verb < end && syntax.IsVerb(verb) && CueVerb.All.Match(_document, verb) is { } cue && cue.Takes(Frame.Clause) && cue.Takes(Frame.Speech);
    }

    private bool LeadsClause(int token, int end)
    {
        var last = phrases.StartsPhrase(token) ? phrases.Last(token, end) : token - 1;
        return last >= token && last + 1 < end && syntax.IsFinite(last + 1);
    }
}
