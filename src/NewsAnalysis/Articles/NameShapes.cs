using System.Buffers;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Tells by their shape whether words can be a name, and writes names as names are written.</summary>
internal static class NameShapes
{
    private const int LongestName = 60;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("\"“”!?:;…%$€£");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ");

    /// <summary>True for two to five capitalised words, initials and name particles among them: <c>Ilse Marn</c>, <c>J. K. van der Aa</c>.</summary>
    public static bool IsPerson(ReadOnlySpan<char> name)
    {
        if (name.Length is < 3 or > LongestName)
            return false;
        int words = 0, capitalised = 0, titles = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            words++;
            if (BylineWords.Is(word, BylineWordKind.Title) && capitalised == 0)
                titles++;
            else if (IsNameWord(word))
                capitalised++;
            else if (!BylineWords.Is(word, BylineWordKind.Particle))
                return false;
        }

        return words - titles is >= 2 and <= 5 && capitalised > 0;
    }

    /// <summary>True for one capitalised word that is no date and no common word.</summary>
    public static bool IsSingleName(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 30 && !name.Contains(' ') && IsNameWord(name);

    /// <summary>True when every word but the small ones starts with a capital letter or a digit, and there are at most eight.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestName)
            return false;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            words++;
            if (words == 1 ? !IsCapital(word) : !IsCapital(word) && !char.IsAsciiDigit(word[0]) && !IsSmall(word))
                return false;
            if (word.ContainsAny(NeverInNames))
                return false;
        }

        return words <= 8 && !(text[^1] is '.' or ',');
    }

    /// <summary>A name without titles before it, written with capitals where the page writes it in capitals only.</summary>
    public static string Person(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        while (name.IndexOf(' ') is var space and > 0 && BylineWords.Is(name[..space], BylineWordKind.Title))
            name = name[(space + 1)..].TrimStart();
        return Recase(name, keepShort: false);
    }

    /// <summary>An outlet's name, written with capitals where the page writes it in capitals only. Abbreviations stay.</summary>
    public static string Outlet(ReadOnlySpan<char> name) => Recase(name.Trim(), keepShort: true);

    private static string Recase(ReadOnlySpan<char> name, bool keepShort)
    {
        var written = string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (written.AsSpan().ContainsAnyInRange('a', 'z') || !written.Any(char.IsUpper) || (keepShort && !written.Contains(' ')))
            return written;
        var letters = written.ToCharArray();
        var start = 0;
        for (var i = 0; i <= letters.Length; i++)
        {
            if (i < letters.Length && char.IsLetter(letters[i]))
                continue;
            if (!keepShort || !IsAbbreviation(letters.AsSpan(start, i - start)))
            {
                // "O'NEILL" has two capitals, "MEN'S" one.
                for (var j = start + 1; j < i; j++)
                    letters[j] = char.ToLowerInvariant(letters[j]);
                if (start > 1 && letters[start - 1] is '\'' or '’' && i - start == 1)
                    letters[start] = char.ToLowerInvariant(letters[start]);
            }

            start = i + 1;
        }

        return new string(letters);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is > 1 and <= 4 && !word.ContainsAny(Vowels);

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        if (Calendar.Month(word) > 0 && word.Length > 3 || Calendar.IsWeekday(word))
            return false;
        var capital = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && (i == 0 || word[i - 1] is '-' or '\'' or '’' || char.IsUpper(word[0]) || i <= 2))
                capital = true;
            else if (!char.IsLetter(word[i]) && !char.IsSurrogate(word[i]) && word[i] is not ('-' or '\'' or '’' or '.' or '‑') && char.GetUnicodeCategory(word[i]) is not System.Globalization.UnicodeCategory.NonSpacingMark)
                return false;
        }

        if (word.EndsWith(".") && word.Length > 4)
            return false;
        return (capital || (!char.IsLower(word[0]) && char.IsLetter(word[0]))) && !IsCommon(word);
    }

    private static bool IsCapital(ReadOnlySpan<char> word) => !char.IsLower(word[0]) && char.IsLetter(word[0]);

    private static bool IsSmall(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "for" or "&" or "-" or "/" or "in" || BylineWords.Is(word, BylineWordKind.Particle);

    /// <summary>True for words of the closed classes, which no one is called.</summary>
    private static bool IsCommon(ReadOnlySpan<char> word) =>
        word.Length > 1 && WordClasses.Of(Vocabulary.Find(word)) is not WordClass.None and var classes
        && (classes & ~(WordClass.Modal | WordClass.Particle | WordClass.Interjection)) != 0;
}
