using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Rules of which the longest match counts, filed by what a match can start with, so that most tokens cost one array look-up.</summary>
internal sealed class RuleGroup
{
    private static readonly DateRule[] None = [];
    private static int _count;
    private readonly DateRule[][] _byWord;
    private readonly DateRule[][] _byKind;

    public RuleGroup(params DateRule[] rules)
    {
        Rules = rules;
        var named = rules.SelectMany(rule => rule.Begins.Words).ToHashSet();
        var filed = new Dictionary<Opening, DateRule[]>();
        _byWord = [.. Enumerable.Range(0, Vocabulary.Count).Select(word => named.Contains(word) ? [.. rules.Where(rule => rule.Begins.Fits(word))] : Filed(Openings.OfWord(word)))];
        _byKind = [.. Enum.GetValues<TokenKind>().Select(kind => Filed(Openings.OfKind(kind)))];

        DateRule[] Filed(Opening opening)
        {
            if (!filed.TryGetValue(opening, out var fitting))
                filed[opening] = fitting = opening == Opening.None ? None : [.. rules.Where(rule => (rule.Begins.Opening & opening) != 0)];
            return fitting;
        }
    }

    public IReadOnlyList<DateRule> Rules { get; }

    /// <summary>Where the scanner keeps this group's readings.</summary>
    public int Number { get; } = Interlocked.Increment(ref _count) - 1;

    /// <summary>True when some rule's match can start with this token.</summary>
    public bool CanStart(Token token) => Candidates(token).Length > 0;

    /// <summary>The longest match at a token, of equally long ones the one of the first rule.</summary>
    public DateReading? Best(DateScanner scanner, int at)
    {
        var candidates = Candidates(scanner[at]);
        if (candidates.Length == 0)
            return null;
        if (scanner.TryRecall(Number, at, out var best))
            return best;
        foreach (var rule in candidates)
        {
            if (rule.TryRead(scanner, at, out var form, out var end) && (best is not { } found || end > found.End))
                best = new DateReading(form!, rule, at, end);
        }

        scanner.Remember(Number, at, best);
        return best;
    }

    private DateRule[] Candidates(Token token) => token.Word > 0 && _byWord[token.Word] is { Length: > 0 } rules ? rules : _byKind[(int)token.Kind];
}
