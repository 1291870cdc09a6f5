using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>On which side of the cue content stands.</summary>
internal enum ContentSide : byte
{
    After,
    Before,
}

/// <summary>Where content may touch its cue: at its first token after the cue, or at its last before it.</summary>
/// <param name="Side">On which side of the cue.</param>
/// <param name="Token">The content's token nearest to the cue.</param>
/// <param name="Child">The word whose subtree starts or ends there; -1 for none.</param>
internal readonly record struct Anchor(ContentSide Side, int Token, int Child);

/// <summary>The choice of where content touches its cue.</summary>
internal static class Anchors
{
    private const uint T = 2000;

    // Content further from its cue is another's.
    private const int Reach = 16, MostBefore = 5;

    public static void List(CueView view, List<Anchor> anchors)
    {
        anchors.Clear();
        // "…, said the mayor": where the rules saw content before the cue they know best.
        if (view.Rule is null || view.Rule.Content.First > view.Head)
            ListAfter(view, anchors);
        ListBefore(view, anchors);
        if (view.Rule is not { } rule)
            return;
        var anchor = rule.Content.First > view.Head ? new Anchor(ContentSide.After, rule.Content.First, -1) : new Anchor(ContentSide.Before, Math.Min(rule.Content.Last, Math.Min(rule.Cue.First, rule.Source.IsEmpty ? rule.Cue.First : rule.Source.First) - 1), -1);
        if (anchor.Token >= 0 && !anchors.Exists(known => known.Side == anchor.Side && known.Token == anchor.Token) && (rule.Content.First > view.Head || rule.Content.Last < view.Head))
            anchors.Add(anchor);
    }

    public static void Describe(CueView view, Anchor anchor, Features features)
    {
        var tree = view.Tree;
        var side = (uint)anchor.Side;
        var (token, lemma) = (anchor.Token, view.Lemma);
        var relation = anchor.Child < 0 ? 99u : tree.HeadOf(anchor.Child) == view.Head ? (uint)tree.RelationOf(anchor.Child) : 100 + (uint)tree.RelationOf(anchor.Child);
        var agrees = Agreement(view, anchor);
        var after = anchor.Side == ContentSide.After;
        var outer = after ? token - 1 : token + 1;
        var distance = (uint)Math.Min(8, Math.Abs(token - (after ? view.Head : view.Group.First)));
        var quoted = view.Quotations.Covers(token) ? view.Quotations.OpensAt(token) ? 2u : 1u : 0u;
        features.Add(T, side, relation);
        features.Add(T + 1, side, relation, lemma);
        features.Add(T + 2, side, view.CodeOf(token));
        features.Add(T + 3, lemma, view.CodeOf(token));
        features.Add(T + 4, side, distance);
        features.Add(T + 5, side, distance, relation);
        features.Add(T + 6, side, view.CodeOf(outer));
        features.Add(T + 7, lemma, view.CodeOf(outer), side);
        features.Add(T + 8, view.TagCode(outer), view.TagCode(token), side);
        features.Add(T + 9, agrees);
        features.Add(T + 10, agrees, view.RuleCode);
        features.Add(T + 11, agrees, lemma);
        features.Add(T + 12, relation, view.CodeOf(token), side);
        features.Add(T + 13, side, quoted, distance);
        features.Add(T + 14, lemma, side, quoted);
        features.Add(T + 15, side, (uint)view.Relation, view.Group.IsPassive ? 1u : 0);
        features.Add(T + 16, relation, view.Group.IsPassive ? 1u : 0, side);
        features.Add(T + 17, side, view.Subject < 0 ? 0u : view.Subject < view.Head ? 1u : 2u, distance);
        features.Add(T + 18, side, lemma);
        features.Add(T + 19, side, view.TagCode(view.Head + 1), relation);
        features.Add(T + 20, distance, view.CodeOf(token), view.CodeOf(outer));
        if (anchor.Child >= 0)
        {
            features.Add(T + 21, relation, view.SortOf(anchor.Child));
            features.Add(T + 22, lemma, relation, view.TagCode(anchor.Child));
        }

        // What stands between the cue and the content.
        uint between = 0;
        for (var i = after ? view.Head + 1 : token + 1; i < (after ? token : view.Group.First); i++)
            between |= view.Syntax.IsNominal(i) ? 1u : view.Syntax.IsFinite(i) ? 2u : view.Syntax[i] is WordTag.Comma or WordTag.Dash ? 4u : view.Syntax[i] is WordTag.Preposition or WordTag.To ? 8u : view.Syntax.IsAdverbial(i) ? 16u : 32u;
        features.Add(T + 23, side, between);
        features.Add(T + 24, side, between, relation);
        features.Add(T + 25, lemma, side, between);
    }

