namespace NewsAnalysis.Sources;

/// <summary>Which sentences are worth a tree, and what the rules know of a word in them.</summary>
internal static class CueSentences
{
    /// <summary>True for a sentence of the report with a rule's row or a word that attributes now and then.</summary>
    public static bool MayHold(CueView view, int sentence, ReadOnlySpan<Candidate> rules)
    {
        if (rules.Length > 0)
            return true;
        var place = view.Document.Sentences[sentence];
        for (var i = place.FirstToken; i < place.EndToken; i++)
        {
            if (CueChoice.MayBe(view, i))
                return true;
        }

        return false;
    }

    /// <summary>The row that a rule made of a word; null for none.</summary>
    public static Candidate? RuleAt(ReadOnlySpan<Candidate> rules, int head)
    {
        foreach (var rule in rules)
        {
            if (rule.Head == head)
                return rule;
        }

        return null;
    }

    /// <summary>True for a word that is part of the cue of a row that stands as it is.</summary>
    public static bool IsTaken(ReadOnlySpan<Candidate> rules, int token)
    {
        foreach (var rule in rules)
        {
            if (rule.Head < 0 && rule.Cue.Contains(token))
                return true;
        }

        return false;
    }

    /// <summary>True for a word inside what another row reports.</summary>
    public static bool IsNested(ReadOnlySpan<Candidate> rules, int token)
    {
        foreach (var rule in rules)
        {
            if (rule.Head != token && rule.Content.Contains(token))
                return true;
        }

        return false;
    }

    /// <summary>The source of the last row before a word.</summary>
    public static Phrase Earlier(ReadOnlySpan<Candidate> rules, int head)
    {
        for (var i = rules.Length - 1; i >= 0; i--)
        {
            if (!rules[i].Source.IsEmpty && rules[i].Cue.First < head && rules[i].Rule != SourceRules.Citing)
                return rules[i].Source;
        }

        return Phrase.None;
    }
}
