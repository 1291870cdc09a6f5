using System.Buffers;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Tells a headline from the first sentence of a running text.</summary>
internal static class HeadlineShape
{
    private const int Longest = 200;
    private const int MostWords = 30;

    private static readonly SearchValues<char> NoWords = SearchValues.Create("0123456789.,:;-–—/ ");

    /// <summary>True for a short line that does not end as sentences do.</summary>
    /// <param name="line">The line, without white space around it.</param>
    /// <param name="furnitureFollows">True when a by-line or date line comes right after: then even a full stop at the end is no objection.</param>
    public static bool Fits(ReadOnlySpan<char> line, bool furnitureFollows)
    {
        if (line.Length is < 3 or > Longest || line.Count(' ') >= MostWords || line[0] is '[' or '(')
            return false;
        var first = line.TrimStart(['"', '“', '\'', '‘', '#', '*', ' ', '(', '¿', '¡']);
        if (first.IsEmpty || char.IsLower(first[0]) && !furnitureFollows || !first.ContainsAnyExcept(NoWords))
            return false;
        return line[^1] switch
        {
            ',' or ';' or ':' or '-' or '–' or '—' or '_' => false,
            '.' => furnitureFollows && !HasSentenceBreak(line) || line.EndsWith("...") || EndsInAbbreviation(line),
            '"' or '”' or '\'' or '’' or ')' => furnitureFollows || line.Length < 2 || line[^2] is not ('.' or ',' or '!' or '?'),
            '!' or '?' => !HasSentenceBreak(line) && (furnitureFollows || line.Count(' ') < MostWords / 2),
            _ => true,
        };
    }

    private static bool EndsInAbbreviation(ReadOnlySpan<char> line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        return word.Count('.') > 1 && line.Count(' ') < MostWords / 2;
    }

    private static bool HasSentenceBreak(ReadOnlySpan<char> line)
    {
        for (var i = 2; i + 2 < line.Length; i++)
        {
            if (line[i] is '.' or '!' or '?' && line[i + 1] == ' ' && char.IsUpper(line[i + 2]) && char.IsLower(line[i - 1]) && Abbreviations.Find(line[(line[..i].LastIndexOf(' ') + 1)..i]) is null)
                return true;
        }

        return false;
    }
}
