using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Applies the rules to each sentence of a document.</summary>
internal sealed partial class AttributionReader
{
    private readonly Document _document;
    private readonly SourceSyntax _syntax;
    private readonly Quotations _quotations;
    private readonly NounPhrases _phrases;
    private readonly Complements _complements;
    private readonly ContentExtent _extent;
    private readonly List<Candidate> _found = [];
    private int _number;
    private int _start;
    private int _end;
    private int _rowsBefore;
    private readonly List<(int Sentence, Phrase Source, Phrase Cue)> _silent = [];
    private int _citing;
    private int _head;

    public AttributionReader(Document document)
    {
        _document = document;
        _syntax = new SourceSyntax(document);
        _quotations = new Quotations(_syntax);
        _phrases = new NounPhrases(_syntax, _quotations);
        _complements = new Complements(_syntax, _quotations, _phrases);
        _extent = new ContentExtent(_syntax, _quotations, _phrases);
    }

    public SourceSyntax Syntax => _syntax;

    public Quotations Quotations => _quotations;

    public ContentExtent Extent => _extent;

    public List<Candidate> Read()
    {
        ReadByRules();
        Choose();
        QuotationFlow.Extend(_document, _syntax, _quotations, _found);
        return _found;
    }

    /// <summary>Finds what the rules find by themselves.</summary>
    internal void ReadByRules()
    {
        var sentences = _document.Sentences;
        for (_number = 0; _number < sentences.Length; _number++)
        {
            if (!sentences[_number].IsContent)
                continue;
            _start = sentences[_number].FirstToken;
            _end = sentences[_number].EndToken;
            _rowsBefore = _found.Count;
            _citing = -1;
            ReadSentence();
        }

        AddSilent();
    }

    /// <summary>Lets the learned weights choose among what the rules and the trees offer.</summary>
    private void Choose()
    {
        var chooser = new AttributionChooser(_syntax, _quotations, _extent, AttributionModel.Default);
        var rows = new List<Candidate>(_found.Count);
        foreach (var (sentence, rules) in BySentence())
            chooser.Choose(sentence, rules, rows);
        rows.RemoveAll(row => WithholdsName(row.Content));
        _found.Clear();
        _found.AddRange(rows);
    }

    /// <summary>What the rules found, sentence by sentence; sentences without rows too.</summary>
    internal IEnumerable<(int Sentence, Candidate[] Rules)> BySentence()
    {
        var rules = _found.ToLookup(row => row.Sentence);
        for (var i = 0; i < _document.Sentences.Length; i++)
        {
            if (_document.Sentences[i].IsContent)
                yield return (i, [.. rules[i]]);
        }
    }

    private void ReadSentence()
    {
        for (var i = _start; i < _end; i++)
        {
            if (_quotations.Covers(i))
                continue;
            _head = i;
            if (_document.Tokens[i].Word == Words.According && i + 2 < _end && _document.Tokens[i + 1].Word == Words.To)
                According(i);
            else if (_syntax[i] is >= WordTag.Base and <= WordTag.Gerund && CueVerb.All.Match(_document, i) is { } verb)
                Verb(verb, VerbGroup.Around(_syntax, i, _start));
            else if (_syntax[i] is WordTag.Noun or WordTag.Plural && IsMistakenNoun(i) && CueVerb.All.Match(_document, i) is { } plain)
                Verb(plain, new VerbGroup(i, i, IsFinite: true, IsPassive: false, IsInfinitive: false));
            else if (_syntax[i] is WordTag.Noun or WordTag.Plural && CueNoun.All.Match(_document, i) is { } noun)
                Noun(noun, i);
        }

        _head = -1;
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

        if (!cue.Takes(Frame.Speech) || subject.IsEmpty || !group.IsFinite)
            return;
        Afterwards(group, subject, complement);
        if (_found.Count == _rowsBefore)
            _silent.Add((_number, subject, new Phrase(group.First, complement.CueLast)));
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

        var content = _extent.After(complement.First, subject.First > group.Head ? subject.First : _end, frame is Frame.Clause or Frame.Speech or Frame.Question);
        if (content.Overlaps(subject) || content.First <= complement.CueLast)
            return;
        // Counts are ours alone: no one else marks them, so there is nothing to weigh.
        if (frame is Frame.Tally or Frame.ObjectAt or Frame.Figure)
            _head = -1;
        Add(subject, new Phrase(group.First, complement.CueLast), content, rule);
    }

