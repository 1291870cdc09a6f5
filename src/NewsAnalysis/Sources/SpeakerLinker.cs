using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Says of each row who its source is: kind, name and role, carried over from fuller mentions elsewhere in the article.</summary>
internal sealed class SpeakerLinker(SourceSyntax syntax, PersonNames names)
{
    // A pronoun is not looked up further back than this many tokens outside earlier sources.
    private const int PronounReach = 60;

    private readonly Document _document = syntax.Document;
    private readonly List<Speaker> _persons = [];
    private readonly List<Phrase> _organisations = [];
    private Speaker _last = Speaker.None;
    private int _lastAt = -1;
    private SourceKind _lastPlural = SourceKind.Group;

    /// <summary>The speaker of a source. Rows are to be asked for in reading order.</summary>
    public Speaker Link(Phrase source)
    {
        if (source.IsEmpty)
            return Speaker.None;
        if (syntax[source.First] == WordTag.Pronoun && source.First == source.Last || IsPossessivePronoun(source))
            return Pronoun(source);
        var speaker = Describe(source);
        if (speaker.Kind == SourceKind.Person && !speaker.Name.IsEmpty)
        {
            speaker = Merge(speaker);
            _last = speaker;
            _lastAt = source.Last;
        }
        else if (speaker.Kind == SourceKind.Person || speaker.Kind == SourceKind.Official && syntax[Head(source)] == WordTag.Noun)
        {
            // "The judge … She": she is the judge that has a name, where there is but one.
            _last = Titled(Head(source)) ?? speaker;
            _lastAt = source.Last;
        }
        else if (speaker.Kind is { } kind)
        {
            _lastPlural = kind;
        }

        return speaker;
    }

