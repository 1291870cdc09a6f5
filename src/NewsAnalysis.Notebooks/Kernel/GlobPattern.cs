namespace NewsAnalysis.Notebooks;

/// <summary>Patterns as a shell has them: <c>*</c> for any text, <c>?</c> for any character, <c>[a-z]</c> and <c>[^a-z]</c> for one of several.</summary>
internal static class GlobPattern
{
    /// <summary>True when the pattern describes the whole text. Takes time in proportion to both lengths, whatever the pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int at = 0;
        int next = 0;
        int star = -1;
        int starText = 0;
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                star = ++next;
                starText = at;
            }
            else if (next < pattern.Length && MatchesOne(pattern[next..], text[at], out int used))
            {
                next += used;
                at++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                next = star;
                at = ++starText;
            }
            else
            {
                return false;
            }
        }
        return !pattern[next..].ContainsAnyExcept('*');
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, char letter, out int used)
    {
        used = 1;
        if (pattern[0] == '?')
            return true;
        if (pattern[0] != '[' || pattern.Length < 3 || pattern[2..].IndexOf(']') is not (>= 0 and var end))
            return pattern[0] == letter;
        used = end + 3;
        ReadOnlySpan<char> set = pattern[1..(end + 2)];
        bool isNegated = set.Length > 1 && set[0] == '^';
        if (isNegated)
            set = set[1..];
        bool isIn = false;
        for (int at = 0; at < set.Length; at++)
        {
            if (at + 2 < set.Length && set[at + 1] == '-')
            {
                isIn |= letter >= set[at] && letter <= set[at + 2];
                at += 2;
            }
            else
            {
                isIn |= letter == set[at];
            }
        }
        return isIn != isNegated;
    }
}
