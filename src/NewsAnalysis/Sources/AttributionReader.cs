using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Applies the rules to each sentence of a document.</summary>
internal sealed class AttributionReader
{
    private readonly Document _document;
    private readonly LightSyntax _syntax;
    private readonly Quotations _quotations;
    private readonly NounPhrases _phrases;
    private readonly Complements _complements;
    private readonly ContentExtent _extent;
    private readonly List<Candidate> _found = [];
    private int _number;
    private int _start;
    private int _end;
    private int _rowsBefore;

    public AttributionReader(Document document)
    {
        _document = document;
        _syntax = LightSyntax.Of(document);
        _quotations = new Quotations(_syntax);
        _phrases = new NounPhrases(_syntax, _quotations);
        _complements = new Complements(_syntax, _quotations, _phrases);
        _extent = new ContentExtent(_syntax, _quotations, _phrases);
    }

    public LightSyntax Syntax => _syntax;

    public Quotations Quotations => _quotations;

    public List<Candidate> Read()
    {
        var sentences = _document.Sentences;
        for (_number = 0; _number < sentences.Length; _number++)
        {
            if (!sentences[_number].IsContent)
                continue;
            _start = sentences[_number].FirstToken;
            _end = sentences[_number].EndToken;
            _rowsBefore = _found.Count;
            ReadSentence();
        }

        QuotationFlow.Extend(_document, _syntax, _quotations, _found);
        return _found;
    }

    private void ReadSentence()
    {
        for (var i = _start; i < _end; i++)
        {
            if (_quotations.Covers(i))
                continue;
            if (_document.Tokens[i].Word == Words.According && i + 2 < _end && _document.Tokens[i + 1].Word == Words.To)
                According(i);
            else if (_syntax[i] is >= WordTag.Base and <= WordTag.Gerund && CueVerb.All.Match(_document, i) is { } verb)
                Verb(verb, VerbGroup.Around(_syntax, i, _start));
            else if (_syntax[i] is WordTag.Noun or WordTag.Plural && CueNoun.All.Match(_document, i) is { } noun)
                Noun(noun, i);
        }

        if (_found.Count == _rowsBefore)
            Headline();
    }

    private void Verb(CueVerb cue, VerbGroup group)
    {
        if (group.IsPassive)
        {
            Passive(cue, group);
            return;
        }

        var subject = _phrases.Before(group.First, _start);
        if (group.IsInfinitive || (_syntax[group.Head] == WordTag.Base && !group.IsFinite))
            return;
        if (_document.Tokens[group.Head].Word == Words.Citing && Cites(group))
            return;
        if (Inverted(cue, group, subject))
            return;
        var complement = _complements.Read(cue, group.Head, _end);
        if (complement.Frame is { } frame)
        {
            Forward(group, subject, complement, frame);
            return;
        }

        if (cue.Takes(Frame.Speech) && !subject.IsEmpty && group.IsFinite)
            Afterwards(group, subject, complement);
    }

    /// <summary>Officials said the road was closed.</summary>
    private void Forward(VerbGroup group, Phrase subject, Complement complement, Frame frame)
    {
        var rule = SourceRules.SourceCueContent;
        if (subject.IsEmpty)
        {
            subject = Antecedent(group);
            if (subject.IsEmpty && (subject = Shared(group)).IsEmpty)
                return;
            rule = _syntax[group.First - 1] == WordTag.Relative ? rule : SourceRules.SharedSource;
        }
        else if (!group.IsFinite && _syntax[group.Head] != WordTag.Gerund)
        {
            return;
        }

        var content = _extent.After(complement.First, _end, frame is Frame.Clause or Frame.Speech or Frame.Question);
        if (content.Overlaps(subject) || content.First <= complement.CueLast)
            return;
        Add(subject, new Phrase(group.First, complement.CueLast), content, rule);
    }

    /// <summary>The road was closed, officials said.</summary>
    private void Afterwards(VerbGroup group, Phrase subject, Complement complement)
    {
        var break_ = subject.First - 1;
        if (break_ <= _start && !_quotations.Covers(break_))
            return;
        if (!EndsContent(break_) || complement.End < _end && !EndsAttribution(complement.End))
            return;
        Post(subject, new Phrase(group.First, complement.CueLast), break_, complement.End, SourceRules.ContentSourceCue);
    }