    /// <summary>The only person so far whose role ends with a noun; null when there is none, or more than one.</summary>
    private Speaker? Titled(int noun)
    {
        Speaker? found = null;
        foreach (var person in _persons)
        {
            if (person.Role.IsEmpty || !_document.Is(person.Role.Last, _document.Written(noun)))
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    private Speaker Pronoun(Phrase source)
    {
        var written = _document.Written(source.First);
        if (Is(written, "he") || Is(written, "she") || Is(written, "his") || Is(written, "her"))
        {
            var subject = names.LastSubject(source.First, PronounReach);
            if (!subject.IsEmpty && subject.First > _lastAt)
                return Merge(new Speaker(SourceKind.Person, subject, Phrase.None));
            return _lastAt >= 0 ? _last with { Kind = SourceKind.Person } : new Speaker(SourceKind.Person, subject, Phrase.None);
        }

        if (Is(written, "i"))
            return new Speaker(SourceKind.Person, Phrase.None, Phrase.None);
        if (Is(written, "it") || Is(written, "its"))
            return new Speaker(_lastPlural is SourceKind.Document ? SourceKind.Document : SourceKind.Organisation, Phrase.None, Phrase.None);
        return new Speaker(Is(written, "they") || Is(written, "their") ? _lastPlural : SourceKind.Group, Phrase.None, Phrase.None);
    }

    private Speaker Describe(Phrase source)
    {
        if (IsAnonymous(source))
            return new Speaker(SourceKind.Anonymous, Phrase.None, Phrase.None);
        var head = Head(source);
        var noun = KindOfNoun(head);
        // "a report, a copy of which the Herald has read": who has seen a document does not speak in it.
        if (noun == SourceKind.Document)
            return new Speaker(noun, Phrase.None, Phrase.None);
        for (var i = source.First; i <= source.Last; i++)
        {
            var run = names.Run(i, source.Last + 1);
            if (run.IsEmpty)
                continue;
            i = run.Last;
            var name = names.WithoutTitles(run);
            var titled = name.First > run.First;
            if (name.IsEmpty || syntax[run.Last + 1] == WordTag.Possessive || IsHungOn(run.First, source.First) || IsPlainNoun(run))
                continue;
            if (run.Last < source.Last && syntax[run.Last + 1] is WordTag.Noun or WordTag.Plural or WordTag.Adjective or WordTag.Participle)
                continue;
            var before = run.First > source.First ? KindOfNoun(LastNounBefore(run.First, source.First)) : null;
            if (!titled && (names.IsOrganisation(name) || IsKnownOrganisation(name) || before == SourceKind.Organisation || noun == SourceKind.Organisation || (before is null && run.First > source.First && _document.Tokens[run.First - 1].Word == Words.The)))
            {
                _organisations.Add(name);
                return new Speaker(SourceKind.Organisation, FullName(name, source.First), Phrase.None);
            }

            var full = names.Fullest(name);
            if (!titled && names.Words(full) == 1 && before is null && !HasPersonAside(run, source))
                return new Speaker(SourceKind.Organisation, Phrase.None, Phrase.None);
            return new Speaker(SourceKind.Person, full, Role(source, run, name));
        }

        return new Speaker(noun ?? Guess(source, head), Phrase.None, Phrase.None);
    }

    /// <summary>The name with what belongs to it before a possessive, <c>Alder Insurers' Association</c>; none for a plain noun that leads a headline.</summary>
    private Phrase FullName(Phrase name, int start)
    {
        var first = name.First;
        while (first - 2 >= start && syntax[first - 1] == WordTag.Possessive && _document.Tokens[first - 2].IsCapitalised)
        {
            first -= 2;
            while (first - 1 >= start && _document.Tokens[first - 1].IsCapitalised && syntax[first - 1] != WordTag.Determiner)
                first--;
        }

        return first == name.Last && SourceNoun.All.Match(_document, first) is not null ? Phrase.None : new Phrase(first, name.Last);
    }

    private bool IsAnonymous(Phrase source)
    {
        for (var i = source.First; i <= source.Last; i++)
        {
            if (Anonymity.All.Match(_document, i, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The head noun: the last noun before what is hung on it.</summary>
    private int Head(Phrase source)
    {
        var head = source.First;
        for (var i = source.First; i <= source.Last; i++)
        {
            if (syntax[i] is WordTag.Noun or WordTag.Plural or WordTag.Name)
                head = i;
            else if (i > source.First && (syntax[i] is WordTag.Preposition or WordTag.Comma or WordTag.Relative or WordTag.Conjunction || syntax.IsVerb(i)) && syntax[head] is WordTag.Noun or WordTag.Plural or WordTag.Name)
                break;
        }

        return head;
    }

    private SourceKind? KindOfNoun(int token)
    {
        if (token < 0 || SourceNoun.All.Match(_document, token) is not { } noun)
            return null;
        if (noun.Kind == SourceKind.Organisation && syntax[token] == WordTag.Plural && _document.Written(token) is [.., 'e' or 'o', 'r', 's'])
            return SourceKind.Group;
        return noun.Kind == SourceKind.Group && syntax[token] == WordTag.Noun && !IsCollective(token) ? SourceKind.Person : noun.Kind;
    }

    /// <summary>A singular form that means several: <c>staff</c>, <c>a family</c>.</summary>
    private bool IsCollective(int token) => _document.Is(token, "staff") || _document.Is(token, "family") || _document.Is(token, "crowd") || _document.Is(token, "public");

    private int LastNounBefore(int token, int start)
    {
        for (var i = token - 1; i >= start; i--)
        {
            if (syntax[i] is WordTag.Noun or WordTag.Plural)
                return i;
            if (syntax[i] is WordTag.Preposition || syntax.IsVerb(i))
                break;
        }

        return -1;
    }

    /// <summary><c>Voss, an engineer</c>: what follows the name tells that it is a person's.</summary>
    private bool HasPersonAside(Phrase run, Phrase source)
    {
        if (run.Last + 2 > source.Last || syntax[run.Last + 1] != WordTag.Comma)
            return false;
        return KindOfNoun(Head(new Phrase(run.Last + 2, source.Last))) is SourceKind.Person or SourceKind.Official or SourceKind.Group;
    }

    private SourceKind Guess(Phrase source, int head)
    {
        if (_document.Is(source.First, "those") || syntax[head] == WordTag.Plural || EndsLikePlural(head) || syntax[head] is not (WordTag.Noun or WordTag.Name))
            return SourceKind.Group;
        if (syntax[head] == WordTag.Name)
            return SourceKind.Organisation;
        var written = _document.Written(head);
        return written.EndsWith("er", StringComparison.OrdinalIgnoreCase) || written.EndsWith("or", StringComparison.OrdinalIgnoreCase) || written.EndsWith("ist", StringComparison.OrdinalIgnoreCase)
            || written.EndsWith("man", StringComparison.OrdinalIgnoreCase) || written.EndsWith("ian", StringComparison.OrdinalIgnoreCase)
            ? SourceKind.Person
            : syntax[source.First] == WordTag.Determiner && _document.Tokens[source.First].Word != Words.The ? SourceKind.Person : SourceKind.Organisation;
    }

    /// <summary>An unknown noun that leads its sentence may be taken for a name; its ending tells.</summary>
    private bool EndsLikePlural(int head) =>
        syntax[head] == WordTag.Name && LeadsSentence(head) && _document.Written(head) is [.., 's'] && !names.IsWrittenInside(head);

    /// <summary>The words that say what the person is: before the name, else in the appositive after it.</summary>
    private Phrase Role(Phrase source, Phrase run, Phrase name)
    {
        var first = source.First;
        for (var i = source.First; i < name.First; i++)
        {
            if (syntax[i] == WordTag.Possessive || syntax[i] == WordTag.Determiner)
                first = i + 1;
            else if (Title.At(_document, i, out _) is { Kind: TitleKind.Courtesy } && i == first)
                first = i + 1;
        }

        var last = name.First - 1;
        while (last >= first && syntax[last] == WordTag.Comma)
            last--;
        if (last >= first)
            return new Phrase(first, last);
        if (run.Last + 2 > source.Last || syntax[run.Last + 1] != WordTag.Comma)
            return Phrase.None;
        first = run.Last + 2;
        last = Head(new Phrase(first, source.Last));
        for (var i = first; i < last; i++)
        {
            if (syntax[i] is WordTag.Determiner or WordTag.Number or WordTag.Possessive)
                first = i + 1;
        }

        return first <= last ? new Phrase(first, last) : Phrase.None;
    }

    private Speaker Merge(Speaker speaker)
    {
        for (var i = 0; i < _persons.Count; i++)
        {
            if (_persons[i].Name != speaker.Name)
                continue;
            if (speaker.Role.IsEmpty)
                speaker = speaker with { Role = _persons[i].Role };
            else
                _persons[i] = speaker;
            return speaker;
        }

        _persons.Add(speaker);
        return speaker;
    }

    /// <summary>True for a name inside a prepositional phrase: <c>officials in neighbouring Dunne</c>.</summary>
    private bool IsHungOn(int first, int start)
    {
        var i = first - 1;
        while (i > start && syntax[i] is WordTag.Determiner or WordTag.Adjective or WordTag.Gerund)
            i--;
        return i > start && syntax[i] == WordTag.Preposition;
    }

    /// <summary>True for a common noun that is capitalised because it leads the sentence.</summary>
    private bool IsPlainNoun(Phrase run) =>
        run.First == run.Last && LeadsSentence(run.First)
        && (SourceNoun.All.Match(_document, run.First) is { Kind: not SourceKind.Organisation } || (_document.Written(run.First) is [.., 's'] && !names.IsWrittenInside(run.First)));

    private bool LeadsSentence(int token) => _document.Sentences[_document.SentenceAt(_document.Tokens[token].Start)].FirstToken == token;

    private bool IsKnownOrganisation(Phrase name)
    {
        foreach (var known in _organisations)
        {
            if (known.Last - known.First == name.Last - name.First && _document.SpanOf(known.First, known.Last).In(_document.Text).SequenceEqual(_document.SpanOf(name.First, name.Last).In(_document.Text)))
                return true;
        }

        return false;
    }

    private bool IsPossessivePronoun(Phrase source) => source.First == source.Last && (_document.ClassOf(source.First) & WordClass.Possessive) != 0;

    private static bool Is(ReadOnlySpan<char> written, string word) => written.Equals(word, StringComparison.OrdinalIgnoreCase);
}
