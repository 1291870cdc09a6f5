using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>What follows a cue verb.</summary>
/// <param name="Frame">In which frame; null when nothing fitting follows.</param>
/// <param name="First">First token of the content.</param>
/// <param name="CueLast">Last token of the cue: a particle, preposition or medium belongs to it.</param>
/// <param name="End">First token after adverbs, hearer and adjuncts, where content would start.</param>
internal readonly record struct Complement(Frame? Frame, int First, int CueLast, int End);

/// <summary>Reads what follows a cue verb: hearer and adjuncts, then content.</summary>
internal sealed class Complements(SourceSyntax syntax, Quotations quotations, NounPhrases phrases)
{
    private readonly Document _document = syntax.Document;
    private readonly Tallies _tallies = new(syntax, phrases);

    public Complement Read(CueVerb cue, int head, int end)
    {
        var cueLast = head;
        var at = head + 1;
        while (at < end && (syntax.IsAdverbial(at) || IsParticle(_document, syntax, at)))
        {
            if (IsParticle(_document, syntax, at))
                cueLast = at;
            at++;
        }

        // "cautioned, however, that"
        if (at + 3 < end && syntax[at] == WordTag.Comma && syntax.IsAdverbial(at + 1) && syntax[at + 2] == WordTag.Comma && _document.Tokens[at + 3].Word == Words.That)
            at += 3;
        var adverbs = at;
        at = SkipAdjuncts(cue, at, end, ref cueLast);
        if (at < end && (cue.TakesHearer || cue.Takes(Frame.Speech)) && SkipHearer(cue, at, end) is var heard && heard > at)
        {
            var heardLast = heard - 1;
            var content = SkipAdjuncts(cue, heard, end, ref heardLast);
            if (Direct(cue, content, end) is { } frame)
                return new Complement(frame, Lead(content), heardLast, content);
            if (content < end && StartsClause(content, end) && cue.Takes(Frame.Clause))
                return new Complement(Frame.Clause, content, heardLast, content);
            if (cue.NeedsHearer)
                return new Complement(null, content, heardLast, content);
        }

        if (at >= end)
            return new Complement(null, at, cueLast, at);
        if (Direct(cue, at, end) is { } direct)
            return new Complement(direct, Lead(at), cueLast, at);
        if (quotations.Covers(at) && !quotations.OpensAt(at))
            return new Complement(null, at, cueLast, at);
        if (cue.TakesPreposition(_document.Tokens[adverbs].Word) && adverbs + 1 < end && !phrases.IsTimePhrase(adverbs, end))
            return new Complement(Frame.Object, adverbs + 1, adverbs, at);
        if (StartsClause(at, end) && cue.Takes(Frame.Clause))
            return new Complement(Frame.Clause, at, cueLast, at);
        if (syntax[at] == WordTag.Preposition && cue.Takes(Frame.Clause) && cue.Takes(Frame.Speech) && HasClauseAfter(at, end))
            return new Complement(Frame.Clause, at, cueLast, at);
        // "said his use of the word in the debate was …": verbs that take no object report a clause, however long its subject.
        if (cue.Takes(Frame.Clause) && cue.Takes(Frame.Speech) && !cue.Takes(Frame.Object) && !cue.TakesHearer && at == adverbs
            && (phrases.StartsPhrase(at) || syntax[at] is WordTag.Gerund or WordTag.Subordinator) && HasFiniteAfter(at + 1, end))
            return new Complement(Frame.Clause, at, cueLast, at);
        if (cue.Takes(Frame.ObjectAt) && ObjectAt(at, end))
            return new Complement(Frame.ObjectAt, at, cueLast, at);
        if (cue.Takes(Frame.Tally) && _tallies.Follows(at, end))
            return new Complement(Frame.Tally, at, cueLast, at);
        if (cue.Takes(Frame.Figure) && _tallies.StartsWithFigure(at, end))
            return new Complement(Frame.Figure, at, cueLast, at);
        if (cue.Takes(Frame.Object) && (phrases.StartsPhrase(at) || syntax[at] == WordTag.Gerund || quotations.OpensAt(at)) && !syntax.IsFinite(at) && syntax[at] != WordTag.Particle && (at > adverbs || syntax[at - 1] != WordTag.Particle))
            return new Complement(Frame.Object, at, cueLast, at);
        return new Complement(null, at, cueLast, at);
    }

