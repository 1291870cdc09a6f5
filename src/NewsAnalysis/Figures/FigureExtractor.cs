using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds the reported figures in a document: number, bounds, unit, counted noun, measure. Dates come first, so that a year is never a count.</summary>
internal static class FigureExtractor
{
    private static readonly bool[] Starts = LoadStarts();

    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules => FigureRules.All;

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<ReportedFigure> Extract(Document document, ImmutableArray<TimeExpression> dates)
    {
        ArgumentNullException.ThrowIfNull(document);
        FigureScan? scan = null;
        var rows = ImmutableArray.CreateBuilder<ReportedFigure>();
        var indices = new Dictionary<FigureDraft, int>();
        FigureDraft? earlier = null;
        var memory = new CountMemory();
        var paragraph = -1;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (!sentence.IsContent)
                continue;
            if (sentence.Paragraph != paragraph)
                (earlier, paragraph) = (null, sentence.Paragraph);
            if (!HasNumber(document, sentence))
                continue;
            scan ??= new FigureScan(document, dates);
            scan.Enter(sentence);
            Read(scan, earlier, memory);
            foreach (var draft in scan.Drafts)
            {
                indices[draft] = rows.Count;
                rows.Add(FigureRow.Of(scan, draft, i, indices));
                memory.Add(draft);
                if (draft.Dimension == Dimension.Count)
                    earlier = draft;
            }

            FigureRow.LinkLaterWholes(scan, rows, indices);
        }

        return rows.ToImmutable();
    }

    private static void Read(FigureScan scan, FigureDraft? earlier, CountMemory memory)
    {
        var floor = scan.First;
        for (var at = scan.First; at < scan.End; at++)
        {
            if (!CanStart(scan.Document.Tokens[at]) || scan.IsDate(at) || FigureReader.Read(scan, at, floor) is not { } draft)
                continue;
            scan.Drafts.Add(draft);
            floor = draft.End;
            at = draft.End - 1;
        }

        for (var i = 0; i < scan.Drafts.Count; i++)
            MeasureFinder.Find(scan, scan.Drafts[i], NextFirst(scan, i));
        Ellipsis.Resolve(scan, earlier, memory);
        foreach (var draft in scan.Drafts)
            draft.Change = ChangeFinder.Of(scan, draft);
        ChangeFinder.Carry(scan);
        Restatement.Resolve(scan);
    }

    /// <summary>Index of the next figure's first token; ages stand inside the clauses of others.</summary>
    private static int NextFirst(FigureScan scan, int index)
    {
        for (var i = index + 1; i < scan.Drafts.Count; i++)
        {
            if (scan.Drafts[i].Dimension != Dimension.Age)
                return scan.Drafts[i].First;
        }

        return scan.End;
    }

    private static bool HasNumber(Document document, Sentence sentence)
    {
        foreach (var token in document.Tokens[sentence.FirstToken..sentence.EndToken])
        {
            if (CanStart(token))
                return true;
        }

        return false;
    }

    private static bool CanStart(Token token) => token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && Starts[token.Word]);

    private static bool[] LoadStarts()
    {
        var starts = new bool[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("number-words.tsv").Rows)
        {
            if (row.Enumeration<NumberWordKind>("kind") is NumberWordKind.Ordinal or NumberWordKind.Magnitude)
                continue;
            foreach (var phrase in row.Phrases)
                starts[Vocabulary.Id(phrase)] = true;
        }

        foreach (var word in MultipleReader.Starts)
            starts[Vocabulary.Id(word)] = true;

        // Articles and "no" come before a number word or stand for one; the reader looks on.
        foreach (var word in (ReadOnlySpan<string>)["a", "an", "no"])
            starts[Vocabulary.Id(word)] = true;
        return starts;
    }
}
