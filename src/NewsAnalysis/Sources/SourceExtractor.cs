using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Finds who said what in a document, and links speakers across it.</summary>
internal static class SourceExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules => SourceRules.All;

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<Attribution> Extract(Document document)
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

        return NameSharing.Apply(document, rows.MoveToImmutable());
    }

    private static Excerpt Cut(Document document, Phrase phrase) => Excerpt.Of(document.Text, document.SpanOf(phrase.First, phrase.Last));
}