    /// <summary>The road was closed, officials said.</summary>
    private void Afterwards(VerbGroup group, Phrase subject, Complement complement)
    {
        var break_ = subject.First - 1;
        if (subject.First == _start && AfterQuestion() && (complement.End >= _end || EndsAttribution(complement.End)))
        {
            Add(subject, new Phrase(group.First, complement.CueLast), _quotations.At(_start - 1), SourceRules.ContentSourceCue);
            return;
        }

        if (break_ <= _start && !_quotations.Covers(break_))
            return;
        if (!EndsContent(break_) || complement.End < _end && !EndsAttribution(complement.End))
            return;
        Post(subject, new Phrase(group.First, complement.CueLast), break_, complement.End, SourceRules.ContentSourceCue);
    }

    /// <summary>“Is it safe?” Morn asked. The question mark ends a sentence, but not what is said.</summary>
    private bool AfterQuestion() =>
        _number > 0 && _syntax[_start - 1] == WordTag.CloseQuote && _quotations.Covers(_start - 1) && _document.Sentences[_number - 1].Paragraph == _document.Sentences[_number].Paragraph
        && (_document.Is(_start - 2, '?') || _document.Is(_start - 2, '!') || _document.Is(_start - 2, '.'));

    /// <summary>“The road is closed,” said Ida Morn, who runs the bakery.</summary>
    private bool Inverted(CueVerb cue, VerbGroup group, Phrase subject)
    {
        if (!cue.Takes(Frame.Speech) || cue.NeedsHearer || group.First - 1 < _start || group.First != group.Head && _syntax[group.First] is WordTag.Modal or WordTag.Be or WordTag.To
            || _syntax[group.Head] is WordTag.Gerund or WordTag.Base || !EndsContent(group.First - 1))
            return false;
        var after = group.Head + 1;
        var source = _phrases.After(after, _end);
        if (source.IsEmpty || AdjunctNoun.IsTime(_document, source.Last) && source.Last - source.First < 2)
            return false;
        var next = source.Last + 1;
        // "The ministry, citing tests, said 14 of 20 samples …": after a comma the source must be all there is.
        if (!_quotations.Covers(group.First - 1) && (next < _end && !EndsAttribution(next) && !AdjunctNoun.IsTime(_document, next) || (!subject.IsEmpty && _complements.StartsClause(after, _end))))
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
        if (content.IsEmpty || content.First >= cue.First || (!source.IsEmpty && content.First >= source.First))
            return;
        if (_extent.IsInterrupted(content, after, _end))
        {
            var rest = _extent.After(after + 1, _end, isClause: true);
            content = content with { Last = Math.Max(content.Last, rest.Last) };
        }

        Add(source, cue, content, rule);
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

    /// <summary>True for what a source asked for itself: <c>asked not to be named</c>.</summary>
    private bool WithholdsName(Phrase content)
    {
        for (var i = content.First; i <= content.Last && i < content.First + 3; i++)
        {
            if (Anonymity.All.Match(_document, i, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True when the parts are apart; a cue may stand inside its content only where it interrupts it.</summary>
    internal static bool IsSound(Phrase source, Phrase cue, Phrase content) =>
        !content.IsEmpty && !cue.IsEmpty && !source.Overlaps(cue) && (!content.Overlaps(cue) || (content.First < cue.First && content.Last > cue.Last));

    private void Add(Phrase source, Phrase cue, Phrase content, RuleInfo rule)
    {
        if (!IsSound(source, cue, content) || WithholdsName(content))
            return;
        _found.Add(new Candidate { Sentence = _number, Head = _head, Source = source, Cue = cue, Content = content, Rule = rule });
        if (_citing < 0 || cue.First < _citing)
            return;
        var cited = _phrases.After(_citing + 1, cue.First);
        var word = _citing;
        _citing = -1;
        if (!cited.IsEmpty && IsSound(cited, new Phrase(word, word), content))
            _found.Add(new Candidate { Sentence = _number, Head = -1, Source = cited, Cue = new Phrase(word, word), Content = content, Rule = SourceRules.Citing });
    }
}