    private static uint Agreement(CueView view, Anchor anchor)
    {
        if (view.Rule is not { Content: var content })
            return 0;
        if (anchor.Side == ContentSide.After)
            return content.First == anchor.Token ? 1u : content.First > view.Head ? 2u : 3u;
        return content.Last == anchor.Token || (content.First < view.Head && content.Last > view.Head) ? 4u : content.First < view.Head ? 5u : 6u;
    }

    private static void ListAfter(CueView view, List<Anchor> anchors)
    {
        var tree = view.Tree;
        for (var i = view.Head + 1; i < tree.End && i <= view.Head + Reach; i++)
        {
            var opens = view.Quotations.OpensAt(i);
            if (view.Document.Is(i, ';'))
                break;
            if (view.IsSign(i) && !opens)
                continue;
            var top = tree.TopWithin(i, view.Head + 1, tree.End);
            var starts = tree.LeftOf(top) == i && tree.HeadOf(top) == view.Head;
            if (!starts)
                top = Inner(view, i);
            if (top < 0 && !opens && i > view.Head + 1 && !view.IsSign(i - 1) && tree.RelationOf(i - 1) is not (Relation.Case or Relation.CompoundPrt))
                continue;
            anchors.Add(new Anchor(ContentSide.After, i, top));
        }
    }

    /// <summary>A clause inside an object that starts at a token: ask the court | to step in.</summary>
    private static int Inner(CueView view, int token)
    {
        var tree = view.Tree;
        for (var top = token; top >= 0 && top != view.Head && tree.LeftOf(top) == token; top = tree.HeadOf(top))
        {
            if (tree.RelationOf(top) is Relation.Ccomp or Relation.Xcomp or Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.Obl or Relation.Nmod or Relation.Parataxis or Relation.Obj)
                return top;
        }

        return -1;
    }

    private static void ListBefore(CueView view, List<Anchor> anchors)
    {
        var tree = view.Tree;
        var found = 0;
        for (var i = view.Group.First - 1; i > tree.First && found < MostBefore; i--)
        {
            if (!view.IsSign(i) || view.Syntax[i] is WordTag.OpenQuote or WordTag.OpenBracket or WordTag.Adjective or WordTag.Possessive)
                continue;
            var last = view.Syntax[i] == WordTag.CloseQuote ? i : i - 1;
            if (view.IsSign(last) && view.Syntax[last] != WordTag.CloseQuote)
                continue;
            Add(view, anchors, last);
            found++;
        }

        if (view.Group.First > tree.First && !view.IsSign(view.Group.First - 1))
            Add(view, anchors, view.Group.First - 1);
        if (view.Subject >= 0 && view.Subject < view.Head)
            Add(view, anchors, view.WordAtOrBefore(tree.RightOf(view.Subject)));
        if (view.Relation is Relation.Acl or Relation.AclRelcl && tree.LeftOf(view.Head) > tree.First)
            Add(view, anchors, view.WordAtOrBefore(tree.LeftOf(view.Head) - 1));
    }

    private static void Add(CueView view, List<Anchor> anchors, int last)
    {
        if (last < view.Tree.First || last >= view.Head || anchors.Exists(anchor => anchor.Side == ContentSide.Before && anchor.Token == last))
            return;
        var top = view.Tree.TopWithin(last, view.Tree.First, last);
        anchors.Add(new Anchor(ContentSide.Before, last, top));
    }
}
