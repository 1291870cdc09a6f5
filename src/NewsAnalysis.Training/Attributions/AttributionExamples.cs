using NewsAnalysis.Sources;

namespace NewsAnalysis.Training;

/// <summary>Makes choices of what people marked: the same options as in use, the right ones told by the marks.</summary>
internal sealed class AttributionExamples(IReadOnlySet<uint> lemmas)
{
    private readonly List<Choice> _choices = [];
    private readonly Features _features = new();

    public Choice[] Choices => [.. _choices];

    public void Add(AttributedArticle article)
    {
        var reader = new AttributionReader(article.Document);
        reader.ReadByRules();
        var tree = new SentenceTree(article.Document);
        var view = new CueView(reader.Syntax, reader.Quotations, tree, lemmas.Contains);
        foreach (var (sentence, rules) in reader.BySentence())
        {
            if (!CueSentences.MayHold(view, sentence, rules))
                continue;
            tree.Load(sentence);
            var marked = Marked(article, view, rules);
            for (var i = tree.First; i < tree.End; i++)
            {
                if (IsOption(view, rules, i))
                    Add(view, rules, i, marked.GetValueOrDefault(i));
            }
        }
    }

    private static bool IsOption(CueView view, Candidate[] rules, int token) => CueSentences.RuleAt(rules, token) is not null || (CueChoice.MayBe(view, token) && !CueSentences.IsTaken(rules, token));

    /// <summary>The attributions whose cue stands in the sentence, each by the one word that stands for its cue.</summary>
    private static Dictionary<int, GoldAttribution> Marked(AttributedArticle article, CueView view, Candidate[] rules)
    {
        var tree = view.Tree;
        var marked = new Dictionary<int, GoldAttribution>();
        foreach (var gold in article.Attributions)
        {
            var options = gold.Cue.Where(token => token >= tree.First && token < tree.End && IsOption(view, rules, token)).ToArray();
            if (options.Length == 0)
                continue;
            // The word that the rest of the cue hangs from.
            var head = options.FirstOrDefault(token => !Above(tree, token).Any(gold.Cue.Contains), options[0]);
            marked.TryAdd(head, gold);
        }

        return marked;
    }

    private static IEnumerable<int> Above(SentenceTree tree, int token)
    {
        for (var above = tree.HeadOf(token); above >= 0; above = tree.HeadOf(above))
            yield return above;
    }

    private void Add(CueView view, Candidate[] rules, int head, GoldAttribution? gold)
    {
        view.Turn(head, rules);
        var cue = Places(() => CueChoice.Describe(view, _features));
        _choices.Add(new Choice(ChoiceKind.Cue, [[], cue], [gold is null, gold is not null]));
        if (gold is null || gold.Content.Count == 0)
            return;
        var content = Words(view, gold.Content);
        if (content.Count == 0)
            return;
        var anchors = new List<Anchor>();
        Anchors.List(view, anchors);
        var right = anchors.Select(anchor => Touches(view, anchor, content)).ToArray();
        Add(ChoiceKind.Anchor, anchors.Count, i => Anchors.Describe(view, anchors[i], _features), right);
        var at = Array.IndexOf(right, true);
        if (at < 0)
            return;
        var edges = new List<int>();
        Extents.List(view, anchors[at], edges);
        var shares = edges.Select(edge => Share(view, Span(anchors[at], edge), Side(view, anchors[at], content))).ToArray();
        Add(ChoiceKind.Extent, edges.Count, i => Extents.Describe(view, anchors[at], edges[i], _features), Most(shares, 0.5));
        if (edges.Count == 0)
            return;
        var chosen = Span(anchors[at], edges[Array.IndexOf(shares, shares.Max())]);
        AddSpeakers(view, rules, gold, chosen);
    }

    private void AddSpeakers(CueView view, Candidate[] rules, GoldAttribution gold, Phrase content)
    {
        var options = new List<SpeakerOption>();
        Speakers.List(view, CueSentences.Earlier(rules, view.Head), options);
        var source = Words(view, gold.Source);
        var right = source.Count switch
        {
            0 => [.. options.Select(option => option.Phrase.IsEmpty)],
            // Where people marked "who", we want whom it stands for.
            1 when view.Syntax[source.Min] == WordTag.Relative => First(options, option => option.Place == SpeakerPlace.Rule || option is { Place: SpeakerPlace.Antecedent, IsCut: false }),
            _ => Most([.. options.Select(option => option.Phrase.IsEmpty ? 0 : Share(view, option.Phrase, source))], 0.3),
        };
        var rank = 0;
        Add(ChoiceKind.Speaker, options.Count, i => Speakers.Describe(view, options[i], content, rank++, _features), right);
    }

    private static bool[] First(List<SpeakerOption> options, Func<SpeakerOption, bool> isRight)
    {
        var at = options.FindIndex(option => isRight(option));
        return [.. options.Select((_, i) => i == at)];
    }

    private void Add(ChoiceKind kind, int count, Action<int> describe, bool[] right)
    {
        if (count < 2 || !right.Contains(true))
            return;
        _choices.Add(new Choice(kind, [.. Enumerable.Range(0, count).Select(i => Places(() => describe(i)))], right));
    }

    private int[] Places(Action describe)
    {
        _features.Clear();
        describe();
        var places = new int[_features.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = AttributionModel.PlaceOf(_features.Keys[i]);
        return places;
    }

    private static SortedSet<int> Words(CueView view, SortedSet<int> tokens) => [.. tokens.Where(token => !view.IsSign(token))];

    private static Phrase Span(Anchor anchor, int edge) => anchor.Side == ContentSide.After ? new Phrase(anchor.Token, edge) : new Phrase(edge, anchor.Token);

    /// <summary>The part of the content on the anchor's side of the cue.</summary>
    private static SortedSet<int> Side(CueView view, Anchor anchor, SortedSet<int> content) =>
        [.. content.Where(token => anchor.Side == ContentSide.After ? token > view.Head : token < view.Head)];

    private static bool Touches(CueView view, Anchor anchor, SortedSet<int> content)
    {
        var after = content.Count(token => token > view.Head && token < view.Tree.End);
        var before = content.Count(token => token < view.Head);
        if (anchor.Side != (after >= before ? ContentSide.After : ContentSide.Before))
            return false;
        var token = anchor.Token;
        if (anchor.Side == ContentSide.After)
        {
            while (token < view.Tree.End && view.IsSign(token))
                token++;
            return content.FirstOrDefault(word => word > view.Head, -1) == token;
        }

        while (token > view.Tree.First && view.IsSign(token))
            token--;
        return content.LastOrDefault(word => word < view.Head, -1) == token;
    }

    /// <summary>Shared words over all words of a phrase and a marked part.</summary>
    private static double Share(CueView view, Phrase phrase, SortedSet<int> marked)
    {
        int shared = 0, own = 0;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (view.IsSign(i))
                continue;
            own++;
            if (marked.Contains(i))
                shared++;
        }

        return shared / (double)Math.Max(1, own + marked.Count - shared);
    }

    private static bool[] Most(double[] shares, double least)
    {
        var most = shares.Length == 0 ? 0 : shares.Max();
        return [.. shares.Select(share => share == most && share >= least)];
    }
}
