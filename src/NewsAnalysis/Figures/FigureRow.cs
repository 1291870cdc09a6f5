using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Makes the table's row of a finished figure.</summary>
internal static class FigureRow
{
    private sealed record PeopleVerb;

    private static readonly Lexicon<PeopleVerb> PeopleVerbs = Lexicon<PeopleVerb>.Load("people-verbs.tsv", _ => new PeopleVerb());

    public static ReportedFigure Of(FigureScan scan, FigureDraft draft, int sentence, Dictionary<FigureDraft, int> indices)
    {
        var document = scan.Document;
        var span = document.SpanOf(draft.First, draft.End - 1);
        draft.Unit = UnitOf(scan, draft);
        return new ReportedFigure
        {
            Start = span.Start,
            End = span.End,
            Text = span.Of(document.Text),
            Value = Normal(draft.Value),
            Low = draft.Low is { } low ? Normal(low) : null,
            High = draft.High is { } high ? Normal(high) : null,
            Modifier = draft.Modifier,
            Change = draft.Change,
            Unit = draft.Unit,
            Dimension = draft.Dimension,
            Measure = draft.Measure,
            Counted = CountedOf(document, draft),
            PartOf = draft.Whole is { } whole && indices.TryGetValue(whole, out var index) ? index : null,
            Sentence = sentence,
            Rule = draft.Rule,
        };
    }

    /// <summary>Sets the part-of index of figures whose whole comes after them: <c>14 of 20 samples</c>.</summary>
    public static void LinkLaterWholes(FigureScan scan, ImmutableArray<ReportedFigure>.Builder rows, Dictionary<FigureDraft, int> indices)
    {
        foreach (var draft in scan.Drafts)
        {
            if (draft.Whole is { } whole && indices.TryGetValue(whole, out var index) && indices[draft] is var own && rows[own].PartOf is null && index != own)
                rows[own] = rows[own] with { PartOf = index };
        }
    }

    private static string? UnitOf(FigureScan scan, FigureDraft draft)
    {
        if (draft.Dimension is not (Dimension.Count or Dimension.Rate) || (draft.Unit is { } known && !known.StartsWith('/')))
            return draft.Unit;
        var unit = CountUnit(scan.Document, draft) ?? (TopicFinder.NumberOf(scan, draft) is { IsFound: true } named ? NounUnit(scan.Document, named.Head) : null);
        return draft.Unit is null ? unit : (unit ?? "person") + draft.Unit;
    }

    private static string? CountUnit(Document document, FigureDraft draft)
    {
        if (draft.Head >= 0)
        {
            return draft.Class(document) switch
            {
                NounClass.Person or NounClass.Job => "person",
                _ when draft.Measure is Measure.Deaths or Measure.Injuries && MeasureLexicon.At(document, draft.Head, MeasureRoles.Event, out _) is not null => "person",
                _ => Nouns.Singular(document, draft.Head),
            };
        }

        if (draft.Antecedent is { } antecedent)
            return (antecedent.Unit ?? CountUnit(document, antecedent)) is { } unit ? unit.Split('/')[0] : null;
        if (draft.HasCounted)
            return "person";
        if (draft.Measure is { } measure)
            return MeasureFinder.UnitOf(measure);
        return IsDoneByPeople(document, draft.Reach) ? "person" : null;
    }

    private static string NounUnit(Document document, int head) => Nouns.ClassOf(document, head) is NounClass.Person or NounClass.Job ? "person" : Nouns.Singular(document, head);

    /// <summary><c>3,000 marched</c>, <c>200 had already signed up</c></summary>
    private static bool IsDoneByPeople(Document document, int at)
    {
        while (at < document.Tokens.Length && document.Tokens[at].Before != Gap.Paragraph && (document.ClassOf(at) & (WordClass.Auxiliary | WordClass.Adverb)) != 0)
            at++;
        return at < document.Tokens.Length && document.Tokens[at].Before != Gap.Paragraph && PeopleVerbs.Match(document, at, out _) is not null;
    }

    private static string? CountedOf(Document document, FigureDraft draft)
    {
        if (draft.CountedFirst >= 0 && draft.CountedEnd > draft.CountedFirst)
        {
            var end = draft.Head >= 0 ? draft.Head + 1 : draft.CountedEnd;
            return document.SpanOf(draft.CountedFirst, Math.Max(draft.CountedFirst, end - 1)).Of(document.Text);
        }

        return draft.Antecedent is { } antecedent ? CountedOf(document, antecedent) : null;
    }

    /// <summary>The same number without trailing zeros of the scale.</summary>
    private static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;
}
