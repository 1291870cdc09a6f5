using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Reads clock times from tokens: <c>7:15</c>, <c>9.30</c>, <c>05h00</c>, <c>five o'clock</c>, <c>T09:30Z</c>.</summary>
internal static class ClockReader
{
    /// <summary>An hour without its half of the day, with minutes or without: 5, 9.30.</summary>
    public static int ReadHour(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at))
            return -1;
        int hours = scanner.Digits(at, 2), minutes = 0;
        if (hours < 0 && scanner.Written(at) is [.., '.', >= '0' and <= '5', >= '0' and <= '9'] written && written.Length <= 5 && int.TryParse(written[..^3], out hours))
            minutes = (written[^2] - '0') * 10 + written[^1] - '0';
        capture.Number = hours * 60 + minutes;
        return hours is > 0 and <= 12 ? at + 1 : -1;
    }

    /// <summary>A number of hours or minutes in digits or words.</summary>
    public static int ReadNumber(DateScanner scanner, int at, out int number)
    {
        number = scanner.Digits(at, 2);
        if (number < 0 && scanner.Has(at) && NumberWords.KindOf(scanner[at].Word) == NumberWordKind.Cardinal)
            number = (int)NumberWords.ValueOf(scanner[at].Word);
        return number is > 0 and < 60 ? at + 1 : -1;
    }

    public static int ReadDotted(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at) || scanner[at].Length != 5 || scanner.Written(at) is not [>= '0' and <= '2', >= '0' and <= '9', '.', >= '0' and <= '5', >= '0' and <= '9'] written)
            return -1;
        var hours = (written[0] - '0') * 10 + written[1] - '0';
        capture.Number = (hours * 60 + (written[3] - '0') * 10 + written[4] - '0') * 60;
        return hours < 24 ? at + 1 : -1;
    }

    /// <summary>Hours and minutes parted by a dot: <c>9.50</c>, <c>19.22</c>; the number is in seconds.</summary>
    public static int ReadDottedHour(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at) || scanner.Written(at) is not [.., '.', >= '0' and <= '5', >= '0' and <= '9'] written || written.Length > 5 || !int.TryParse(written[..^3], out var hours) || hours > 23)
            return -1;
        capture.Number = (hours * 60 + (written[^2] - '0') * 10 + written[^1] - '0') * 60;
        return at + 1;
    }

    /// <summary>The <c>T09:30:00Z</c> or <c>T09:30+05:30</c> of a time in ISO 8601.</summary>
    public static int ReadIso(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at) || scanner.Written(at) is not ['T' or 't', >= '0' and <= '2', >= '0' and <= '9'] written || !scanner.Is(at + 1, ':') || scanner.Digits(at + 2, 2) is not (>= 0 and < 60 and var minutes))
            return -1;
        var hours = (written[1] - '0') * 10 + written[2] - '0';
        var seconds = scanner.Is(at + 3, ':') ? scanner.Digits(at + 4, 2) : -1;
        var end = seconds is >= 0 and < 60 ? at + 5 : at + 3;
        capture.Number = (hours * 60 + minutes) * 60 + Math.Max(0, seconds);
        capture.Amount = seconds is >= 0 and < 60 ? 1 : 0;
        if (scanner.Has(end) && scanner[end].IsAttached && scanner.Written(end) is "Z" or "z")
            end++;
        else if ((scanner.Is(end, '+') || scanner.Is(end, '-')) && scanner[end].IsAttached && scanner.Digits(end + 1, 2) is >= 0 and < 15 && scanner.Is(end + 2, ':') && scanner.Digits(end + 3, 2) is >= 0 and < 60)
            end += 4;
        return hours < 24 && seconds < 60 ? end : -1;
    }

    /// <summary>Reads hours with minutes or with a word that makes them a clock time; the number is in seconds.</summary>
    public static int Read(DateScanner scanner, int at, ref Capture capture)
    {
        if (!scanner.Has(at) || (scanner.Has(at - 1) && scanner[at].IsAttached && scanner[at - 1].Kind is not (TokenKind.Quote or TokenKind.Punctuation or TokenKind.Word)))
            return -1;
        if (scanner.Has(at - 1) && scanner[at].IsAttached && (scanner.Is(at - 1, ':') || scanner.Is(at - 1, '.')))
            return -1;
        var end = Hours(scanner, at, out var hours, out var minutes, out var seconds);
        if (end < 0)
            return -1;
        var meridiem = DateVocabulary.WordsOf(DateRole.Meridiem).Match(scanner.Document, end, out var length);
        if (meridiem is not null && scanner.Has(end) && (scanner[end].Case == LetterCase.Lower || hours <= 12 && scanner[end].Case != LetterCase.Title))
        {
            if ((hours is 0 or > 12 && minutes < 0) || (hours == 0 && meridiem.Value > 0) || (hours > 12 && meridiem.Value == 0))
                return -1;

            // "00:50 AM" and "17:30 pm" say it twice
            hours = hours > 12 ? hours : hours % 12 + meridiem.Value;
            end += length;
        }
        else if (minutes < 0)
        {
            if (DateVocabulary.WordsOf(DateRole.Clock).Match(scanner.Document, end, out length) is null || hours is 0 or > 12)
                return -1;
            end += length;
        }
        else if (scanner.Has(end) && scanner[end].IsAttached && (scanner.Is(end, ':') || scanner[end].Kind is TokenKind.Number or TokenKind.Symbol))
        {
            return -1;
        }

        if (hours > 23)
            return -1;
        capture.Number = (hours * 60 + Math.Max(minutes, 0)) * 60 + Math.Max(seconds, 0);
        capture.Amount = seconds >= 0 ? 1 : 0;
        return end;
    }

    private static int Hours(DateScanner scanner, int at, out int hours, out int minutes, out int seconds)
    {
        minutes = seconds = -1;
        hours = scanner.Digits(at, 2);
        if (hours < 0)
            return HoursOtherwise(scanner, at, out hours, ref minutes);
        if (scanner.Has(at + 1) && scanner[at + 1].IsAttached && scanner.Written(at + 1) is ['h', >= '0' and <= '5', >= '0' and <= '9'] written)
        {
            minutes = (written[1] - '0') * 10 + written[2] - '0';
            return at + 2;
        }

        if (!scanner.Is(at + 1, ':') || !scanner[at + 1].IsAttached || !scanner.Has(at + 2) || !scanner[at + 2].IsAttached || scanner[at + 2].Length != 2)
            return at + 1;
        minutes = scanner.Digits(at + 2, 2);
        if (minutes is < 0 or > 59)
            return -1;
        if (!scanner.Is(at + 3, ':') || !scanner[at + 3].IsAttached || !scanner.Has(at + 4) || !scanner[at + 4].IsAttached || scanner[at + 4].Length != 2)
            return at + 3;
        seconds = scanner.Digits(at + 4, 2);
        return seconds is >= 0 and < 60 ? at + 5 : -1;
    }

    private static bool IsZone(DateScanner scanner, int at) => scanner.Has(at) && scanner[at].Case == LetterCase.Upper && DateVocabulary.Zones.Match(scanner.Document, at) is not null;

    /// <summary>"7.15" before a.m. or p.m., "20.45" before a time zone, and "five" before o'clock.</summary>
    private static int HoursOtherwise(DateScanner scanner, int at, out int hours, ref int minutes)
    {
        var written = scanner.Written(at);
        hours = -1;
        if (scanner[at].Kind == TokenKind.Number && written.IndexOf('.') is var dot and > 0 && written.Length - dot == 3
            && (DateVocabulary.WordsOf(DateRole.Meridiem).Match(scanner.Document, at + 1, out _) is not null || IsZone(scanner, at + 1))
            && int.TryParse(written[..dot], out hours) && int.TryParse(written[(dot + 1)..], out minutes) && minutes < 60)
        {
            return at + 1;
        }

        minutes = -1;
        if (scanner[at].Kind != TokenKind.Word || NumberWords.KindOf(scanner[at].Word) != NumberWordKind.Cardinal || NumberWords.ValueOf(scanner[at].Word) is < 1 or > 12)
            return -1;
        hours = (int)NumberWords.ValueOf(scanner[at].Word);
        return at + 1;
    }
}
