using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Where in the tree a source stands, seen from its cue.</summary>
internal enum SpeakerPlace : byte
{
    Nobody,
    Subject,
    Agent,
    GovernorSubject,
    GovernorObject,
    Antecedent,
    Possessor,
    Attached,
    Rule,
    Earlier,
}

/// <summary>A phrase that may be the source.</summary>
internal readonly record struct SpeakerOption(SpeakerPlace Place, Phrase Phrase, int Word, Relation Way, bool IsCut);

/// <summary>The choice of the source.</summary>
internal static class Speakers
{
    private const uint T = 4000;
    private const int LongestPhrase = 45, MostSteps = 4;

    public static void List(CueView view, Phrase earlier, List<SpeakerOption> options)
    {
        options.Clear();
        if (view.Rule is { } according && according.Rule == SourceRules.AccordingTo)
        {
            options.Add(new SpeakerOption(SpeakerPlace.Rule, according.Source, according.Source.Last, Relation.Root, false));
            return;
        }

        options.Add(new SpeakerOption(SpeakerPlace.Nobody, Phrase.None, -1, Relation.Root, false));
        var tree = view.Tree;
        var rule = view.Rule is { Source: { IsEmpty: false } phrase } ? phrase : Phrase.None;
        for (var child = tree.FirstChild(view.Head); child >= 0; child = tree.NextChild(child))
        {
            switch (tree.RelationOf(child))
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj:
                    Add(view, options, SpeakerPlace.Subject, child, tree.RelationOf(child));
                    break;
                case Relation.OblAgent:
                    Add(view, options, SpeakerPlace.Agent, child, Relation.OblAgent);
                    break;
                case Relation.NmodPoss or Relation.Compound or Relation.Nmod or Relation.Obl or Relation.Amod or Relation.Obj or Relation.Iobj when tree.RelationOf(child) == Relation.NmodPoss || view.IsNoun:
                    Add(view, options, tree.RelationOf(child) == Relation.NmodPoss ? SpeakerPlace.Possessor : SpeakerPlace.Attached, child, tree.RelationOf(child));
                    break;
            }
        }

        var word = view.Head;
        for (var step = 0; step < MostSteps && tree.HeadOf(word) >= 0; step++)
        {
            var above = tree.HeadOf(word);
            var way = tree.RelationOf(word);
            if (way is Relation.Acl or Relation.AclRelcl)
                Add(view, options, SpeakerPlace.Antecedent, above, way);
            for (var child = tree.FirstChild(above); child >= 0; child = tree.NextChild(child))
            {
                if (tree.LeftOf(child) <= view.Head && tree.RightOf(child) >= view.Head)
                    continue;
                if (tree.RelationOf(child) is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent)
                    Add(view, options, SpeakerPlace.GovernorSubject, child, way);
                else if (step == 0 && tree.RelationOf(child) is Relation.Obj or Relation.Iobj)
                    Add(view, options, SpeakerPlace.GovernorObject, child, way);
            }

            word = above;
        }

