namespace NewsAnalysis.Articles;

/// <summary>The opening of a report that says where, when and for whom it was filed.</summary>
/// <param name="Length">Number of characters from the paragraph's start, the dash included.</param>
/// <param name="Outlet">The agency in brackets; null when there is none.</param>
/// <param name="Date">The date; null when there is none.</param>
internal readonly record struct Dateline(int Length, string? Outlet, PageTime? Date)
{
    private const int LongestPlace = 60;
    private const int LongestOutlet = 60;

    /// <summary>Finds <c>TARN BRIDGE, May 3, 2025 (Coast Wire) -</c>, <c>OSTMERE, Velm (CW) _</c>, <c>SALTGATE, 4 MAY 91 -- [TEXT]</c> at the start of a paragraph.</summary>
    public static Dateline? Find(ReadOnlySpan<char> paragraph)
    {
        var at = PlaceLength(paragraph, out var upperCase);
        if (at == 0)
            return null;
        string? outlet = null;
        PageTime? date = null;
        while (true)
        {
            var rest = paragraph[at..];
            var gap = rest.Length - rest.TrimStart([' ', ',', '\u00A0']).Length;
            rest = rest[gap..];
            if (CountryLength(rest) is var country and > 0)
            {
                at += gap + country;
            }
            else if (outlet is null && rest.StartsWith("(") && rest.IndexOf(')') is var close and > 1 and <= LongestOutlet && IsAgency(rest[1..close]))
            {
                outlet = NameShapes.Outlet(rest[1..close]);
                at += gap + close + 1;
            }
            else if (date is null && DateLineParser.TryParsePrefix(rest, out var found, out var length) && found.HasDay)
            {
                date = found;
                at += gap + length;
            }
            else
            {
                break;
            }
        }

        var mark = MarkLength(paragraph[at..], out var isDash);
        // A place in capitals needs a dash after it; one in small letters also an agency known as such, or the day; both together need no dash.
        var evidence = (outlet is null || (date is null && !upperCase && !OutletNames.IsOutlet(outlet)) ? 0 : 1) + (date is null ? 0 : 1);
        if (mark == 0 ? evidence < 2 || !StartsSentence(paragraph[at..]) : evidence == 0 && !(upperCase && isDash && StartsMixed(paragraph[(at + mark)..])))
            return null;
        at += mark;
        while (mark > 0 && FilingMarkLength(paragraph[at..]) is var filing and > 0)
            at += filing;
        return new Dateline(at, outlet, date);
    }

    /// <summary>Length of the place, up to its agency, its date or its dash; 0 when the paragraph does not open with one.</summary>
    private static int PlaceLength(ReadOnlySpan<char> paragraph, out bool upperCase)
    {
        upperCase = false;
        var end = 0;
        var words = 0;
        for (var at = 0; at < paragraph.Length && at < LongestPlace;)
        {
            var rest = paragraph[at..];
            var stop = 0;
            while (stop < rest.Length && (char.IsLetter(rest[stop]) || rest[stop] is '.' or '\'' or '’' || (rest[stop] is '-' or '/' && stop + 1 < rest.Length && char.IsLetter(rest[stop + 1]) && stop > 0)))
                stop++;
            if (stop == 0)
                break;
            var word = rest[..stop];
            if (words > 0 && (Calendar.Month(word) > 0 || Calendar.IsWeekday(word)))
                break;
            var isSmall = BylineWords.Is(word, BylineWordKind.Particle) || word is "of" or "and" or "the";
            if (!char.IsUpper(word[0]) && !(isSmall && words > 0))
                return 0;
            words++;
            // The first part, up to the comma, decides: "NEWARK, N.J."
            if (words == 1)
                upperCase = word.Length > 1;
            if (paragraph[..at].IndexOf(',') < 0 && !isSmall && word.ContainsAnyInRange('a', 'z'))
                upperCase = false;
            at += stop;
            end = at;
            while (at < paragraph.Length && (paragraph[at] is ' ' or '\u00A0' || (paragraph[at] == ',' && at == end)))
                at++;
            if (words > 7)
                return 0;
        }

        return end;
    }

    private static int MarkLength(ReadOnlySpan<char> rest, out bool isDash)
    {
        var at = 0;
        while (at < rest.Length && rest[at] is ' ' or '\u00A0')
            at++;
        var start = at;
        while (at < rest.Length && rest[at] is '-' or '–' or '—' or '_' or '―')
            at++;
        isDash = at > start;
        if (isDash)
            return rest[start] == '-' && at == start + 1 && (start == 0 || (at < rest.Length && rest[at] != ' ')) ? 0 : at;
        return at < rest.Length && rest[at] == ':' ? at + 1 : 0;
    }

    /// <summary><c>[TEXT]</c>, <c>[REPORT]</c>: marks of a monitoring service, in capitals.</summary>
    private static int FilingMarkLength(ReadOnlySpan<char> rest)
    {
        var start = rest.Length - rest.TrimStart().Length;
        if (start >= rest.Length || rest[start] != '[')
            return 0;
        var close = rest.IndexOf(']');
        return close > 0 && close - start <= LongestOutlet * 2 && !rest[start..close].ContainsAnyInRange('a', 'z') ? close + 1 : 0;
    }

    /// <summary><c>(Argentina)</c> after a place: brackets before a comma and a date hold no agency.</summary>
    private static int CountryLength(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("(") || rest.IndexOf(')') is not (> 1 and <= LongestOutlet and var close) || !rest[(close + 1)..].StartsWith(", "))
            return 0;
        return DateLineParser.TryParsePrefix(rest[(close + 3)..], out var date, out _) && date.HasDay ? close + 1 : 0;
    }

    private static bool IsAgency(ReadOnlySpan<char> written) => OutletNames.IsKnown(written) || NameShapes.IsCapitalised(written);

    private static bool StartsSentence(ReadOnlySpan<char> rest) => rest.TrimStart() is [var first, ..] && (char.IsUpper(first) || first is '"' or '“' or '\'' or '‘');

    private static bool StartsMixed(ReadOnlySpan<char> rest)
    {
        // An agency's dateline may be a line of its own.
        rest = rest.TrimStart();
        if (rest.IsEmpty)
            return true;
        if (!StartsSentence(rest))
            return false;
        return rest[..Math.Min(rest.Length, 80)].ContainsAnyInRange('a', 'z');
    }
}
