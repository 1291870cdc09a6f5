using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Features of whether a word attributes where it stands.</summary>
internal static class CueChoice
{
    // Templates of the cue are numbered from here; those of other choices from elsewhere.
    private const uint T = 1000;

    /// <summary>True for a word that may attribute: a verb that is no mere act, or a noun that the lexicon knows to.</summary>
    public static bool MayBe(CueView view, int token) => view.Syntax[token] switch
    {
        >= WordTag.Base and <= WordTag.Gerund => view.Knows(token),
        WordTag.Noun or WordTag.Plural => CueNoun.All.Match(view.Document, token) is not null,
        _ => false,
    };

    public static void Describe(CueView view, Features features)
    {
        var tree = view.Tree;
        var document = view.Document;
        var (head, lemma, tag, relation) = (view.Head, view.Lemma, (uint)view.Tag, (uint)view.Relation);
        var above = tree.HeadOf(head);
        features.Add(T);
        features.Add(T + 1, lemma);
        features.Add(T + 2, lemma, tag);
        features.Add(T + 3, tag, relation);
        features.Add(T + 4, lemma, relation);
        features.Add(T + 5, view.LemmaOf(above), relation);
        features.Add(T + 6, above < 0 ? 0 : (uint)tree.RelationOf(above), relation);
        uint mask = 0;
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextChild(child))
        {
            var of = tree.RelationOf(child);
            if (of is Relation.Punct or Relation.Aux)
                continue;
            var side = child < head ? 0u : 1u;
            features.Add(T + 7, (uint)of, side);
            features.Add(T + 8, lemma, (uint)of, side);
            mask |= of switch
            {
                Relation.Ccomp => 1,
                Relation.Xcomp => 2,
                Relation.Obj => 4,
                Relation.Obl => 8,
                Relation.Nsubj => 16,
                Relation.NsubjPass => 32,
                Relation.Parataxis => 64,
                Relation.Iobj => 128,
                Relation.Advcl => 256,
                Relation.OblAgent => 512,
                _ => 0u,
            };
            switch (of)
            {
                case Relation.Obl or Relation.Nmod or Relation.Obj:
                    var marker = tree.ChildOf(child, Relation.Case);
                    features.Add(T + 9, lemma, (uint)of, view.CodeOf(marker));
                    features.Add(T + 10, (uint)of, view.CodeOf(marker));
                    features.Add(T + 11, lemma, (uint)of, view.SortOf(child));
                    features.Add(T + 12, (uint)of, view.SortOf(child));
                    if (of == Relation.Obj)
                        features.Add(T + 13, lemma, view.LemmaOf(child));
                    break;
                case Relation.Xcomp or Relation.Ccomp or Relation.Advcl:
                    features.Add(T + 14, (uint)of, view.CodeOf(tree.ChildOf(child, Relation.Mark)), view.TagCode(child));
                    features.Add(T + 15, lemma, (uint)of, view.TagCode(child));
                    break;
                case Relation.Mark or Relation.CompoundPrt:
                    features.Add(T + 16, (uint)of, view.CodeOf(child));
                    features.Add(T + 17, lemma, (uint)of, view.CodeOf(child));
                    break;
                case Relation.Advmod:
                    features.Add(T + 18, view.LemmaOf(child));
                    break;
            }
        }