    /// <summary>Particles that leave a cue a cue: <c>pointed out</c>, <c>shot back</c>; not those of <c>showed up</c>.</summary>
    public static bool IsParticle(Document document, SourceSyntax syntax, int token) =>
        document.Tokens[token].Word == Words.Out || (document.Tokens[token].Word == Words.Back && syntax[token] is WordTag.Particle or WordTag.Adverb);

    /// <summary>True when a noun phrase and its finite verb follow.</summary>
    public bool StartsClause(int token, int end)
    {
        if (token >= end)
            return false;
        if (_document.Tokens[token].Word == Words.There && syntax.IsVerb(token + 1))
            return true;
        if (!phrases.StartsPhrase(token))
            return false;
        var last = phrases.Last(token, end);
        if (last < token)
            return false;
        var verb = last + 1;
        if (verb < end && syntax[verb] == WordTag.Comma)
            verb = AfterAside(verb, end);
        while (verb < end && syntax.IsAdverbial(verb))
            verb++;
        if (verb >= end)
            return false;
        if (syntax.IsFinite(verb) || (syntax[verb] == WordTag.Base && syntax[verb - 1] is WordTag.Plural or WordTag.Adverb or WordTag.Pronoun))
            return true;
        return syntax[verb] is WordTag.Participle or WordTag.Relative && FiniteWithin(verb + 1, end);
    }

    /// <summary>True when a finite verb comes before the next comma: <c>samples taken last month were …</c></summary>
    private bool FiniteWithin(int token, int end)
    {
        for (var i = token; i < end && i < token + 12; i++)
        {
            if (syntax[i] is WordTag.Comma or WordTag.Stop or WordTag.Dash or WordTag.Conjunction)
                return false;
            if (syntax.IsFinite(i) && syntax.IsNominal(i - 1))
                return true;
        }

        return false;
    }

    private Frame? Direct(CueVerb cue, int at, int end)
    {
        if (at >= end)
            return null;
        var word = _document.Tokens[at].Word;
        if (word == Words.That && syntax[at] != WordTag.Pronoun && (syntax[at] != WordTag.Determiner || StartsClause(at + 1, end)) && cue.Takes(Frame.Clause))
            return Frame.Clause;
        if (quotations.OpensAt(Lead(at)) && cue.Takes(Frame.Speech) && (Lead(at) > at || !IsObjectQuotation(at, end)))
            return Frame.Speech;
        if (syntax[at] == WordTag.Dash && IsColon(at) && cue.Takes(Frame.Speech) && at + 1 < end)
            return Frame.Speech;
        if (syntax[at] == WordTag.To && cue.Takes(Frame.Infinitive) && IsInfinitive(at, end))
            return Frame.Infinitive;
        return syntax[at] == WordTag.Question || word == Words.If || word == Words.Whether || (syntax[at] == WordTag.Relative && word != Words.That && !syntax.IsNominal(at - 1))
            ? cue.Takes(Frame.Question) ? Frame.Question : null
            : null;
    }

    /// <summary>A word or two in quotation marks that go on as a noun phrase of the reporter's.</summary>
    private bool IsObjectQuotation(int at, int end)
    {
        var quotation = quotations.At(at);
        return quotation.Last - quotation.First < 4 && quotation.Last + 1 < end && syntax.IsNominal(quotation.Last + 1);
    }

    /// <summary>The comma or colon that leads a quotation is no part of the content.</summary>
    private int Lead(int at) => syntax[at] is WordTag.Comma or WordTag.Dash ? at + 1 : at;

    private bool IsInfinitive(int to, int end)
    {
        var verb = to + 1;
        while (verb < end && syntax.IsAdverbial(verb))
            verb++;
        return verb < end && syntax[verb] is WordTag.Base or WordTag.Be or WordTag.Have or WordTag.Do or WordTag.Present or WordTag.Noun or WordTag.Adjective;
    }

