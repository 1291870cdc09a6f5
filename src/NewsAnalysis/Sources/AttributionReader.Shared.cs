namespace NewsAnalysis.Sources;

/// <summary>Sources that stand elsewhere in the sentence: antecedents, shared subjects, sources cited by the speaker.</summary>
internal sealed partial class AttributionReader
{
    /// <summary>…, the ministry said, citing laboratory tests: the tests are a source of the same words.</summary>
    private bool Cites(VerbGroup group)
    {
        if (_found.Count == _rowsBefore)
        {
            // "The ministry, citing tests, said …": the words come later in the sentence.
            _citing = group.Head;
            return true;
        }

        var cited = _phrases.After(group.Head + 1, _end);
        if (cited.IsEmpty)
            return false;
        _head = -1;
        Add(cited, new Phrase(group.Head, group.Head), _found[^1].Content, SourceRules.Citing);
        return true;
    }

    /// <summary>an engineer who said the dam held: the engineer.</summary>
    private Phrase Antecedent(VerbGroup group)
    {
        var relative = _phrases.WithoutTimeBefore(group.First - 1, _start);
        if (relative <= _start || _syntax[relative] != WordTag.Relative)
            return Phrase.None;
        var noun = _syntax[relative - 1] == WordTag.Comma ? relative - 1 : relative;
        if (noun <= _start)
            return Phrase.None;
        var whole = _phrases.Before(noun, _start);
        var nearest = _phrases.Nearest(noun - 1, _start);
        return SourceNoun.All.Match(_document, noun - 1) is not null && !whole.IsEmpty && whole.First < nearest.First ? nearest : whole;
    }

    /// <summary>The speaker or subject that a verb without a subject of its own shares: said … and promised …; …, adding that …</summary>
    private Phrase Shared(VerbGroup group)
    {
        var before = group.First - 1;
        if (before < _start)
            return _syntax[group.Head] == WordTag.Gerund ? NextSubject(group.Head) : Phrase.None;
        var joined = _syntax[before] == WordTag.Conjunction || (_syntax[before] == WordTag.Comma && before - 1 >= _start);
        if (!joined && !(_syntax[group.Head] == WordTag.Gerund && _syntax[before] is WordTag.Preposition or WordTag.Subordinator or WordTag.CloseQuote or WordTag.Comma))
            return Phrase.None;
        if (_syntax[group.Head] != WordTag.Gerund && !group.IsFinite && _syntax[group.Head] is not (WordTag.Past or WordTag.Participle))
            return Phrase.None;
        for (var i = _found.Count - 1; i >= _rowsBefore; i--)
        {
            if (!_found[i].Source.IsEmpty && _found[i].Cue.First < group.First && _found[i].Rule != SourceRules.Citing)
                return _found[i].Source;
        }

        for (var verb = _start; verb < before; verb++)
        {
            if (_quotations.Covers(verb) || !_syntax.IsFinite(verb))
                continue;
            var subject = _phrases.Before(VerbGroup.Around(_syntax, verb, _start).First, _start);
            if (!subject.IsEmpty)
                return subject;
        }

        return Phrase.None;
    }

    /// <summary>Noting that the road was closed, the mayor …: the subject of the main clause.</summary>
    private Phrase NextSubject(int gerund)
    {
        for (var verb = gerund + 1; verb < _end; verb++)
        {
            if (!_quotations.Covers(verb) && _syntax.IsVerb(verb) && VerbGroup.Around(_syntax, verb, gerund + 1) is { IsFinite: true } group && _phrases.Before(group.First, gerund + 1) is { IsEmpty: false } subject
                && _syntax[subject.First - 1] == WordTag.Comma)
                return subject;
        }

        return Phrase.None;
    }
}
