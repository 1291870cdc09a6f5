namespace NewsAnalysis.Sources;

/// <summary>Tells direct from mixed and indirect quotation.</summary>
internal static class QuoteKinds
{
    public static QuoteKind Of(Quotations quotations, SourceSyntax syntax, Candidate row)
    {
        int inside = 0, outside = 0;
        for (var i = row.Content.First; i <= row.Content.Last; i++)
        {
            if (row.Cue.Contains(i) || row.Source.Contains(i))
                continue;
            if (quotations.Covers(i))
                inside++;
            else if (syntax[i] is not (WordTag.Comma or WordTag.Stop or WordTag.Dash) && !IsBetween(row, quotations, i))
                outside++;
        }

        return inside == 0 ? QuoteKind.Indirect : outside == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }

    /// <summary>True for words of an interrupting attribution: between two quotations, beside source and cue.</summary>
    private static bool IsBetween(Candidate row, Quotations quotations, int token) =>
        row.Content.Contains(row.Cue.First) && quotations.Covers(row.Content.First) && quotations.Covers(row.Content.Last);
}