    /// <summary>“The road is closed,” said Ida Morn, who runs the bakery.</summary>
    private bool Inverted(CueVerb cue, VerbGroup group, Phrase subject)
    {
        if (!cue.Takes(Frame.Speech) || group.First - 1 < _start || group.First != group.Head && _syntax[group.First] is WordTag.Modal or WordTag.Be or WordTag.To
            || _syntax[group.Head] is WordTag.Gerund or WordTag.Base || !EndsContent(group.First - 1))
            return false;
        var after = group.Head + 1;
        var source = _phrases.After(after, _end);
        if (source.IsEmpty || AdjunctNoun.IsTime(_document, source.Last) && source.Last - source.First < 2)
            return false;
        var next = source.Last + 1;
        if (!subject.IsEmpty && !_quotations.Covers(group.First - 1) && _complements.StartsClause(after, _end))
            return false;
        if (next < _end && _syntax.IsFinite(next))
            return false;
        if (_syntax[after] == WordTag.Pronoun && next < _end && !EndsAttribution(next))
            return false;
        Post(source, new Phrase(group.First, group.Head), group.First - 1, AfterSource(next), SourceRules.ContentCueSource);
        return true;
    }

    /// <summary>Twelve died, according to officials.</summary>
    private void According(int at)
    {
        var source = _phrases.After(at + 2, _end);
        if (source.IsEmpty)
            return;
        var cue = new Phrase(at, at + 1);
        var leads = at == _start || (at == _start + 1 && _syntax[_start] is WordTag.Conjunction or WordTag.Adverb or WordTag.Comma);
        if (!leads)
        {
            Post(source, cue, at - 1, source.Last + 1, SourceRules.AccordingTo);
            return;
        }

        var comma = source.Last + 1;
        while (comma < _end && _syntax[comma] != WordTag.Comma)
            comma++;
        if (comma + 1 < _end)
            Add(source, cue, _extent.After(comma + 1, _end, isClause: true), SourceRules.AccordingTo);
    }

