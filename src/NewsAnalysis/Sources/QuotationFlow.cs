using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Carries a quotation on over the sentences that have no cue of their own.</summary>
internal static class QuotationFlow
{
    public static void Extend(Document document, SourceSyntax syntax, Quotations quotations, List<Candidate> rows)
    {
        var sentences = document.Sentences;
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            if (!quotations.Covers(row.Content.Last) && !quotations.Covers(row.Content.First))
                continue;
            var last = Math.Max(row.Content.Last, Math.Max(row.Cue.Last, row.Source.Last));
            var number = document.SentenceAt(document.Tokens[last].Start);

            // Inside the sentence: “A,” said X, “B.”
            last = Continue(syntax, quotations, row, last + 1, sentences[number].EndToken);
            while (number + 1 < sentences.Length)
            {
                var next = sentences[number + 1];
                if (!next.IsContent || next.Block != sentences[number].Block || !quotations.OpensAt(next.FirstToken))
                    break;
                var quotation = quotations.At(next.FirstToken);
                var end = document.SentenceAt(document.Tokens[quotation.Last].Start);
                if (IsTaken(rows, quotation, row) || !IsWhole(syntax, quotation, sentences[end].EndToken) || (next.Paragraph != sentences[number].Paragraph && !quotations.Covers(row.Content.First)))
                    break;
                row.Content = row.Content with { Last = quotation.Last };
                number = end;
            }
        }
    }

    private static int Continue(SourceSyntax syntax, Quotations quotations, Candidate row, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (quotations.OpensAt(i))
            {
                if (syntax[i - 1] is WordTag.Comma or WordTag.Stop or WordTag.Dash && row.Content.Last < i && row.Rule != SourceRules.SourceCueContent)
                    row.Content = row.Content with { Last = quotations.At(i).Last };
                return i;
            }

            if (syntax.IsFinite(i) && !quotations.Covers(i))
                return i;
        }

        return end;
    }

    /// <summary>True when nothing but punctuation follows the quotation in its sentence.</summary>
    private static bool IsWhole(SourceSyntax syntax, Phrase quotation, int end)
    {
        for (var i = quotation.Last + 1; i < end; i++)
        {
            if (syntax[i] is not (WordTag.Stop or WordTag.CloseQuote or WordTag.CloseBracket))
                return false;
        }

        return true;
    }

    private static bool IsTaken(List<Candidate> rows, Phrase quotation, Candidate self)
    {
        foreach (var row in rows)
        {
            if (row != self && row.Content.Overlaps(quotation))
                return true;
        }

        return false;
    }
}
