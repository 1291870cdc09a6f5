using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>A counted noun phrase: its tokens and its head.</summary>
internal readonly record struct CountedPhrase(int First, int End, int Head)
{
    public static CountedPhrase None => new(-1, -1, -1);

    public bool IsFound => First >= 0;
}

/// <summary>Reads the noun phrase that a number counts: light and lexical, it stops at verbs, prepositions and punctuation.</summary>
internal static class CountedNoun
{
    private const int LongestPhrase = 8;
    private const WordClass Stops = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun
        | WordClass.Subordinator | WordClass.Negation | WordClass.Relative | WordClass.Determiner | WordClass.Possessive;

    /// <summary>Reads the phrase after a number that is not one: its head is the last plural noun of the run.</summary>
    public static CountedPhrase Plural(FigureScan scan, int at)
    {
        var (document, first, head) = (scan.Document, at, -1);
        var next = at;
        for (var words = 0; next < scan.End && words < LongestPhrase; words++)
        {
            if (!IsPart(scan, next, isFirst: next == at) || (next == at && (IsAdverbBeforeVerb(scan, next) || document.Is(next, "need"))))
                break;

            // "nine different times Sanders spoke", "19 support Sanders": a name is no noun that lower-case words describe.
            if (next > at && IsNameAfterWord(document, next))
                break;
            if (Nouns.IsPlural(document, next) && !IsStateBeforeEnd(scan, next))
            {
                // After a plural only another plural goes on: "five customs officers", not "officers rose".
                head = next;
            }
            else if (head >= 0)
            {
                break;
            }

            next++;
            next = SkipInside(scan, next);
        }

        return head < 0 ? CountedPhrase.None : new CountedPhrase(first, head + 1, head);
    }

    /// <summary>Reads the phrase after <c>one</c> or a hyphenated number: its head is the last word before a verb.</summary>
    public static CountedPhrase Singular(FigureScan scan, int at)
    {
        var document = scan.Document;
        var (next, head) = (at, -1);
        for (var words = 0; next < scan.End && words < 5; words++)
        {
            if (!IsPart(scan, next, isFirst: next == at) || (head >= 0 && (IsVerbLike(document, next) || scan.TagOf(next) == PennTag.RB)))
                break;
            head = next;
            next++;
            next = SkipInside(scan, next);
            if (Nouns.ClassOf(document, head) is NounClass.Person && !IsPersonBeforeNoun(scan, next))
                break;
        }

        return head < 0 ? CountedPhrase.None : new CountedPhrase(at, head + 1, head);
    }

    /// <summary>Skips a hyphen between two words, a possessive <c>'s</c> and a comma between adjectives.</summary>
    private static int SkipInside(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (at + 1 >= scan.End)
            return at;
        if (document.Is(at, '-') && document.Tokens[at].IsAttached && document.Tokens[at + 1].IsAttached && document.Tokens[at + 1].Kind == TokenKind.Word)
            return at + 1;
        if ((document.Is(at, "'s") || document.Is(at, "’s") || document.Is(at, '\'') || document.Is(at, '’')) && document.Tokens[at].IsAttached && document.Tokens[at + 1].Kind == TokenKind.Word)
            return at + 1;
        return at;
    }

    private static bool IsPart(FigureScan scan, int at, bool isFirst)
    {
        var document = scan.Document;
        var token = document.Tokens[at];
        if (token.Kind != TokenKind.Word || scan.IsDate(at) || token.Before == Gap.Paragraph)
            return false;
        if ((document.ClassOf(at) & Stops) != 0)
            return false;
        return NumberLexicon.Of(document, at) is not { Kind: NumberWordKind.Cardinal or NumberWordKind.Vague } || (isFirst && document.Is(at, "second"));
    }

    private static bool IsNameAfterWord(Document document, int at) => document.Tokens[at].Case == LetterCase.Title && document.Tokens[at - 1].Case == LetterCase.Lower
        && Nouns.IsPlural(document, at) && Nouns.ClassOf(document, at) != NounClass.Person;

    private static bool IsStateBeforeEnd(FigureScan scan, int at) => scan.Document.Is(at, "injured") || scan.Document.Is(at, "ones");

    /// <summary>"Room 12 gradually rises", not "12 newly built homes".</summary>
    private static bool IsAdverbBeforeVerb(FigureScan scan, int at) =>
        scan.Document.Written(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase) && scan.TagOf(at) == PennTag.RB && at + 1 < scan.End && scan.TagOf(at + 1) is PennTag.VBZ or PennTag.VBD or PennTag.VBP;

    private static bool IsVerbLike(Document document, int at)
    {
        var word = document.Written(at);
        return word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || MeasureLexicon.IsVerb(document, at) || ChangeFinder.IsVerb(document, at);
    }

    private static bool IsPersonBeforeNoun(FigureScan scan, int at) =>
        at < scan.End && scan.Document.Tokens[at].Kind == TokenKind.Word && Nouns.ClassOf(scan.Document, at) != NounClass.Other;
}
