namespace NewsAnalysis.Sources;

/// <summary>A verb with its auxiliaries and adverbs: <c>has not yet been confirmed</c>.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">The verb itself.</param>
/// <param name="IsFinite">True when it can stand with a subject.</param>
/// <param name="IsPassive">True for <c>was confirmed</c>.</param>
/// <param name="IsInfinitive">True for <c>to confirm</c>.</param>
internal readonly record struct VerbGroup(int First, int Head, bool IsFinite, bool IsPassive, bool IsInfinitive)
{
    /// <summary>The group around a verb.</summary>
    public static VerbGroup Around(SourceSyntax syntax, int head, int start)
    {
        var nearest = WordTag.Stop;
        var finite = false;
        var infinitive = false;
        var first = head;
        for (var i = head - 1; i >= start; i--)
        {
            var tag = syntax[i];
            if (tag is WordTag.Be or WordTag.Have or WordTag.Do or WordTag.Modal or WordTag.To)
            {
                if (nearest == WordTag.Stop)
                    nearest = tag;
                finite |= syntax.IsFinite(i);
                infinitive |= tag == WordTag.To;
                first = i;
            }
            else if (!syntax.IsAdverbial(i))
            {
                break;
            }
        }

        if (first == head)
        {
            // "also said": the adverb belongs to the cue when nothing else parts it from the subject.
            while (first - 1 > start && syntax.IsAdverbial(first - 1))
                first--;
        }

        var form = syntax[head];
        var alone = nearest == WordTag.Stop;
        return new VerbGroup(
            first,
            head,
            finite || (alone && form is WordTag.Past or WordTag.Present or WordTag.Third) || (alone && form is WordTag.Base or WordTag.Participle && head > start && syntax.IsNominal(head - 1)),
            nearest == WordTag.Be && form is WordTag.Participle or WordTag.Past,
            infinitive && !finite);
    }
}
