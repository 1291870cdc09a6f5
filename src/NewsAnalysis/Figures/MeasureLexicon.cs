using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>How a word gives the measure of a figure; described in measures.tsv.</summary>
[Flags]
internal enum MeasureRoles
{
    None = 0,
    Event = 1 << 0,
    Status = 1 << 1,
    Topic = 1 << 2,
    Active = 1 << 3,
    Passive = 1 << 4,
    Subject = 1 << 5,
    State = 1 << 6,
    Attributive = 1 << 7,
}

/// <summary>Which counted nouns a measure word goes with.</summary>
internal enum MeasuredNoun
{
    /// <summary>People, or no noun at all.</summary>
    Person,

    /// <summary>People, and never a bare number.</summary>
    People,

    /// <summary>Anything.</summary>
    Any,

    Home,
    Settlement,

    /// <summary>People, households and settlements.</summary>
    Moved,

    /// <summary>People, households, homes and settlements.</summary>
    Power,
}

/// <summary>A word that gives the measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Roles">How it gives it.</param>
/// <param name="Of">Which nouns it goes with.</param>
/// <param name="Then">What must follow the counted noun, a phrase of two words each; empty when anything may.</param>
internal sealed record MeasureWord(Measure Measure, MeasureRoles Roles, MeasuredNoun Of, (string First, string Second)[] Then)
{
    /// <summary>True where what must follow the counted noun does: <c>forced 200 people to flee</c>, not <c>forced 12 ministers to resign</c>.</summary>
    public bool IsFollowed(Document document, int at)
    {
        foreach (var (first, second) in Then)
        {
            if (document.Is(at, first) && document.Is(at + 1, second))
                return true;
        }

        return Then.Length == 0;
    }

    public bool Has(MeasureRoles role) => (Roles & role) != 0;

    /// <summary>True when a figure with a counted noun of this class can have the measure.</summary>
    public bool Fits(NounClass noun, bool hasNoun) => Of switch
    {
        MeasuredNoun.Any => true,
        MeasuredNoun.Home => noun == NounClass.Home,
        MeasuredNoun.Settlement => noun == NounClass.Settlement,
        MeasuredNoun.Moved => !hasNoun || noun is NounClass.Person or NounClass.Household or NounClass.Settlement,
        MeasuredNoun.Power => !hasNoun || noun is NounClass.Person or NounClass.Household or NounClass.Home or NounClass.Settlement,
        MeasuredNoun.People => noun == NounClass.Person,
        _ => !hasNoun || noun is NounClass.Person or NounClass.Household,
    };
}

/// <summary>The words that give the measure, matched with their roles. One word can be in several rows.</summary>
internal static class MeasureLexicon
{
    private static readonly Lexicon<MeasureWord> Words = Lexicon<MeasureWord>.Load("measures.tsv", row =>
        new MeasureWord(row.Enumeration<Measure>("measure"), row.Enumeration<MeasureRoles>("roles"), row.Optional("of") is null ? MeasuredNoun.Person : row.Enumeration<MeasuredNoun>("of"), Sequels(row["then"])));

    /// <summary>The longest measure phrase that starts at a token.</summary>
    public static MeasureWord? At(Document document, int token, out int length) => Words.Match(document, token, out length);

    /// <summary>The measure phrase with one of the roles that starts at a token; null when its roles are others.</summary>
    public static MeasureWord? At(Document document, int token, MeasureRoles roles, out int length) =>
        Words.Match(document, token, out length) is { } word && word.Has(roles) ? word : null;

    private static (string First, string Second)[] Sequels(string phrases) =>
        [.. phrases.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(phrase => phrase.Split(' ')).Select(words => (words[0], words[1]))];

    public static bool IsVerb(Document document, int token) =>
        Words.Match(document, token, out _) is { } word && word.Has(MeasureRoles.Active | MeasureRoles.Passive | MeasureRoles.Subject | MeasureRoles.State);
}
