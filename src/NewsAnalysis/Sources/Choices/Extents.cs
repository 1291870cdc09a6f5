using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The choice of how far content reaches from where it touches its cue.</summary>
internal static class Extents
{
    private const uint T = 3000;

    /// <summary>Lists where content may end (after a cue) or start (before one).</summary>
    public static void List(CueView view, Anchor anchor, List<int> edges)
    {
        edges.Clear();
        if (anchor.Side == ContentSide.After)
            ListEnds(view, anchor.Token, edges);
        else
            ListStarts(view, anchor.Token, edges);
        if (view.Rule is not { } rule)
            return;
        var edge = anchor.Side == ContentSide.After ? rule.Content.Last : rule.Content.First;
        if ((anchor.Side == ContentSide.After ? edge >= anchor.Token : edge <= anchor.Token) && !edges.Contains(edge))
            edges.Add(edge);
    }

    public static void Describe(CueView view, Anchor anchor, int edge, Features features)
    {
        var tree = view.Tree;
        var after = anchor.Side == ContentSide.After;
        var side = after ? 0u : 1u;
        var relation = anchor.Child < 0 ? 99u : (uint)tree.RelationOf(anchor.Child);
        var (first, last) = after ? (anchor.Token, edge) : (edge, anchor.Token);
        var length = last - first;
        var bucket = (uint)(length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 30 ? 6 : 7);
        var rule = view.Rule is not { Content: var content } ? 0u : after ? content.First == first ? content.Last == edge ? 1u : 2u : 3u : content.Last == last || content.Last > view.Head ? content.First == edge ? 4u : 5u : 6u;
        var startCode = view.CodeOf(first);
        features.Add(T, side, rule);
        features.Add(T + 1, rule, view.RuleCode);
        features.Add(T + 2, side, bucket);
        features.Add(T + 3, relation, bucket, side);
        features.Add(T + 4, view.Lemma, bucket, side);
        if (edge < tree.First || edge >= tree.End)
        {
            // A quotation that began in an earlier sentence, or goes on in the next.
            features.Add(T + 5, side);
            features.Add(T + 6, side, view.Quotations.At(anchor.Token).First == edge ? 1u : 0u);
            return;
        }

        var outer = after ? edge + 1 : edge - 1;
        var further = after ? edge + 2 : edge - 2;
        var code = view.CodeOf(outer);
        var quoted = view.Quotations.At(anchor.Token) is { IsEmpty: false } quotation ? (after ? Near(edge, quotation.Last) : Near(edge, quotation.First)) ? 1u : 2u : 0u;
        if (view.Quotations.Covers(edge) && quoted == 0)
            quoted = after ? view.Quotations.At(edge).Last == edge ? 3u : 4u : view.Quotations.OpensAt(edge) ? 3u : 4u;
        features.Add(T + 10, side, quoted);
        features.Add(T + 11, side, quoted, code);
        features.Add(T + 12, side, code);
        features.Add(T + 13, code, view.CodeOf(further), side);
        features.Add(T + 14, view.TagCode(outer), view.TagCode(further), side);
        features.Add(T + 15, code, relation, side);
        features.Add(T + 16, code, startCode, side);
        features.Add(T + 17, view.TagCode(edge), side);
        var clause = HasFinite(view, first, last) ? 1u : 0u;
        features.Add(T + 18, clause, side, relation);
        features.Add(T + 19, clause, code, side);

        // Where the piece beyond the edge hangs.
        var (hung, how) = Beyond(view, first, last, edge, after);
        features.Add(T + 20, hung, how, side);
        features.Add(T + 21, hung, how, code);
        features.Add(T + 22, hung, how, relation);
        features.Add(T + 23, hung, how, clause);
        features.Add(T + 24, hung, how, view.Lemma);
        features.Add(T + 25, hung, how, startCode);
        features.Add(T + 26, hung, code, clause);

        // Which subtree the edge closes.
        uint closes = 0;
        if (anchor.Child >= 0 && (after ? tree.RightOf(anchor.Child) == edge : tree.LeftOf(anchor.Child) == edge))
            closes |= 1;
        if (after ? view.WordAtOrBefore(tree.RightOf(view.Head), WordTag.CloseQuote) == edge : view.WordAtOrAfter(tree.LeftOf(view.Head), WordTag.OpenQuote) == edge)
            closes |= 2;
        if (after ? view.WordAtOrBefore(tree.End - 1, WordTag.CloseQuote) == edge : view.WordAtOrAfter(tree.First, WordTag.OpenQuote) == edge)
            closes |= 4;
        if (view.Subject >= 0 && !after && tree.LeftOf(view.Subject) == edge)
            closes |= 8;
        features.Add(T + 27, closes, side);
        features.Add(T + 28, closes, relation, side);
        features.Add(T + 29, closes, code, side);
        features.Add(T + 30, closes, view.Lemma, side);
        features.Add(T + 31, closes, hung, how);
        features.Add(T + 32, closes, view.RuleCode);
    }

