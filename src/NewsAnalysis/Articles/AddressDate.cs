namespace NewsAnalysis.Articles;

/// <summary>
/// Reads the day that news sites put into the address of an article: <c>/2019/11/19/</c>, <c>/2019/nov/18/</c>, <c>/2019-11-19-</c>, <c>/20191119/</c>.
/// It counts where the page itself tells no day.
/// </summary>
internal static class AddressDate
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The day in the path of an address; null when there is none, or two different ones.</summary>
    public static DateOnly? In(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var path = uri.AbsolutePath.AsSpan();
        DateOnly? found = null;
        for (var at = 0; at + 8 <= path.Length; at++)
        {
            if ((at > 0 && char.IsAsciiLetterOrDigit(path[at - 1])) || DayAt(path[at..], out var length) is not { } day)
                continue;
            if (found is { } other && other != day)
                return null;
            found = day;
            at += length - 1;
        }

        return found;
    }

    private static DateOnly? DayAt(ReadOnlySpan<char> path, out int length)
    {
        length = 0;
        var digits = Digits(path);
        if (digits is not (4 or 8))
            return null;
        var year = Number(path[..4]);
        if (year is < FirstYear or > LastYear)
            return null;
        if (digits == 8)
        {
            length = 8;
            return Ends(path, 8) ? Day(year, Number(path[4..6]), Number(path[6..8])) : null;
        }

        if (path.Length < 8 || path[4] is not ('/' or '-' or '_') || MonthAt(path[5..], out var monthLength) is not { } month)
            return null;
        var dayAt = 5 + monthLength + 1;
        if (dayAt >= path.Length || path[dayAt - 1] != path[4])
            return null;
        var dayDigits = Digits(path[dayAt..]);
        if (dayDigits is not (1 or 2))
            return null;
        length = dayAt + dayDigits;
        return Ends(path, length) ? Day(year, month, Number(path.Slice(dayAt, dayDigits))) : null;
    }

    private static int? MonthAt(ReadOnlySpan<char> path, out int length)
    {
        length = Digits(path);
        if (length is 1 or 2)
            return Number(path[..length]);
        length = 0;
        while (length < path.Length && char.IsAsciiLetter(path[length]))
            length++;
        return length >= 3 && Calendar.Month(path[..length]) is var month and > 0 ? month : null;
    }

    private static bool Ends(ReadOnlySpan<char> path, int at) => at >= path.Length || !char.IsAsciiLetterOrDigit(path[at]);

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
