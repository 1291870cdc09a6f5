using System.Collections.Immutable;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Gives each figure its place, its period and its source, by clause structure and distance; says nothing when the text says nothing.</summary>
internal static class FigureLinker
{
    // "officials said on Friday": the day of the report follows its verb, with a preposition at most.
    private const int CueToDate = 2;

    // "told reporters in Durban"
    private const int CueToPlace = 3;

    /// <summary>The figures with place, country, period, source and attribution.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">The figures found, in reading order.</param>
    /// <param name="dates">The expressions of time, in reading order.</param>
    /// <param name="sources">The attributions.</param>
    public static ImmutableArray<ReportedFigure> Link(
        Document document,
        ImmutableArray<ReportedFigure> figures,
        ImmutableArray<TimeExpression> dates,
        ImmutableArray<Attribution> sources)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (figures.IsDefaultOrEmpty)
            return figures.IsDefault ? [] : figures;
        var linking = new Linking(document, figures, dates, sources);
        var linked = ImmutableArray.CreateBuilder<ReportedFigure>(figures.Length);
        for (var i = 0; i < figures.Length;)
        {
            var next = i + 1;
            while (next < figures.Length && figures[next].Sentence == figures[i].Sentence)
                next++;
            linking.Link(figures, i, next, linked);
            i = next;
        }

        return linked.MoveToImmutable();
    }

    private sealed class Linking
    {
        private readonly Document _document;
        private readonly ImmutableArray<TimeExpression> _dates;
        private readonly ImmutableArray<Attribution> _sources;
        private readonly PlaceFinder _places;
        private readonly PeriodFinder _finder;
        private readonly List<PlaceMention> _mentions = [];
        private readonly List<PeriodMention> _periods = [];
        private readonly List<(int First, int End)> _spans = [];
        private readonly List<bool> _changes = [];
        private IReadOnlyDictionary<int, int>? _placePairs;

        public Linking(Document document, ImmutableArray<ReportedFigure> figures, ImmutableArray<TimeExpression> dates, ImmutableArray<Attribution> sources)
        {
            (_document, _dates, _sources) = (document, dates.IsDefault ? [] : dates, sources.IsDefault ? [] : sources);

            // The US of "US$1.1 million" and the May of a date are no places.
            var covered = new byte[document.Tokens.Length];
            foreach (var span in figures.Select(figure => figure.Span).Concat(_dates.Select(date => date.Span)))
            {
                for (var i = document.TokenAt(span.Start); i < covered.Length && document.Tokens[i].Start < span.End; i++)
                    covered[i] = 1;
            }

            _places = new PlaceFinder(document, covered);
            _finder = new PeriodFinder(document, _dates, IsReport);
        }

        public void Link(ImmutableArray<ReportedFigure> figures, int first, int end, ImmutableArray<ReportedFigure>.Builder linked)
        {
            var sentence = _document.Sentences[figures[first].Sentence];
            _places.Find(sentence, _mentions);
            _spans.Clear();
            _changes.Clear();
            for (var i = first; i < end; i++)
            {
                _spans.Add((_document.TokenAt(figures[i].Start), _document.TokenAt(figures[i].End - 1) + 1));
                _changes.Add(figures[i].Change is not null);
            }

            _finder.Find(sentence, _spans, new ChangeBase(_document, _spans, _changes), _periods);
            _placePairs = Respectively.IsSaid(_document, sentence) ? Respectively.Pairs(_document, _spans, [.. _mentions.Select(mention => (mention.First, mention.End))]) : null;
            for (var i = first; i < end; i++)
                linked.Add(Link(figures[i], i - first));
        }

        private ReportedFigure Link(ReportedFigure figure, int index)
        {
            var attribution = SourceLinker.Innermost(_document, figure.Span, _sources);
            var source = attribution is { } covering ? _sources[covering].Source?.Text : null;
            if (figure.Dimension == Dimension.Age)
                return figure with { Source = source, Attribution = attribution };
            var place = PairedPlace(index) ?? PlaceLinker.Nearest(_document, _spans, index, _mentions, _document.Sentences[figure.Sentence].FirstToken, token => IsSpeaker(token) || IsWhereSaid(token, figure.Sentence))
                ?? (attribution is { } covered ? PlaceOfCounter(_sources[covered]) : null);
            var period = PeriodLinker.Nearest(_document, _document.Sentences[figure.Sentence], _spans, index, _periods);
            return figure with
            {
                Place = place is { } mention ? _document.SpanOf(mention.First, mention.End - 1).Of(_document.Text) : null,
                Country = place?.Country,
                From = period?.From,
                To = period?.To,
                Source = source,
                Attribution = attribution,
            };
        }

        /// <summary>The place that "respectively" gives a figure; null when it gives none.</summary>
        private PlaceMention? PairedPlace(int figure)
        {
            foreach (var (mention, owner) in _placePairs ?? ImmutableDictionary<int, int>.Empty)
            {
                if (owner == figure)
                    return _mentions[mention];
            }

            return null;
        }

        /// <summary>"told reporters in Durban": where it was said is not where it was so.</summary>
        private bool IsWhereSaid(int token, int sentence)
        {
            var offset = _document.Tokens[token].Start;
            foreach (var attribution in _sources)
            {
                var cue = attribution.Cue.Span;
                if (attribution.Sentence != sentence)
                    continue;
                if (cue.Contains(offset) || (offset >= cue.End && !attribution.Content.Span.Contains(offset) && token - _document.TokenAt(cue.End - 1) <= CueToPlace))
                    return true;
            }

            return false;
        }

        /// <summary>"Rwanda has confirmed 58 infections", "police in Leeds recorded 8,312 offences": who counts does so at home; null where the speaker only says so.</summary>
        private PlaceMention? PlaceOfCounter(Attribution attribution)
        {
            if (attribution.Source is not { } source || !TenseWords.Is(_document.Tokens[_document.TokenAt(attribution.Cue.End - 1)].Word, TenseSense.Counts))
                return null;
            foreach (var mention in _mentions)
            {
                if (source.Span.Contains(_document.SpanOf(mention.First, mention.End - 1)) && (mention.IsLocated || mention.Country is not null))
                    return mention;
            }

            return null;
        }

        /// <summary>True for what reads as a place and is the name of someone who speaks, or stands inside it.</summary>
        private bool IsSpeaker(int token)
        {
            var offset = _document.Tokens[token].Start;
            var word = _document.Written(token);
            foreach (var attribution in _sources)
            {
                if (attribution.Source is { } source && source.Span.Contains(offset))
                    return true;
                if (attribution is { Kind: SourceKind.Person, Name: { } name } && name.AsSpan().EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[^(word.Length + 1)] == ' '))
                    return true;
            }

            return false;
        }

        /// <summary>True for the date of a report: right beside the verb of saying, and outside what is said.</summary>
        private bool IsReport(int first, int end)
        {
            var start = _document.Tokens[first].Start;
            foreach (var attribution in _sources)
            {
                var cue = attribution.Cue.Span;
                if (attribution.Content.Span.Contains(start) || cue.End > start)
                    continue;
                var last = _document.TokenAt(cue.End - 1);
                if (first - last - 1 <= CueToDate && first > last)
                    return true;
            }

            var verb = (_document.ClassOf(first - 1) & WordClass.Preposition) != 0 ? first - 2 : first - 1;
            return _document.Is(verb, "published") || _document.Is(verb, "released") || _document.Is(verb, "issued");
        }
    }
}
