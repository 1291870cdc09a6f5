using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>On which side of the number a modifier stands.</summary>
internal enum ModifierPlace
{
    Before,
    After,
}

/// <summary>Words around a number that bound it.</summary>
internal sealed record ModifierWords(Modifier Modifier);

/// <summary>Reads the words that say how exactly a number is given, and sets the bounds by them.</summary>
internal static class ModifierGrammar
{
    private const int LongestPhrase = 5;

    private static readonly Lexicon<ModifierWords> BeforeNumber = Load(ModifierPlace.Before);
    private static readonly Lexicon<ModifierWords> AfterNumber = Load(ModifierPlace.After);

    /// <summary>Reads modifiers to the left of a figure, and widens it by them.</summary>
    public static Modifier? ReadBefore(Document document, FigureDraft draft, int floor)
    {
        Modifier? found = null;
        while (draft.First > floor && LongestBefore(document, draft.First, floor) is var (words, first))
        {
            // "was over in 10 minutes": "over" here is no bound; "the past three days" is a time.
            if (document.Is(first, "past") && document.Is(first - 1, "the"))
                break;
            // "was revised up to 2.4%": "up" says which way.
            if (document.Is(first, "up") && document.Is(first + 1, "to") && ChangeFinder.IsPhrasalVerb(document, first - 1))
                break;
            // "spread over three years" names the time, "lasted over three years" bounds it.
            if (draft.Dimension == Dimension.Duration && draft.First - first == 1 && document.Is(first, "over") && !BoundsDuration(document, first - 1))
                break;
            if (words.Modifier == Modifier.MoreThan && IsVerb(document, first) && (found is not null || draft.Class(document) == NounClass.Other && draft.Head >= 0))
                break;
            draft.First = first;
            found = found is null or Modifier.Exact ? words.Modifier : found;
        }

        return found;
    }

    /// <summary>Reads a modifier to the right of a figure, and widens it by that.</summary>
    public static Modifier? ReadAfter(Document document, FigureDraft draft, int end)
    {
        var at = draft.End;
        if (at >= end)
            return null;
        if (document.Is(at, '-') && document.Tokens[at].IsAttached && document.Is(at + 1, "odd"))
            (draft.End, at) = (at + 2, -1);
        if (at < 0)
            return Modifier.About;
        if (AfterNumber.Match(document, at, out var length) is not { } words || at + length > end)
            return null;
        // "up 2.3 percent and up 4 percent": the words lead the next number.
        if (document.Is(at, "and") && at + length < end && document.Tokens[at + length].Kind is TokenKind.Number or TokenKind.Currency)
            return null;
        // "at most 12 or 12 at most", but not "12 at least partly".
        draft.End = at + length;
        return words.Modifier;
    }

    /// <summary>Sets modifier and bounds of a single number.</summary>
    public static void Apply(FigureDraft draft, Modifier? modifier)
    {
        draft.Modifier = modifier ?? Modifier.Exact;
        if (draft.Form == NumeralForm.Vague && draft.Modifier is Modifier.Exact or Modifier.About)
            draft.Modifier = Modifier.Vague;
        (draft.Low, draft.High) = draft.Modifier switch
        {
            Modifier.Exact => ((decimal?)draft.Value, (decimal?)draft.Value),
            Modifier.MoreThan or Modifier.AtLeast => (draft.Value, null),
            Modifier.LessThan or Modifier.AtMost => (null, draft.Value),
            _ => (null, null),
        };
    }

    /// <summary>"the toll passed 40" bounds the toll; "they passed 40 laws" does not.</summary>
    private static bool IsVerb(Document document, int token) => document.Written(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || document.Written(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private static bool BoundsDuration(Document document, int before) =>
        before < 0 || document.Is(before, "for") || document.Is(before, "lasted") || document.Is(before, "of") || document.Is(before, "took") || document.Is(before, "after") || document.Is(before, "taken")
        || document.Is(before, "just") || document.Is(before, "in") || document.Is(before, "to") || document.Is(before, "lasting") || document.Is(before, "spent") || document.Is(before, "waited") || document.Is(before, "by") || document.Is(before, "is");

    private static (ModifierWords Words, int First)? LongestBefore(Document document, int end, int floor)
    {
        for (var first = Math.Max(floor, end - LongestPhrase); first < end; first++)
        {
            if (BeforeNumber.Match(document, first, out var length) is { } words && first + length == end)
                return (words, first);
        }

        return null;
    }

    private static Lexicon<ModifierWords> Load(ModifierPlace place) => Lexicon<ModifierWords>.Load(
        "modifiers.tsv", row => row.Enumeration<ModifierPlace>("place") == place ? new ModifierWords(row.Enumeration<Modifier>("modifier")) : null);
}
