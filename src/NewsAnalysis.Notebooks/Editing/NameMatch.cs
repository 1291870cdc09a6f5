namespace NewsAnalysis.Notebooks;

/// <summary>How well a name fits what is typed.</summary>
internal static class NameMatch
{
    /// <summary>The rank of a name that does not fit.</summary>
    public const int None = int.MaxValue;

    /// <summary>0: starts with it; 1: starts with it in other case; 2: its words start with parts of it, as <c>WL</c> fits <c>WriteLine</c>; else <see cref="None"/>.</summary>
    public static int Rank(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : FitsWords(name, typed, 0, 0) ? 2
        : None;

    // The first letter typed starts the name; each further one goes on in its word or starts a later word.
    private static bool FitsWords(string name, string typed, int at, int next)
    {
        if (next == typed.Length)
            return true;
        if (at < name.Length && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(typed[next]) && FitsWords(name, typed, at + 1, next + 1))
            return true;
        if (next == 0)
            return false;
        for (int start = at; start < name.Length; start++)
        {
            if (StartsWord(name, start) && start > at && char.ToUpperInvariant(name[start]) == char.ToUpperInvariant(typed[next]) && FitsWords(name, typed, start + 1, next + 1))
                return true;
        }
        return false;
    }

    private static bool StartsWord(string name, int at) =>
        (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
        || (name[at - 1] == '_' && name[at] != '_')
        || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]));
}