        features.Add(T + 19, mask);
        features.Add(T + 20, lemma, mask);
        features.Add(T + 21, mask, relation);
        Around(view, features, lemma);
        Subject(view, features, lemma, mask);
        var group = view.Group;
        var form = (group.IsFinite ? 1u : 0) | (group.IsPassive ? 2u : 0) | (group.IsInfinitive ? 4u : 0) | Auxiliaries(view);
        features.Add(T + 30, form);
        features.Add(T + 31, lemma, form);
        features.Add(T + 32, form, mask);
        features.Add(T + 33, view.RuleCode);
        features.Add(T + 34, view.RuleCode, lemma);
        features.Add(T + 35, view.RuleCode, mask);
        features.Add(T + 36, view.RuleCode, relation);
        features.Add(T + 37, view.Rule is { Content: var content } ? (uint)Math.Min(6, content.Last - content.First) : 9, view.RuleCode);
        features.Add(T + 38, (uint)document.Sentences[tree.Sentence].Block, view.RuleCode == 0 ? 0u : 1);
        var written = document.Written(head);
        features.Add(T + 39, Features.HashOf(written[^Math.Min(3, written.Length)..]));
        var entry = CueVerb.All.Match(document, head);
        features.Add(T + 40, entry is null ? 0u : entry.Takes(Frame.Speech) ? 1u : entry.Takes(Frame.Clause) ? 2u : entry.Takes(Frame.Object) ? 3u : 4u);
        features.Add(T + 41, entry is null ? 0u : 1u, mask);
        var nested = view.IsNested ? 1u : 0u;
        features.Add(T + 43, nested, view.RuleCode);
        features.Add(T + 44, nested, lemma);
        features.Add(T + 45, nested, mask, relation);
        features.Add(T + 46, nested, form);
        features.Add(T + 47, nested, view.SortOf(view.Subject));
        features.Add(T + 42, entry is null ? 0u : 1u, form, relation);
    }

    /// <summary>The words and quotation marks beside it.</summary>
    private static void Around(CueView view, Features features, uint lemma)
    {
        var (head, tree, quotations) = (view.Head, view.Tree, view.Quotations);
        var next = head + 1;
        while (next < tree.End && view.Syntax.IsAdverbial(next))
            next++;
        var before = view.Group.First - 1;
        features.Add(T + 50, view.CodeOf(next));
        features.Add(T + 51, lemma, view.CodeOf(next));
        features.Add(T + 52, view.TagCode(next), view.TagCode(next + 1));
        features.Add(T + 53, view.CodeOf(before));
        features.Add(T + 54, lemma, view.CodeOf(before));
        features.Add(T + 55, view.TagCode(before), view.TagCode(before - 1));
        features.Add(T + 56, view.CodeOf(next), view.CodeOf(before));
        var quoted = quotations.Covers(head) ? 1u : 0;
        var opens = quotations.OpensAt(next) || quotations.OpensAt(next + 1) ? 2u : 0;
        var closes = before >= 0 && quotations.Covers(before) && quoted == 0 ? 4u : 0;
        var any = 0u;
        for (var i = tree.First; i < tree.End && any == 0; i++)
            any = quotations.OpensAt(i) ? 8u : 0;
        features.Add(T + 57, quoted | opens | closes | any);
        features.Add(T + 58, lemma, quoted | opens | closes | any);
        features.Add(T + 59, quoted, view.RuleCode);
        if (view.Subject >= 0 && view.Subject < head && tree.LeftOf(view.Subject) - 1 is var edge)
        {
            features.Add(T + 60, view.CodeOf(edge), quotations.Covers(edge) ? 1u : 0);
            features.Add(T + 61, lemma, view.TagCode(edge));
        }
    }

    private static void Subject(CueView view, Features features, uint lemma, uint mask)
    {
        var sort = view.SortOf(view.Subject);
        features.Add(T + 70, sort);
        features.Add(T + 71, lemma, sort);
        features.Add(T + 72, sort, mask);
        features.Add(T + 73, view.LemmaOf(view.Subject));
        if (view.Subject < 0 && view.Tree.HeadOf(view.Head) is var above and >= 0)
        {
            // The subject that it shares: "promised and said", "wants to say".
            var shared = view.Tree.ChildOf(above, Relation.Nsubj, Relation.NsubjPass);
            features.Add(T + 74, view.SortOf(shared < 0 ? above : shared), (uint)view.Relation);
            features.Add(T + 75, lemma, view.SortOf(shared < 0 ? above : shared));
        }
    }

    private static uint Auxiliaries(CueView view)
    {
        uint bits = 0;
        for (var i = view.Group.First; i < view.Head; i++)
        {
            bits |= view.Syntax[i] switch
            {
                WordTag.Negation => 8u,
                WordTag.Modal => 16u,
                WordTag.Have => 32u,
                WordTag.Do => 64u,
                _ => 0u,
            };
        }

        return bits;
    }
}
