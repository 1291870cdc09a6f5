using System.Globalization;

namespace NewsAnalysis.Articles;

/// <summary>
/// Reads the dates of date lines: <c>Mar 16, 2024, 10:54 AM IST</c>, <c>Wed, 21 Jun 2023, 16:05 BST</c>, <c>10/02/2021 17:42 GMT</c>
/// (the day comes first), <c>2023-08-30T09:15+05:30</c>. Needs no article, so that readers of pages and feeds use it too.
/// </summary>
internal ref struct DateLineParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private PageTime _line;

    private DateLineParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PageTime line) =>
        TryParsePrefix(text, out line, out var length) && length == text.TrimEnd().Length;

    /// <summary>Reads the date that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">What the date says.</param>
    /// <param name="length">Number of characters read; white space and commas after the date are not counted.</param>
    /// <returns>True when the text starts with a day or a clock time.</returns>
    public static bool TryParsePrefix(ReadOnlySpan<char> text, out PageTime line, out int length)
    {
        var parser = new DateLineParser(text);
        length = parser.Read();
        line = parser._line;
        return length > 0 && (line.HasDay || line.IsClockOnly);
    }

    private int Read()
    {
        var end = 0;
        while (true)
        {
            SkipSeparators(end == 0);
            if (_at >= _text.Length || !ReadPart())
                return end;
            end = _at;
        }
    }

    private void SkipSeparators(bool atStart)
    {
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            if (char.IsWhiteSpace(rest[0]) || (!atStart && rest[0] is ',' or '-' or '–' or '—' or '@' or '|' or '•' or '·' && !IsSignedOffset(rest)))
                _at++;
            else if (!atStart && Word(rest) is var word && (word.Equals("at", StringComparison.OrdinalIgnoreCase) || word.Equals("on", StringComparison.OrdinalIgnoreCase)))
                _at += word.Length;
            else if (rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase))
                _at += rest.IndexOf(' ');
            else
                return;
        }
    }

    private bool ReadPart()
    {
        var rest = _text[_at..];
        if (char.IsAsciiDigit(rest[0]))
            return ReadClock(rest) || ReadNumericDate(rest) || ReadNumber(rest);
        if (rest[0] is '+' or '-')
            return _line.Clock is not null && ReadOffset(rest, 0);
        if (rest[0] == '(')
            return ReadBracketedZone(rest);
        return char.IsLetter(rest[0]) && ReadWord(rest);
    }

    private bool ReadWord(ReadOnlySpan<char> rest)
    {
        var word = Word(rest);
        if (_line.Month is null && Calendar.Month(word) is var month and > 0)
        {
            _line = _line with { Month = month };
            return Advance(word.Length, skipPeriod: true);
        }

        if (Calendar.IsWeekday(word) && !_line.HasDay)
            return Advance(word.Length, skipPeriod: true);
        if (_line.Clock is null && word.Equals("noon", StringComparison.OrdinalIgnoreCase))
        {
            _line = _line with { Clock = new TimeOnly(12, 0) };
            return Advance(word.Length);
        }

        if (_line.Clock is null)
            return false;
        if (word.Equals("hrs", StringComparison.OrdinalIgnoreCase) || word.Equals("hours", StringComparison.OrdinalIgnoreCase))
            return Advance(word.Length);
        if (rest.StartsWith("local time", StringComparison.OrdinalIgnoreCase))
            return Advance("local time".Length);
        return _line is { Zone: null, Offset: null } && ReadZone(rest, word);
    }

    private bool ReadZone(ReadOnlySpan<char> rest, ReadOnlySpan<char> word)
    {
        if (TimeZones.Find(word) is not { } zone)
            return IsZone(word) && Advance(word.Length);
        if (zone.Offset == TimeSpan.Zero && word.Length < rest.Length && rest[word.Length] is '+' or '-' && ReadOffset(rest, word.Length))
            return true;
        _line = _line with { Zone = zone };
        return Advance(word.Length);
    }

    /// <summary>An abbreviation that no list knows: the time holds, its offset stays unknown.</summary>
    private static bool IsZone(ReadOnlySpan<char> word) => word.Length is 3 or 4 && word[^1] == 'T' && !word.ContainsAnyExceptInRange('A', 'Z');

    private bool ReadBracketedZone(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf(')');
        if (close < 0 || _line.Clock is null || _line.Zone is not null)
            return false;
        var inside = rest[1..close].Trim();
        var start = _at;
        if (TimeZones.Find(inside) is { } zone)
        {
            _line = _line with { Zone = zone };
            return Advance(close + 1);
        }

        var word = Word(inside);
        if (!ReadOffset(inside, TimeZones.Find(word) is not null ? word.Length : 0))
            return false;
        _at = start + close + 1;
        return true;
    }

    /// <summary><c>10:54</c>, <c>16:05:30</c>, <c>6:20 PM</c>, <c>6pm</c>, <c>10.54am</c>, and <c>1742</c> before a zone.</summary>
    private bool ReadClock(ReadOnlySpan<char> rest)
    {
        var digits = Digits(rest);
        if (_line.Clock is not null)
            return false;
        int hour, minute = 0, second = 0, length = digits;
        if (digits is 1 or 2)
        {
            hour = Number(rest[..digits]);
            if (length + 2 < rest.Length && rest[length] is ':' or '.' && Digits(rest[(length + 1)..]) == 2)
            {
                var colon = rest[length] == ':';
                minute = Number(rest.Slice(length + 1, 2));
                length += 3;
                if (colon && length + 2 < rest.Length && rest[length] == ':' && Digits(rest[(length + 1)..]) == 2)
                {
                    second = Number(rest.Slice(length + 1, 2));
                    length += 3;
                    if (length + 1 < rest.Length && rest[length] == '.' && Digits(rest[(length + 1)..]) is var fraction and > 0)
                        length += 1 + fraction;
                }

                if (!colon && HalfOfDay(rest[length..], out _) is null && (length < rest.Length && (rest[length] == '.' || char.IsAsciiDigit(rest[length])) || !_line.HasDay))
                    return false;
            }
            else if (HalfOfDay(rest[length..], out _) is null)
            {
                return false;
            }
        }
        else if (digits == 4 && ZoneFollows(rest[4..]))
        {
            hour = Number(rest[..2]);
            minute = Number(rest.Slice(2, 2));
        }
        else
        {
            return false;
        }

        if (HalfOfDay(rest[length..], out var halfLength) is { } afternoon)
        {
            // "13:05 pm" is written too; the clock wins.
            hour = afternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
            length += halfLength;
        }

        if (hour == 24 && minute == 0)
            hour = 0;
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        _line = _line with { Clock = new TimeOnly(hour, minute, second) };
        return Advance(length);
    }

    /// <summary><c>2023-08-30</c> (with <c>T09:15</c> after it), <c>2021/02/10</c>, <c>10/02/2021</c>, <c>10.02.21</c>.</summary>
    private bool ReadNumericDate(ReadOnlySpan<char> rest)
    {
        var first = Digits(rest);
        if (_line.Month is not null || _line.Day is not null || first + 2 >= rest.Length || rest[first] is not ('-' or '/' or '.'))
            return false;
        var separator = rest[first];
        var second = Digits(rest[(first + 1)..]);
        var thirdAt = first + second + 2;
        if (second is not (1 or 2) || thirdAt >= rest.Length || rest[thirdAt - 1] != separator)
            return false;
        var third = Digits(rest[thirdAt..]);
        int a = Number(rest[..first]), b = Number(rest.Slice(first + 1, second)), c = Number(rest.Slice(thirdAt, third));
        int year, month, day;
        if (first == 4 && third is 1 or 2)
            (year, month, day) = (a, b, c);
        else if (first is 1 or 2 && third is 2 or 4)
            (year, month, day) = (third == 2 ? FullYear(c) : c, b, a);
        else
            return false;
        // Day first, unless that cannot be: "12/25/2023". The outlet's country may settle it otherwise.
        if (month > 12 && day <= 12 && first != 4)
            (month, day) = (day, month);
        if (!IsDay(year, month, day))
            return false;
        _line = _line with { Year = year, Month = month, Day = day, IsEitherOrder = first != 4 && month != day && month <= 12 && day <= 12 };
        var length = thirdAt + third;
        if (length + 1 < rest.Length && rest[length] is 'T' or 't' && char.IsAsciiDigit(rest[length + 1]))
            length++;
        return Advance(length);
    }

    private bool ReadNumber(ReadOnlySpan<char> rest)
    {
        var digits = Digits(rest);
        var number = Number(rest[..digits]);
        if (digits == 4 && _line.Year is null && number is >= 1600 and < 2200)
        {
            _line = _line with { Year = number };
            return Advance(4);
        }

        if (digits > 2)
            return false;
        if (_line.Day is null && number is >= 1 and <= 31)
        {
            // A number is a day only beside a month: "12 people" is no date.
            var length = digits + OrdinalEnding(rest[digits..]);
            if (_line.Month is null && Calendar.Month(Word(SkipTo(rest[length..]))) == 0)
                return false;
            _line = _line with { Day = number };
            return Advance(length);
        }

        if (digits == 2 && _line is { HasDay: true, Year: null })
        {
            _line = _line with { Year = FullYear(number) };
            return Advance(2);
        }

        return false;
    }

    /// <summary><c>+05:30</c>, <c>+0530</c>, <c>-5</c>, from a place in the rest on.</summary>
    private bool ReadOffset(ReadOnlySpan<char> rest, int at)
    {
        if (_line.Offset is not null || at + 1 >= rest.Length || rest[at] is not ('+' or '-'))
            return false;
        var digits = Digits(rest[(at + 1)..]);
        if (digits is 0 or 3 or > 4)
            return false;
        var number = Number(rest.Slice(at + 1, digits));
        var length = at + 1 + digits;
        var minutes = digits == 4 ? number / 100 * 60 + number % 100 : number * 60;
        if (digits < 3 && length + 2 < rest.Length && rest[length] == ':' && Digits(rest[(length + 1)..]) == 2)
        {
            minutes += Number(rest.Slice(length + 1, 2));
            length += 3;
        }

        if (minutes > 14 * 60)
            return false;
        _line = _line with { Offset = TimeSpan.FromMinutes(rest[at] == '-' ? -minutes : minutes) };
        return Advance(length);
    }

    private bool Advance(int length, bool skipPeriod = false)
    {
        _at += length;
        if (skipPeriod && _at < _text.Length && _text[_at] == '.')
            _at++;
        return true;
    }

    private readonly bool IsSignedOffset(ReadOnlySpan<char> rest) =>
        rest[0] == '-' && _line is { Clock: not null, Offset: null, Zone: null } && rest.Length > 1 && Digits(rest[1..]) is 2 or 4;

    private static bool ZoneFollows(ReadOnlySpan<char> rest)
    {
        var next = SkipTo(rest);
        if (next.StartsWith("hrs", StringComparison.OrdinalIgnoreCase) || next.StartsWith("hours", StringComparison.OrdinalIgnoreCase))
            return true;
        return TimeZones.Find(Word(next)) is not null;
    }

    /// <summary>True for p.m., false for a.m., null when the text starts with neither.</summary>
    private static bool? HalfOfDay(ReadOnlySpan<char> rest, out int length)
    {
        var next = SkipTo(rest);
        length = rest.Length - next.Length;
        foreach (var (written, afternoon) in HalvesOfDay)
        {
            if (!next.StartsWith(written, StringComparison.OrdinalIgnoreCase) || (next.Length > written.Length && char.IsLetterOrDigit(next[written.Length])))
                continue;
            length += written.Length;
            return afternoon;
        }

        return null;
    }

    private static readonly (string Written, bool Afternoon)[] HalvesOfDay = [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)];

    private static ReadOnlySpan<char> SkipTo(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? rest[3..].TrimStart() : rest;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
            length++;
        return rest[..length];
    }

    private static int OrdinalEnding(ReadOnlySpan<char> rest) =>
        Word(rest) is var word && (word is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH") ? 2 : 0;

    private static int Digits(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
            length++;
        return length;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    // Two digits stand for the hundred years from 1950 on.
    private static int FullYear(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1600 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
