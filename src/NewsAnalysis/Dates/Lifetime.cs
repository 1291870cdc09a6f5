using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>The life that a text tells: after "born in 1950", "at the age of 20" is a time that what follows counts from.</summary>
internal sealed class Lifetime
{
    private const int BornReach = 8;
    private static readonly int Born = Vocabulary.Id("born");
    private static readonly int At = Vocabulary.Id("at");
    private int? _birth;

    /// <summary>Takes note of a time whose words start at a token, if somebody was born then.</summary>
    public void Note(DateScanner scanner, int first, CalendarPeriod period)
    {
        for (var at = first - 1; scanner.Has(at) && at >= first - BornReach && scanner[at].Kind == TokenKind.Word; at--)
        {
            if (scanner[at].Word == Born)
                _birth = period.First.Year;
        }
    }

    /// <summary>The year in which the age at a token was reached; null where it is no age, or nobody's birth was told.</summary>
    public CalendarPeriod? YearOfAge(DateScanner scanner, int at)
    {
        if (_birth is not { } birth || !scanner.Is(at, DateRole.OfAge) || !(scanner.Is(at - 1, At) || (scanner.Is(at - 1, Words.The) && scanner.Is(at - 2, At))))
            return null;
        var number = scanner.Is(at + 1, Words.Of) ? at + 2 : at + 1;
        return scanner.Amount(number, out var age) > 0 && age is >= 1 and <= 110 && birth + age is > 0 and < 9999 ? CalendarPeriod.OfYear(birth + (int)age) : null;
    }
}