        if (!rule.IsEmpty && !options.Exists(option => option.Phrase == rule))
            options.Add(new SpeakerOption(SpeakerPlace.Rule, rule, rule.Last, Relation.Root, false));
        if (!earlier.IsEmpty && !options.Exists(option => option.Phrase == earlier) && !earlier.Contains(view.Head))
            options.Add(new SpeakerOption(SpeakerPlace.Earlier, earlier, earlier.Last, Relation.Root, false));
    }

    public static void Describe(CueView view, SpeakerOption option, Phrase content, int rank, Features features)
    {
        var place = (uint)option.Place;
        var way = (uint)option.Way;
        var side = content.First > view.Head ? 0u : content.Contains(view.Head) ? 2u : 1u;
        var overlap = option.Phrase.Overlaps(content) ? 1u : 0u;
        var rule = view.Rule is not { Source: var source } ? 0u : source == option.Phrase ? 1u : source.IsEmpty ? 2u : source.Overlaps(option.Phrase) ? 3u : 4u;
        var passive = view.Group.IsPassive ? 1u : 0u;
        var sort = view.SortOf(option.Word);
        var cut = option.IsCut ? 1u : 0u;
        features.Add(T, place, way);
        features.Add(T + 1, place, way, passive);
        features.Add(T + 2, place, way, view.Lemma);
        features.Add(T + 3, rule, view.RuleCode);
        features.Add(T + 4, rule, place);
        features.Add(T + 5, place, side, passive);
        features.Add(T + 6, overlap, place);
        features.Add(T + 7, sort, place);
        features.Add(T + 8, sort, view.Lemma);
        features.Add(T + 9, place, (uint)view.Tag, (uint)view.Relation);
        features.Add(T + 10, place, (uint)Math.Min(rank, 5));
        features.Add(T + 11, place, cut, (uint)Math.Min(6, (option.Phrase.Last - option.Phrase.First) / 3));
        features.Add(T + 12, place, view.Subject < 0 ? 0u : 1u);
        features.Add(T + 13, place, way, view.Subject < 0 ? 0u : 1u);
        features.Add(T + 14, rule, cut);
        if (option.Place == SpeakerPlace.Nobody)
        {
            features.Add(T + 15, view.Lemma, passive);
            features.Add(T + 16, (uint)view.Tag, (uint)view.Relation, passive);
            return;
        }

        features.Add(T + 17, place, view.CodeOf(option.Phrase.Last + 1));
        features.Add(T + 18, place, view.CodeOf(option.Phrase.First - 1));
        features.Add(T + 19, cut, view.CodeOf(option.Phrase.Last + 1));
        features.Add(T + 20, option.Phrase.Last < view.Head ? 1u : 0u, side, place);
        features.Add(T + 21, cut, view.CodeOf(option.Phrase.Last + 2), view.CodeOf(option.Phrase.Last + 1));
    }

    private static void Add(CueView view, List<SpeakerOption> options, SpeakerPlace place, int word, Relation way)
    {
        var tree = view.Tree;
        var first = tree.LeftOf(word);
        var last = tree.RightOf(word);
        // The subtree may hold the cue: "the man who said". Its part before that counts.
        if (first <= view.Head && last >= view.Head)
            last = tree.LeftOf(tree.TopWithin(view.Head, word + 1, tree.End)) - 1;
        if (word > last)
            last = word;
        for (var i = word + 1; i <= last; i++)
        {
            if (EndsPhrase(view, i, last))
                last = i - 1;
        }

        while (first < word && (view.IsSign(first) || tree.RelationOf(first) is Relation.Case or Relation.Mark or Relation.Cc))
            first++;
        while (first < word && view.Syntax[first] is WordTag.To or WordTag.Preposition)
            first++;
        // A tree may tear a name apart: Dunnock | Terminals.
        while (first > tree.First && first - 1 != view.Head && view.Syntax[first] == WordTag.Name && view.Syntax[first - 1] == WordTag.Name)
            first--;
        Add(view, options, place, word, way, first, last, isCut: false);

        // Without what is set off by a comma, a bracket or a dash, or hangs on as a clause or by a preposition.
        for (var i = word + 1; i <= last; i++)
        {
            if (view.Syntax[i] is WordTag.Comma or WordTag.Dash or WordTag.OpenBracket or WordTag.Relative || tree.RelationOf(i) == Relation.Case)
                Add(view, options, place, word, way, first, i - 1, isCut: true);
        }
    }

    /// <summary>A quotation, an age, a relative clause or a participle set off by a comma is no part of who speaks.</summary>
    private static bool EndsPhrase(CueView view, int token, int last)
    {
        if (view.Quotations.OpensAt(token))
            return view.Quotations.At(token).Last >= last;
        return token < last && view.Syntax[token] == WordTag.Comma && (view.Syntax[token + 1] is WordTag.Relative or WordTag.Gerund or WordTag.Participle || (view.Document.Tokens[token + 1].Kind == TokenKind.Number && (token + 1 == last || view.Syntax[token + 2] == WordTag.Comma)));
    }

    /// <summary>True for a phrase with a verb that needs a subject, outside a relative clause: it is a clause.</summary>
    private static bool IsClause(CueView view, Phrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last && view.Syntax[i] is not (WordTag.Relative or WordTag.Subordinator or WordTag.OpenQuote); i++)
        {
            if (view.Syntax.IsFinite(i))
                return true;
        }

        return false;
    }

    private static void Add(CueView view, List<SpeakerOption> options, SpeakerPlace place, int word, Relation way, int first, int last, bool isCut)
    {
        while (last > first && (view.IsSign(last) && view.Syntax[last] != WordTag.CloseBracket || view.Syntax[last] == WordTag.Possessive))
            last--;
        if (last - 2 >= first && view.Document.Tokens[last].Kind == TokenKind.Number && view.Syntax[last - 1] == WordTag.Comma)
            last -= 2;
        var phrase = new Phrase(first, last);
        // "Ida Morn, who warned": the source is whom "who" stands for.
        if (first == last && view.Syntax[first] == WordTag.Relative)
            return;
        if (last < first || last - first > LongestPhrase || phrase.Contains(view.Head) || options.Count > 24 || IsClause(view, phrase) || options.Exists(option => option.Phrase == phrase))
            return;
        options.Add(new SpeakerOption(place, phrase, word, way, isCut));
    }
}
