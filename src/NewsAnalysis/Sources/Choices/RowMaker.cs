using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Makes a row of what was chosen: the words of the cue, an interrupted sentence, the name of the shape.</summary>
internal static class RowMaker
{
    // The code of a currency, such as Rs and USD.
    private const int LongestCode = 3;

    /// <summary>The row; null when its parts do not fit together.</summary>
    public static Candidate? Make(CueView view, ContentExtent extent, SpeakerOption speaker, Phrase content)
    {
        var source = speaker.Phrase;
        var cue = view.Rule is { } rule && !rule.Cue.Overlaps(content) && !rule.Cue.Overlaps(source) ? rule.Cue : Cue(view, speaker, content);
        // Only a passive can do without someone: "what to know about the flood".
        if (source.IsEmpty && !view.Group.IsPassive && view.Rule is null)
            return null;
        // "Seen by a doctor" is no report; "confirmed by a doctor" is, as the lexicon knows.
        if (speaker.Place == SpeakerPlace.Agent && view.Rule is null && CueVerb.All.Match(view.Document, view.Head)?.Takes(Frame.PassiveBy) != true)
            return null;
        if (view.Rule is null && (IsThatSaid(view, source) || IsAmount(view, content)))
            return null;
        content = Trim(view, content);
        // "Groups that Iran supports and that oppose Israel": what follows is not supported.
        if (view.Rule is null && view.Syntax[content.First] == WordTag.Conjunction && content.First > view.Head)
            return null;
        // "Had known since April": when is not what.
        if (view.Rule is null && content.Last - content.First < 3 && AdjunctNoun.IsTime(view.Document, content.Last))
            return null;
        if (content.Last < view.Head)
            content = Resume(view, extent, content, cue, source);
        if (!AttributionReader.IsSound(source, cue, content) || content.Overlaps(source) && !content.Contains(view.Head))
            return view.Rule;
        return new Candidate { Sentence = view.Tree.Sentence, Head = view.Head, Source = source, Cue = cue, Content = content, Rule = Shape(view, speaker, content) };
    }

    /// <summary>"That said, the firms might have": nobody speaks.</summary>
    private static bool IsThatSaid(CueView view, Phrase source) =>
        source.First == source.Last && source.Last + 1 == view.Head && view.Document.Is(source.First, "that") && view.Document.Is(view.Head + 1, ',');

    /// <summary>"charges Rs 299", "added 2%": an amount is reported by verbs only that the lexicon knows to take one.</summary>
    private static bool IsAmount(CueView view, Phrase content)
    {
        var document = view.Document;
        var (first, next) = (document.Tokens[content.First], document.Tokens[Math.Min(content.First + 1, content.Last)]);
        var isAmount = first.Kind is TokenKind.Currency or TokenKind.Number || (next.Kind == TokenKind.Number && first.IsCapitalised && first.Length <= LongestCode);
        return isAmount && content.First > view.Head && !(CueVerb.All.Match(document, view.Head) is { } verb && (verb.Takes(Frame.Object) || verb.Takes(Frame.Figure) || verb.Takes(Frame.Tally) || verb.Takes(Frame.Clause)));
    }

    /// <summary>The verb with its auxiliaries, and the preposition or particle between it and what is said.</summary>
    private static Phrase Cue(CueView view, SpeakerOption speaker, Phrase content)
    {
        var first = view.Group.First;
        if (speaker.Phrase.Contains(first))
            first = Math.Min(view.Head, speaker.Phrase.Last + 1);
        var last = view.Head;
        while (last + 1 < view.Tree.End && view.Syntax[last + 1] is WordTag.Preposition or WordTag.Particle or WordTag.To && (last + 2 == content.First || last + 2 == speaker.Phrase.First || view.Syntax[last + 1] == WordTag.Particle)
            && !content.Contains(last + 1) && !speaker.Phrase.Contains(last + 1))
            last++;
        return new Phrase(first, last);
    }

    /// <summary>Content with the marks of the quotation that it is.</summary>
    private static Phrase Trim(CueView view, Phrase content)
    {
        var (first, last) = (content.First, content.Last);
        var quotation = view.Quotations.At(first);
        if (!quotation.IsEmpty && quotation.First == first && quotation.Last > last && quotation.Last <= last + 2 && view.IsSign(last + 1))
            last = quotation.Last;
        while (last > first && view.Syntax[last] is WordTag.Comma or WordTag.Dash or WordTag.Stop && !view.Quotations.Covers(last))
            last--;
        return new Phrase(first, last);
    }

    /// <summary>The dam, engineers said, was built in a hurry: the sentence goes on after the words that interrupt it.</summary>
    private static Phrase Resume(CueView view, ContentExtent extent, Phrase content, Phrase cue, Phrase source)
    {
        if (view.Rule is { } rule && rule.Content.Last > view.Head && rule.Content.Contains(content.Last))
            return content with { Last = rule.Content.Last };
        var after = Math.Max(cue.Last, source.Last) + 1;
        if (view.Rule is not null || source.Overlaps(content) || after + 1 >= view.Tree.End || !extent.IsInterrupted(content, after, view.Tree.End))
            return content;
        return content with { Last = Math.Max(content.Last, extent.After(after + 1, view.Tree.End, isClause: true).Last) };
    }

    private static RuleInfo Shape(CueView view, SpeakerOption speaker, Phrase content)
    {
        var source = speaker.Phrase;
        if (view.Rule is { } rule && rule.Source.IsEmpty == source.IsEmpty && rule.Content.First > view.Head == content.First > view.Head)
            return rule.Rule;
        if (source.IsEmpty)
            return SourceRules.Agentless;
        if (speaker.Place == SpeakerPlace.Agent)
            return SourceRules.CueBySource;
        if (view.IsNoun)
            return SourceRules.CueNoun;
        if (content.First < view.Head)
            return source.First < view.Head ? SourceRules.ContentSourceCue : SourceRules.ContentCueSource;
        return speaker.Place is SpeakerPlace.GovernorSubject or SpeakerPlace.GovernorObject or SpeakerPlace.Earlier ? SourceRules.SharedSource : SourceRules.SourceCueContent;
    }
}
