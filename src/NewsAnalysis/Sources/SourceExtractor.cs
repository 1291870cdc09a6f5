using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Finds who said what in a document, and links speakers across it.</summary>
internal static class SourceExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules => SourceRules.All;

    /// <summary>The rows of a document, in reading order; a source that is nothing but an expression of time is none.</summary>
    public static ImmutableArray<Attribution> Extract(Document document, ImmutableArray<TimeExpression> dates)
    {
        var reader = new AttributionReader(document);
        var found = reader.Read();
        if (found.Count == 0)
            return [];
        found.Sort(static (left, right) => left.Cue.First != right.Cue.First ? left.Cue.First.CompareTo(right.Cue.First) : left.Cue.Last.CompareTo(right.Cue.Last));
        var linker = new SpeakerLinker(reader.Syntax, new PersonNames(reader.Syntax));
        var rows = ImmutableArray.CreateBuilder<Attribution>(found.Count);
        foreach (var row in found)
        {
            if (IsTime(document, dates, row.Source) || CueIdiom.Is(reader.Syntax, row.Cue, row.Content))
                continue;
            var speaker = linker.Link(row.Source);
            rows.Add(new Attribution
            {
                Source = row.Source.IsEmpty ? null : Cut(document, row.Source),
                Cue = Cut(document, row.Cue),
                Content = Cut(document, row.Content),
                Name = speaker.Name.IsEmpty ? null : Cut(document, speaker.Name).Text,
                Role = speaker.Role.IsEmpty ? null : Cut(document, speaker.Role).Text,
                Kind = speaker.Kind,
                Quote = QuoteKinds.Of(reader.Quotations, reader.Syntax, row),
                Sentence = row.Sentence,
                Rule = row.Rule.Name,
            });
        }

        return NameSharing.Apply(document, rows.DrainToImmutable());
    }

    /// <summary>"Week 41 had shown a rise", "at 6.40am saying that"</summary>
    private static bool IsTime(Document document, ImmutableArray<TimeExpression> dates, Phrase source)
    {
        if (source.IsEmpty || dates.IsEmpty)
            return false;
        var span = document.SpanOf(source.First, source.Last);
        return dates.Any(date => date.Type != TimexType.Set && date.Start <= span.Start && date.End >= span.End);
    }

    private static Excerpt Cut(Document document, Phrase phrase) => Excerpt.Of(document.Text, document.SpanOf(phrase.First, phrase.Last));
}
