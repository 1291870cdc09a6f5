namespace NewsAnalysis.Sources;

/// <summary>Passive cues, with a by-phrase or without a source.</summary>
internal sealed partial class AttributionReader
{
    /// <summary>The toll was confirmed by the ministry; it was reported that twelve had died; he is thought to have left.</summary>
    private void Passive(CueVerb cue, VerbGroup group)
    {
        var after = group.Head + 1;
        while (after < _end && _syntax.IsAdverbial(after))
            after++;
        var subject = _phrases.Before(group.First, _start);
        var impersonal = !subject.IsEmpty && subject.First == subject.Last && _document.Tokens[subject.First].Word == Words.It;
        if (impersonal && after < _end && _document.Tokens[after].Word == Words.That && cue.Takes(Frame.PassiveClause))
        {
            Add(Phrase.None, new Phrase(subject.First, group.Head), _extent.After(after, _end, isClause: true), SourceRules.Agentless);
            return;
        }

        if (impersonal && (cue.Takes(Frame.PassiveClause) || cue.Takes(Frame.PassiveSpeech)) && (after >= _end || EndsAttribution(after)) && subject.First - 1 > _start && EndsContent(subject.First - 1))
        {
            Post(Phrase.None, new Phrase(subject.First, group.Head), subject.First - 1, after, SourceRules.Agentless);
            return;
        }

        if (after >= _end || group.IsInfinitive)
            return;
        if (_document.Tokens[after].Word == Words.By && cue.Takes(Frame.PassiveBy))
        {
            var source = _phrases.After(after + 1, _end);
            var content = SubjectClause(group, subject);
            if (!source.IsEmpty && !content.IsEmpty)
                Add(source, new Phrase(group.First, after), content, SourceRules.CueBySource);
        }
        else if (_syntax[after] == WordTag.To && cue.Takes(Frame.PassiveInfinitive) || (_document.Tokens[after].Word == Words.As && cue.Takes(Frame.PassiveAs)))
        {
            var content = _extent.After(after, _end, isClause: true);
            var held = SubjectClause(group, subject);
            Add(Phrase.None, new Phrase(group.First, group.Head), held.IsEmpty ? content : new Phrase(held.First, content.Last), SourceRules.Agentless);
        }
    }

    /// <summary>What a passive says something about: its subject, from the start of the clause when that is no plain noun phrase.</summary>
    private Phrase SubjectClause(VerbGroup group, Phrase subject)
    {
        if (group.First <= _start)
            return Phrase.None;
        var first = group.First - 1;
        while (first > _start && _syntax[first - 1] is not (WordTag.Comma or WordTag.Dash or WordTag.Subordinator or WordTag.Relative) && !_quotations.Covers(first - 1) && !_syntax.IsFinite(first - 1))
            first--;
        if (!subject.IsEmpty)
            first = Math.Min(first, subject.First);
        return first < group.First ? new Phrase(first, group.First - 1) : Phrase.None;
    }
}
