using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Cues that are no verbs: nouns, and the colon of a headline.</summary>
internal sealed partial class AttributionReader
{
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

    /// <summary>The mayor spoke briefly. “We will rebuild.”: a cue whose content is the quotation that follows.</summary>
    private void AddSilent()
    {
        var sentences = _document.Sentences;
        foreach (var (number, source, cue) in _silent)
        {
            if (number + 1 >= sentences.Length || sentences[number + 1].Paragraph != sentences[number].Paragraph || !_quotations.OpensAt(sentences[number + 1].FirstToken))
                continue;
            var quotation = _quotations.At(sentences[number + 1].FirstToken);
            if (_found.Exists(row => row.Content.Overlaps(quotation) || row.Sentence == number))
                continue;
            _found.Add(new Candidate { Sentence = number, Head = -1, Source = source, Cue = cue, Content = quotation, Rule = SourceRules.SourceThenQuotation });
        }
    }

    /// <summary>The railway plans to close: a word read as a noun that must be the verb, for its clause has no other.</summary>
    private bool IsMistakenNoun(int at)
    {
        if (IsTrailingVerb(at))
            return true;
        if (at == _start || at + 1 >= _end || !(_syntax.IsNominal(at - 1) || _syntax[at - 1] == WordTag.Adjective) || CueVerb.All.Match(_document, at) is not { } cue)
            return false;
        var next = _document.Tokens[at + 1].Word;
        if (!(_syntax[at + 1] == WordTag.To && cue.Takes(Frame.Infinitive)) && !(next == Words.That && cue.Takes(Frame.Clause)) && !cue.TakesPreposition(next))
            return false;
        for (var i = at - 1; i >= _start && _syntax[i] is not (WordTag.Comma or WordTag.Dash or WordTag.Subordinator); i--)
        {
            if (_syntax.IsFinite(i))
                return false;
        }

        for (var i = at + 1; i < _end && _syntax[i] is not (WordTag.Comma or WordTag.Dash or WordTag.Subordinator) && _document.Tokens[i].Word != Words.As; i++)
        {
            if (_syntax.IsFinite(i))
                return next == Words.That;
        }

        return true;
    }

    /// <summary>Glacier shrinks, study finds: the word that ends a sentence after a noun phrase set off by a comma.</summary>
    private bool IsTrailingVerb(int at)
    {
        if (at - 2 <= _start || (at + 1 < _end && _syntax[at + 1] != WordTag.Stop) || CueVerb.All.Match(_document, at) is not { } cue || !cue.Takes(Frame.Speech))
            return false;
        var noun = _phrases.Nearest(at - 1, _start);
        return !noun.IsEmpty && noun.First - 1 > _start && _syntax[noun.First - 1] == WordTag.Comma && SourceNoun.All.Match(_document, at - 1) is not null;
    }

    private bool IsSpeaker(Phrase phrase) =>
        phrase.Last - phrase.First < 4 && (phrase.First == phrase.Last || _phrases.Core(phrase.First, phrase.Last + 1) == phrase.Last)
        && (SourceNoun.All.Match(_document, phrase.Last) is not null || (phrase.Last > phrase.First && IsAllName(phrase)));

    private bool IsAllName(Phrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (_syntax[i] != WordTag.Name)
                return false;
        }

        return true;
    }
}
