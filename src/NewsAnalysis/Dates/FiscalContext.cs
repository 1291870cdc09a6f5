using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells which fiscal year an article means, in the order that <c>fiscal-calendars.tsv</c> gives.</summary>
internal sealed class FiscalContext(Document document)
{
    private const int Reach = 6;

    // A year that ends within so many days of a month's start is of the month before.
    private const int EdgeOfMonth = 7;
    private readonly string? _country = Articles.OutletNames.CountryOf(document.Article);
    private List<(int At, FiscalCalendar Calendar)>? _stated;

    /// <summary>The fiscal year meant at a token; null when the article does not settle it.</summary>
    /// <param name="scanner">The sentence of the expression.</param>
    /// <param name="first">Index of the expression's first token.</param>
    /// <param name="last">Index of its last token.</param>
    public FiscalCalendar? At(DateScanner scanner, int first, int last)
    {
        _stated ??= FindStated();
        if (_stated.Count > 0)
            return _stated.MinBy(stated => Math.Abs(stated.At - first)).Calendar;
        if (Gazetteer.CountryBefore(document, first, scanner.First) is { } beside)
            return FiscalCalendar.OfGovernment(beside);
        var named = NamedIn(scanner, first);
        if (IsPublic(scanner, first, last))
            return FiscalCalendar.OfGovernment(named ?? _country);
        return named is null || named == _country ? FiscalCalendar.OfCompanies(_country) : null;
    }

    /// <summary>The fiscal year meant by both its years alone at a token; null where they are two years.</summary>
    /// <param name="scanner">The sentence of the expression.</param>
    /// <param name="first">Index of the expression's first token.</param>
    public FiscalCalendar? OfPair(DateScanner scanner, int first) => FiscalCalendar.OfPairs(Gazetteer.CountryBefore(document, first, scanner.First) ?? NamedIn(scanner, first) ?? _country);

    /// <summary>The country that the sentence names last before the expression, else first after it.</summary>
    private string? NamedIn(DateScanner scanner, int first)
    {
        string? before = null;
        for (var at = scanner.First; at < scanner.End; at++)
        {
            if (Gazetteer.NameAt(document, at, out var length) is not { Country: { } country, Kind: GazetteerKind.Country or GazetteerKind.People })
                continue;
            if (at > first)
                return before ?? country;
            before = country;
            at += length - 1;
        }

        return before;
    }

    private static bool IsPublic(DateScanner scanner, int first, int last)
    {
        if (scanner.Document.Is(first - 1, "federal"))
            return true;
        for (var at = scanner.First; at < scanner.End; at++)
        {
            if ((at < first || at > last) && scanner.Is(at, DateRole.Public))
                return true;
        }

        return false;
    }

    /// <summary>"fiscal year ended March 31", "fiscal fourth quarter, which ended Jan. 31", "the year ended June 30", "the fiscal year that began Oct. 1".</summary>
    private List<(int At, FiscalCalendar Calendar)> FindStated()
    {
        var stated = new List<(int, FiscalCalendar)>();
        var tokens = document.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (EdgeOf(at) is not { } edge)
                continue;
            var month = MonthAfter(at + 1);
            if (DateVocabulary.Months.Match(document, month, out _) is not { } name || Quarter(at) is not { } quarter || (edge < 0 && quarter != 4))
                continue;
            var day = month + 1 < tokens.Length && int.TryParse(document.Written(month + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 0;

            // what begins on Oct. 1 or ends on Oct. 2 has September for its last month, what begins on Sept. 29 as well
            var endsBefore = edge > 0 ? day is > 0 and <= EdgeOfMonth : day <= 31 - EdgeOfMonth;
            var last = endsBefore ? (name.Number + 10) % 12 + 1 : name.Number;
            stated.Add((at, FiscalCalendar.EndingWith((last - 3 * quarter + 23) % 12 + 1, _country)));
        }

        return stated;
    }

    /// <summary>1 for a word that leads to the end of a year, -1 for one that leads to its start; null for others.</summary>
    private int? EdgeOf(int at) =>
        document.Is(at, "ended") || document.Is(at, "ending") || document.Is(at, "ends") ? 1
        : document.Is(at, "began") || document.Is(at, "begins") || document.Is(at, "beginning") || document.Is(at, "started") || document.Is(at, "starts") || document.Is(at, "starting") ? -1 : null;

    /// <summary>The month of "on Sept. 30", "in June", "on the last Saturday of September"; the end of the text when none is near.</summary>
    private int MonthAfter(int at)
    {
        var tokens = document.Tokens;
        for (var month = at; month < at + Reach && month < tokens.Length && tokens[month].Kind is TokenKind.Word; month++)
        {
            if (tokens[month].IsCapitalised && DateVocabulary.Months.Match(document, month, out _) is not null)
                return month;
        }

        return tokens.Length;
    }

    /// <summary>Which quarter of a fiscal year ends at a token: 4 for the year itself; null when the words before it are about something else.</summary>
    private int? Quarter(int end)
    {
        int? quarter = null;
        var isFiscal = false;
        for (var at = end - 1; at >= 0 && at >= end - Reach; at--)
        {
            if (document.Is(at, '.'))
                break;
            if (document.Is(at, "year"))
                quarter ??= 4;
            var ordinal = document.Is(at - 1, "fiscal") || document.Is(at - 1, "financial") ? at - 2 : at - 1;
            if (ordinal >= 0 && document.Is(at, "quarter") && NumberWords.KindOf(document.Tokens[ordinal].Word) == NumberWordKind.Ordinal)
                quarter ??= (int)NumberWords.ValueOf(document.Tokens[ordinal].Word);
            isFiscal |= document.Is(at, "fiscal") || document.Is(at, "financial");
        }

        return isFiscal ? quarter ?? 4 : quarter == 4 && document.Is(end - 1, "year") ? 4 : null;
    }
}
