using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>A noun for a count that somebody keeps: <c>toll</c>, <c>estimate</c>.</summary>
internal sealed class TallyNoun
{
    public static Lexicon<TallyNoun> All { get; } = Lexicon<TallyNoun>.Load("tally-nouns.tsv", _ => new TallyNoun());
}

/// <summary>Objects that report a figure: a count and what it was moved to, or a number of things counted.</summary>
internal sealed class Tallies(SourceSyntax syntax, NounPhrases phrases)
{
    // "the official count of those who died in the three districts on Monday to 41"
    private const int LongestObject = 16;

    // "to a provisional 41", "to more than 41"
    private const int FigureReach = 5;

    private readonly Document _document = syntax.Document;

    /// <summary>True for <c>its count of the dead to 41</c>: a noun phrase about a tally, then a preposition with a figure.</summary>
    public bool Follows(int at, int end)
    {
        if (!phrases.StartsPhrase(at))
            return false;
        var isTally = false;
        for (var i = at; i < end && i < at + LongestObject; i++)
        {
            isTally |= TallyNoun.All.Match(_document, i, out _) is not null && (syntax[i] is WordTag.Noun or WordTag.Plural);
            if (isTally && IsPointer(i) && HasFigure(i + 1, Math.Min(end, i + FigureReach)))
                return true;
            // Past the tally a finite verb is more likely a plural noun: "the toll in the Tolm floods to 41".
            if (syntax[i] is WordTag.Comma or WordTag.Stop || _document.Is(i, ':') || (!isTally && syntax.IsFinite(i)))
                return false;
        }

        return false;
    }

    /// <summary>True for <c>47 deaths</c>, <c>at least 47 deaths</c>.</summary>
    public bool StartsWithFigure(int at, int end) => HasFigure(at, Math.Min(end, at + 4)) && phrases.StartsPhrase(at);

    private bool IsPointer(int token)
    {
        var word = _document.Tokens[token].Word;
        return word == Words.To || word == Words.At || word == Words.From;
    }

    private bool HasFigure(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (syntax[i] == WordTag.Number)
                return true;
            if (syntax[i] is WordTag.Comma or WordTag.Stop || syntax.IsVerb(i))
                return false;
        }

        return false;
    }
}