    /// <summary>Adds a row whose content stands before the cue, and goes on after the source when the attribution interrupts it.</summary>
    private void Post(Phrase source, Phrase cue, int contentLast, int after, RuleInfo rule)
    {
        var start = ContentStart(contentLast);
        if (start > contentLast)
            return;
        var content = _extent.Before(contentLast, start);
        if (content.IsEmpty || content.First >= Math.Min(source.First, cue.First))
            return;
        if (_extent.IsInterrupted(content, after, _end))
        {
            var rest = _extent.After(after + 1, _end, isClause: true);
            content = content with { Last = Math.Max(content.Last, rest.Last) };
        }

        Add(source, cue, content, rule);
    }

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
        var first = group.First - 1;
        while (first > _start && _syntax[first - 1] is not (WordTag.Comma or WordTag.Dash or WordTag.Subordinator or WordTag.Relative) && !_quotations.Covers(first - 1) && !_syntax.IsFinite(first - 1))
            first--;
        if (!subject.IsEmpty)
            first = Math.Min(first, subject.First);
        return first < group.First ? new Phrase(first, group.First - 1) : Phrase.None;
    }

    /// <summary>…, the ministry said, citing laboratory tests: the tests are a source of the same words.</summary>
    private bool Cites(VerbGroup group)
    {
        if (_found.Count == _rowsBefore)
            return false;
        var cited = _phrases.After(group.Head + 1, _end);
        if (cited.IsEmpty)
            return false;
        Add(cited, new Phrase(group.Head, group.Head), _found[^1].Content, SourceRules.Citing);
        return true;
    }

    /// <summary>the mayor's claim that the road was safe</summary>
    private void Noun(CueNoun noun, int at)
    {
        var next = at + 1;
        if (next >= _end || at - 1 <= _start)
            return;
        var possessed = _syntax[at - 1] == WordTag.Possessive || (_document.ClassOf(at - 1) & WordClass.Possessive) != 0;
        if (!possessed)
            return;
        var last = _syntax[at - 1] == WordTag.Possessive ? at - 2 : at - 1;
        var source = _syntax[at - 1] == WordTag.Possessive ? _phrases.Before(at - 1, _start) : new Phrase(last, last);
        if (source.IsEmpty)
            return;
        if (_document.Tokens[next].Word == Words.That && noun.Takes("That"))
            Add(source, new Phrase(at, at), _extent.After(next, _end, isClause: false), SourceRules.CueNoun);
        else if (_syntax[next] == WordTag.To && noun.Takes("Infinitive"))
            Add(source, new Phrase(at, at), _extent.After(next, _end, isClause: false), SourceRules.CueNoun);
        else if (_syntax[next] == WordTag.Preposition && next + 1 < _end && noun.Takes(_document.Written(next).ToString()))
            Add(source, new Phrase(at, next), _extent.After(next + 1, _end, isClause: false), SourceRules.CueNoun);
    }

    /// <summary>Minister: toll may rise; Toll may rise: minister.</summary>
    private void Headline()
    {
        if (_document.Sentences[_number].Block != BlockKind.Title)
            return;
        for (var colon = _start + 1; colon + 1 < _end; colon++)
        {
            if (!_document.Is(colon, ':') || _quotations.Covers(colon))
                continue;
            var before = new Phrase(_start, colon - 1);
            var after = new Phrase(colon + 1, _end - 1);
            if (IsSpeaker(after) && before.Last - before.First >= 2)
                Add(after, new Phrase(colon, colon), before, SourceRules.ColonSource);
            else if (IsSpeaker(before) && after.Last - after.First >= 2)
                Add(before, new Phrase(colon, colon), after, SourceRules.SourceColon);
            return;
        }
    }

    private bool IsSpeaker(Phrase phrase) =>
        phrase.Last - phrase.First < 4 && SourceNoun.All.Match(_document, phrase.Last) is not null && _phrases.Core(phrase.First, phrase.Last + 1) == phrase.Last;

    /// <summary>an engineer who said the dam held: the engineer.</summary>
    private Phrase Antecedent(VerbGroup group)
    {
        var relative = group.First - 1;
        if (relative <= _start || _syntax[relative] != WordTag.Relative)
            return Phrase.None;
        var noun = _syntax[relative - 1] == WordTag.Comma ? relative - 1 : relative;
        return noun <= _start ? Phrase.None : _phrases.Before(noun, _start);
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
            if (!_quotations.Covers(verb) && _syntax.IsFinite(verb) && _phrases.Before(VerbGroup.Around(_syntax, verb, gerund + 1).First, gerund + 1) is { IsEmpty: false } subject
                && _syntax[subject.First - 1] == WordTag.Comma)
                return subject;
        }

        return Phrase.None;
    }

    /// <summary>True for the comma or closing mark that parts what is said from the words that say who said it.</summary>
    private bool EndsContent(int token) => token >= _start && (_syntax[token] is WordTag.Comma or WordTag.Dash && !_document.Is(token, ':') || (_syntax[token] == WordTag.CloseQuote && _quotations.Covers(token)));

    private bool EndsAttribution(int token) =>
        _syntax[token] is WordTag.Stop or WordTag.Comma or WordTag.Dash or WordTag.Conjunction or WordTag.OpenQuote or WordTag.CloseBracket or WordTag.Preposition or WordTag.Subordinator or WordTag.Gerund;

    /// <summary>Where the attribution ends when something stands between the source and the next comma: said Ida Morn on Tuesday, “…”.</summary>
    private int AfterSource(int next)
    {
        for (var i = next; i < _end && i < next + 30; i++)
        {
            if (_syntax[i] is WordTag.Comma or WordTag.Stop && (i == next || _quotations.Covers(i + 1) || i + 1 >= _end))
                return i;
        }

        return next;
    }

    /// <summary>Where content that ends at a token may begin: after the words of earlier rows of the same sentence.</summary>
    private int ContentStart(int contentLast)
    {
        var start = _start;
        for (var i = _rowsBefore; i < _found.Count; i++)
        {
            var row = _found[i];
            if (row.Rule == SourceRules.SourceCueContent && row.Cue.Last < contentLast && row.Source.First > _start + 3 && _syntax[row.Source.First - 1] == WordTag.Conjunction)
                start = Math.Max(start, row.Source.First);
            else if (row.Content.Last < row.Cue.First && Math.Max(row.Cue.Last, row.Source.Last) < contentLast)
                start = Math.Max(start, Math.Max(row.Cue.Last, row.Source.Last) + 1);
        }

        while (start < contentLast && _syntax[start] is WordTag.Comma or WordTag.Dash || (start > _start && _syntax[start] == WordTag.Conjunction))
            start++;
        return start;
    }

    private void Add(Phrase source, Phrase cue, Phrase content, RuleInfo rule)
    {
        if (content.IsEmpty || cue.IsEmpty)
            return;
        _found.Add(new Candidate { Sentence = _number, Source = source, Cue = cue, Content = content, Rule = rule });
    }
}