    /// <summary>Passes over when and by which means: <c>said on Tuesday in a statement</c>.</summary>
    private int SkipAdjuncts(CueVerb cue, int at, int end, ref int cueLast)
    {
        for (var pass = 0; pass < 3 && at < end; pass++)
        {
            if (syntax[at] == WordTag.Preposition && (!cue.TakesPreposition(_document.Tokens[at].Word) || phrases.IsTimePhrase(at, end)) && phrases.Last(at + 1, end) is var last && last > at)
            {
                var core = phrases.Core(at + 1, end);
                var noun = AdjunctNoun.At(_document, core) ?? AdjunctNoun.At(_document, at + 1);
                if (LeadsContent(core + 1, end))
                    last = core;
                if (noun is null && !LeadsContent(last + 1, end))
                    return at;
                if (noun is { Kind: AdjunctKind.Medium })
                    cueLast = core;
                at = noun is null || LeadsContent(last + 1, end) ? last + 1 : core + 1;
            }
            else if (AdjunctNoun.IsTime(_document, at) && (syntax[at] is WordTag.Name or WordTag.Adverb || LeadsContent(at + 1, end)))
            {
                at++;
                while (at < end && AdjunctNoun.IsTime(_document, at))
                    at++;
            }
            else if (syntax.IsModifier(at) && phrases.Core(at, end) is var time && time > at && time < at + 3 && AdjunctNoun.IsTime(_document, time) && !StartsClause(at, end))
            {
                at = time + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Passes over who is told: <c>told reporters</c>, <c>said to her colleagues</c>.</summary>
    private int SkipHearer(CueVerb cue, int at, int end)
    {
        var start = syntax[at] == WordTag.To && !IsInfinitive(at, end) ? at + 1 : at;
        if ((!cue.TakesHearer && start == at) || !phrases.StartsPhrase(start))
            return at;
        var core = phrases.Core(start, end);
        if (core < start)
            return at;
        if (cue.NeedsHearer && (core + 1 >= end || syntax[core + 1] is WordTag.Comma or WordTag.Stop || syntax.IsAdverbial(core + 1) || AdjunctNoun.At(_document, core + 1) is not null))
            return core + 1;
        var last = phrases.Last(start, end);
        if (last >= end || last < core)
            last = core;
        foreach (var stop in (ReadOnlySpan<int>)[core, last])
        {
            var next = stop + 1;
            if (next < end && (LeadsContent(next, end) || (AdjunctNoun.At(_document, next) is not null && syntax[next] == WordTag.Name) || (cue.TakesHearer && StartsClause(next, end))
                || (syntax[next] == WordTag.Preposition && phrases.IsTimePhrase(next, end)) || (cue.TakesHearer && syntax[next] == WordTag.To && cue.Takes(Frame.Infinitive))))
                return next;
        }

        return cue.NeedsHearer ? core + 1 : at;
    }

    private bool LeadsContent(int at, int end) =>
        at < end && (_document.Tokens[at].Word == Words.That || quotations.OpensAt(Lead(at)) || IsColon(at));

    /// <summary>A colon with space after it; that of <c>06:30</c> has none.</summary>
    private bool IsColon(int at) => _document.Is(at, ':') && at + 1 < _document.Tokens.Length && !_document.Tokens[at + 1].IsAttached;

    private bool ObjectAt(int at, int end)
    {
        for (var i = at + 1; i < end && i < at + 14; i++)
        {
            if (_document.Tokens[i].Word == Words.At)
                return HasFigure(i + 1, Math.Min(end, i + 6));
            if (syntax[i] is WordTag.Comma or WordTag.Stop || syntax.IsFinite(i) || _document.Is(i, ':'))
                return false;
        }

        return false;
    }

    private bool HasFigure(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (syntax[i] == WordTag.Number)
                return true;
        }

        return false;
    }

    private bool HasClauseAfter(int at, int end)
    {
        for (var i = at + 1; i + 1 < end; i++)
        {
            if (syntax[i] is WordTag.OpenQuote)
                return false;
            if (syntax.IsNominal(i) && syntax.IsFinite(i + 1))
                return true;
        }

        return false;
    }

    private bool HasFiniteAfter(int at, int end)
    {
        for (var i = at; i < end && !quotations.Covers(i); i++)
        {
            if (syntax.IsFinite(i) && syntax[i - 1] is not (WordTag.Comma or WordTag.Relative))
                return true;
        }

        return false;
    }

    private int AfterAside(int comma, int end)
    {
        for (var i = comma + 1; i < end && i < comma + 25; i++)
        {
            if (syntax[i] == WordTag.Comma && syntax.IsFinite(i + 1))
                return i + 1;
        }

        return comma;
    }
}
