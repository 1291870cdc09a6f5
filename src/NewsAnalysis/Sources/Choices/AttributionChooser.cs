using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>
/// Weighs what the rules found against what the tree offers: which words attribute, where what they report starts and ends, and whose it is.
/// The rules make the shapes, learned weights choose among them.
/// </summary>
internal sealed class AttributionChooser
{
    // How much must speak for a word that the lexicon of cues has, for another, for one that a rule took, and for one inside what another row reports.
    private const int Threshold = -12, UnknownThreshold = 0, RuleThreshold = -40, NestedThreshold = -300;

    private readonly AttributionModel _model;
    private readonly CueView _view;
    private readonly SentenceTree _tree;
    private readonly ContentExtent _extent;
    private readonly Features _features = new();
    private readonly List<Anchor> _anchors = [];
    private readonly List<int> _edges = [];
    private readonly List<SpeakerOption> _speakers = [];

    public AttributionChooser(SourceSyntax syntax, Quotations quotations, ContentExtent extent, AttributionModel model)
    {
        _model = model;
        _tree = new SentenceTree(syntax.Document);
        _view = new CueView(syntax, quotations, _tree, model.Knows);
        _extent = extent;
    }

    /// <summary>The rows of one sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="rules">What the rules found in it, in the order they found it.</param>
    /// <param name="rows">Takes the rows.</param>
    public void Choose(int sentence, ReadOnlySpan<Candidate> rules, List<Candidate> rows)
    {
        foreach (var rule in rules)
        {
            if (rule.Head < 0)
                rows.Add(rule);
        }

        if (!CueSentences.MayHold(_view, sentence, rules))
            return;
        _tree.Load(sentence);
        for (var i = _tree.First; i < _tree.End; i++)
        {
            var rule = CueSentences.RuleAt(rules, i);
            if (rule is null && (!CueChoice.MayBe(_view, i) || CueSentences.IsTaken(rules, i)))
                continue;
            _view.Turn(i, rules);
            _features.Clear();
            CueChoice.Describe(_view, _features);
            if (_model.Score(_features) < ThresholdOf(rule, i) || WithholdsName(i))
                continue;
            if (Row(CueSentences.Earlier(rules, i)) is { } row)
                rows.Add(row);
        }
    }

    /// <summary>How much must speak for a word. Rows inside what others report, and headlines, are left to the rules: people who mark attributions seldom mark those.</summary>
    private int ThresholdOf(Candidate? rule, int token)
    {
        var isTitle = _tree.Document.Sentences[_tree.Sentence].Block == BlockKind.Title;
        if (rule is null && isTitle)
            return int.MaxValue;
        if (rule is null)
            return CueVerb.All.Match(_tree.Document, token) is null ? UnknownThreshold : Threshold;
        return _view.IsNested || isTitle ? NestedThreshold : RuleThreshold;
    }

    /// <summary>True for a word of <c>asked not to be named</c>: who withholds a name reports nothing.</summary>
    private bool WithholdsName(int token)
    {
        for (var i = Math.Max(_tree.First, token - 3); i <= token; i++)
        {
            if (Anonymity.All.Match(_tree.Document, i, out var length) is not null && i + length > token && length > 1)
                return true;
        }

        return false;
    }

    private Candidate? Row(Phrase earlier)
    {
        var rule = _view.Rule;
        // "The dam, engineers said, was built": where the rules saw the attribution interrupt its content there is nothing to choose.
        // So it is with "it was reported that", and where they read a verb that the tree takes for a noun.
        if (rule is not null && (rule.Content.Contains(rule.Head) || rule.Source.IsEmpty || (_view.IsNoun && rule.Rule != SourceRules.CueNoun)))
            return rule;
        Anchors.List(_view, _anchors);
        if (_anchors.Count == 0)
            return rule;
        var anchor = Best(_anchors, option => Anchors.Describe(_view, option, _features));
        Extents.List(_view, anchor, _edges);
        if (_edges.Count == 0)
            return _view.Rule;
        var edge = Best(_edges, option => Extents.Describe(_view, anchor, option, _features));
        var content = anchor.Side == ContentSide.After ? new Phrase(anchor.Token, edge) : new Phrase(edge, anchor.Token);
        // "said sales growth in 2019 will be 3.5%": who says says a clause, which is not cut down to its subject.
        if (rule is not null && CueVerb.All.Match(_tree.Document, rule.Head) is { } verb && verb.Takes(Frame.Clause) && !verb.Takes(Frame.Object) && rule.Content.First == content.First && rule.Content.Last > content.Last && HasVerb(rule.Content) && !HasVerb(content))
            content = rule.Content;
        Speakers.List(_view, earlier, _speakers);
        var rank = 0;
        var speaker = Best(_speakers, option => Speakers.Describe(_view, option, content, rank++, _features));
        return RowMaker.Make(_view, _extent, speaker, content);
    }

    private bool HasVerb(Phrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (_view.Syntax[i] is WordTag.Modal or WordTag.Present or WordTag.Third or WordTag.Past or WordTag.Be or WordTag.Have or WordTag.Do)
                return true;
        }

        return false;
    }

    private T Best<T>(List<T> options, Action<T> describe)
    {
        var (best, most) = (options[0], int.MinValue);
        foreach (var option in options)
        {
            _features.Clear();
            describe(option);
            if (_model.Score(_features) is var score && score > most)
                (best, most) = (option, score);
        }

        return best;
    }
}