    private static bool Near(int left, int right) => Math.Abs(left - right) <= 2;

    private static (uint Where, uint How) Beyond(CueView view, int first, int last, int edge, bool after)
    {
        var tree = view.Tree;
        var token = after ? edge + 1 : edge - 1;
        while (token >= tree.First && token < tree.End && (view.IsSign(token) || tree.RelationOf(token) is Relation.Cc or Relation.Punct))
            token += after ? 1 : -1;
        if (token < tree.First || token >= tree.End)
            return (9, 0);
        if (token == view.Head || (token >= view.Group.First && token < view.Head))
            return (8, 0);
        var top = after ? tree.TopWithin(token, edge + 1, tree.End) : tree.TopWithin(token, tree.First, edge - 1);
        var head = tree.HeadOf(top);
        var where = head < 0 ? 1u : head == view.Head ? 2u : head >= first && head <= last ? head == view.Tree.TopWithin(after ? first : last, first, last) ? 3u : 4u : head < view.Head ? 5u : 6u;
        return (where, (uint)tree.RelationOf(top));
    }

    private static bool HasFinite(CueView view, int first, int last)
    {
        for (var i = Math.Max(first, view.Tree.First); i <= last && i < view.Tree.End; i++)
        {
            if (view.Syntax.IsFinite(i))
                return true;
        }

        return false;
    }

    private static void ListEnds(CueView view, int first, List<int> edges)
    {
        var tree = view.Tree;
        var quotation = view.Quotations.At(first);
        if (!quotation.IsEmpty && quotation.Last >= tree.End)
            edges.Add(quotation.Last);
        for (var i = first; i < tree.End; i++)
        {
            if (view.IsSign(i) && view.Syntax[i] is not (WordTag.CloseQuote or WordTag.Noun or WordTag.Number))
                continue;
            // Inside a quotation that the content holds there is no end.
            var inner = view.Quotations.At(i);
            if (!inner.IsEmpty && inner.Last > i && inner.First >= first)
                continue;
            var next = i + 1;
            if (next < tree.End && !IsBreak(view, next) && !Leads(tree, next))
                continue;
            edges.Add(i);
        }

        if (edges.Count == 0)
            edges.Add(first);
    }

    private static bool IsBreak(CueView view, int token) =>
        view.Syntax[token] is WordTag.Comma or WordTag.Stop or WordTag.Dash or WordTag.Conjunction or WordTag.OpenBracket or WordTag.CloseBracket or WordTag.CloseQuote or WordTag.OpenQuote;

    /// <summary>True when something that may be left out starts at a token: it hangs from a word before it.</summary>
    private static bool Leads(SentenceTree tree, int token)
    {
        var top = tree.TopWithin(token, token, tree.End);
        return tree.LeftOf(top) == token && tree.HeadOf(top) >= 0
            && tree.RelationOf(top) is Relation.Advcl or Relation.Obl or Relation.OblUnmarked or Relation.Acl or Relation.AclRelcl or Relation.Nmod or Relation.Conj or Relation.Parataxis or Relation.Appos or Relation.Xcomp or Relation.Ccomp or Relation.Advmod or Relation.AdvclRelcl;
    }

    private static void ListStarts(CueView view, int last, List<int> edges)
    {
        var tree = view.Tree;
        var quotation = view.Quotations.At(last);
        if (!quotation.IsEmpty)
        {
            edges.Add(quotation.First);
            if (quotation.First < tree.First)
                return;
        }

        var top = last;
        for (var i = last; i >= tree.First; i--)
        {
            if (view.IsSign(i) && view.Syntax[i] is not (WordTag.OpenQuote or WordTag.Noun or WordTag.Number))
                continue;
            if (!quotation.IsEmpty && i > quotation.First)
                continue;
            while (tree.HeadOf(top) is var above and >= 0 && above <= last && tree.RightOf(top) <= last && tree.LeftOf(top) >= i && tree.LeftOf(top) > tree.First && tree.LeftOf(above) < i)
                top = above;
            var starts = i == tree.First || IsBreak(view, i - 1) || tree.LeftOf(top) == i || view.Quotations.OpensAt(i) || view.Syntax[i - 1] == WordTag.Subordinator;
            if (starts && !edges.Contains(i))
                edges.Add(i);
        }
    }
}
