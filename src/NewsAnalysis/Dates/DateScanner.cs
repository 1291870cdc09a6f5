using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Reads the small pieces of dates from the tokens of one sentence: numbers, years, days of the month.</summary>
internal sealed class DateScanner(Document document)
{
    private const int Slots = 8;
    private readonly List<DateMatch> _pool = [];
    private (int At, DateReading? Reading)[]?[] _memory = new (int, DateReading?)[]?[64];
    private (int At, int End, decimal? Amount) _amount;
    private int _depth;
    private bool? _isMonthFirst;
    private VerbGroups? _verbs;
    private FiscalContext? _fiscal;
    private HolidayContext? _holidays;

    public Document Document { get; } = document;

    /// <summary>Index of the sentence's first token.</summary>
    public int First { get; private set; }

    /// <summary>Index after the sentence's last token.</summary>
    public int End { get; private set; }

    /// <summary>The part of the page that the sentence belongs to.</summary>
    public BlockKind Block { get; private set; }

    public void Enter(Sentence sentence)
    {
        Block = sentence.Block;
        First = sentence.FirstToken;
        End = sentence.EndToken;
        _verbs = null;
    }

    /// <summary>The verbs of the sentence. They are read, and the sentence tagged, when first asked for.</summary>
    public VerbGroups Verbs => _verbs ??= new VerbGroups(this);

    /// <summary>True where digits write the month first: the outlet is American or Philippine, or another date of the article can be read in no other way.</summary>
    public bool IsMonthFirst => _isMonthFirst ??= Articles.Calendar.IsMonthFirst(Articles.OutletNames.CountryOf(Document.Article)) || HasMonthFirst();

    /// <summary>Which fiscal years the article means.</summary>
    public FiscalContext Fiscal => _fiscal ??= new FiscalContext(Document);

    /// <summary>Which countries' holidays the article means.</summary>
    public HolidayContext Holidays => _holidays ??= new HolidayContext(Document);

    /// <summary>True when a mark stands among some tokens.</summary>
    public bool Holds(char mark, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (Is(at, mark))
                return true;
        }

        return false;
    }

    public Token this[int at] => Document.Tokens[at];

    private bool HasMonthFirst()
    {
        var found = false;
        for (var at = 0; at + 4 < Document.Tokens.Length; at++)
        {
            if (this[at].Kind != TokenKind.Number || this[at].Length > 2 || !this[at + 4].IsAttached || this[at + 4].Length is not (2 or 4) || Document.Text[this[at + 1].Start] is not ('/' or '-')
                || Document.Text[this[at + 3].Start] != Document.Text[this[at + 1].Start] || !int.TryParse(Written(at), out var first) || !int.TryParse(Written(at + 2), out var second))
            {
                continue;
            }

            if (first is > 12 and <= 31)
                return false;
            found |= second is > 12 and <= 31;
        }

        return found;
    }

    public bool Has(int at) => at >= First && at < End;

    public ReadOnlySpan<char> Written(int at) => Document.Written(at);

    /// <summary>True when a token of this sentence is this one character.</summary>
    public bool Is(int at, char character) => Has(at) && Document.Is(at, character);

    public bool Is(int at, int word) => Has(at) && this[at].Word == word;

    /// <summary>True when a word of this role starts at a token.</summary>
    public bool Is(int at, DateRole role) => Has(at) && DateVocabulary.WordsOf(role).Match(Document, at, out _) is not null;

    public WordClass ClassOf(int at) => Has(at) ? Document.ClassOf(at) : WordClass.None;

    /// <summary>The whole number a token of digits writes; -1 for any other token.</summary>
    public int Digits(int at, int most)
    {
        if (!Has(at) || this[at].Kind != TokenKind.Number || this[at].Length > most)
            return -1;
        return int.TryParse(Written(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    /// <summary>A day of the month: <c>7</c>, <c>22nd</c>, <c>twenty-second</c>.</summary>
    /// <returns>Index after it; -1 when there is none.</returns>
    public int Day(int at, out int day)
    {
        day = 0;
        if (!Has(at))
            return -1;
        var token = this[at];
        if (token.Kind == TokenKind.Number)
        {
            day = Digits(at, 2);
            return day is >= 1 and <= 31 ? at + 1 : -1;
        }

        if (token.Kind == TokenKind.Ordinal)
            return int.TryParse(Written(at)[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 ? at + 1 : -1;
        return Ordinal(at, out day) is var end and > 0 && day <= 31 ? end : -1;
    }

    /// <summary>An ordinal in words or digits: <c>third</c>, <c>twenty-first</c>, <c>20th</c>.</summary>
    public int Ordinal(int at, out int value)
    {
        value = 0;
        if (!Has(at))
            return -1;
        if (this[at].Kind == TokenKind.Ordinal)
            return int.TryParse(Written(at)[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out value) ? at + 1 : -1;
        var word = this[at].Word;
        if (NumberWords.KindOf(word) == NumberWordKind.Ordinal && NumberWords.ValueOf(word) < 100)
        {
            value = (int)NumberWords.ValueOf(word);
            return at + 1;
        }

        if (NumberWords.KindOf(word) != NumberWordKind.Cardinal || NumberWords.ValueOf(word) < 20)
            return -1;
        var next = Is(at + 1, '-') ? at + 2 : at + 1;
        if (!Has(next) || NumberWords.KindOf(this[next].Word) != NumberWordKind.Ordinal || NumberWords.ValueOf(this[next].Word) > 9)
            return -1;
        value = (int)NumberWords.ValueOf(word) + (int)NumberWords.ValueOf(this[next].Word);
        return next + 1;
    }

    /// <summary>A year in digits or words: <c>1998</c>, <c>'98</c>, <c>nineteen ninety-six</c>, <c>two thousand and ten</c>.</summary>
    public int Year(int at, out int year)
    {
        year = Digits(at, 4);
        if (year >= 1000)
            return year < 2200 && this[at].Length == 4 ? at + 1 : -1;
        if (Has(at + 1) && this[at].Length == 1 && Document.Text[this[at].Start] is '\'' or '’' or '‘' && this[at + 1].IsAttached && this[at + 1].Length == 2)
        {
            year = Digits(at + 1, 2);
            if (year < 0)
                return -1;
            year += year < 40 ? 2000 : 1900;
            return at + 2;
        }

        return Has(at) && this[at].Kind == TokenKind.Word ? YearInWords(at, out year) : -1;
    }

    private int YearInWords(int at, out int year)
    {
        year = 0;
        var end = Tens(at, out var hundreds);
        if (end < 0)
            return -1;
        if (hundreds == 2 && Has(end) && NumberWords.ValueOf(this[end].Word) == 1000 && NumberWords.KindOf(this[end].Word) == NumberWordKind.Magnitude)
        {
            var rest = Tens(Is(end + 1, Words.And) ? end + 2 : end + 1, out var units);
            year = 2000 + (rest > 0 ? units : 0);
            return rest > 0 ? rest : end + 1;
        }

        if (hundreds is not (>= 15 and <= 20))
            return -1;
        if (Has(end) && NumberWords.ValueOf(this[end].Word) == 100)
        {
            year = hundreds * 100;
            return end + 1;
        }

        var stop = Tens(end, out var tens);
        year = hundreds * 100 + tens;
        return stop > 0 && tens >= 10 && !(Is(stop, '-') && this[stop].IsAttached) ? stop : -1;
    }

    /// <summary>A cardinal below a hundred in words.</summary>
    private int Tens(int at, out int value)
    {
        value = 0;
        if (!Has(at) || NumberWords.KindOf(this[at].Word) != NumberWordKind.Cardinal)
            return -1;
        value = (int)NumberWords.ValueOf(this[at].Word);
        if (value < 20)
            return at + 1;
        var next = Is(at + 1, '-') ? at + 2 : at + 1;
        if (Has(next) && NumberWords.KindOf(this[next].Word) == NumberWordKind.Cardinal && NumberWords.ValueOf(this[next].Word) is > 0 and < 10)
        {
            value += (int)NumberWords.ValueOf(this[next].Word);
            return next + 1;
        }

        return at + 1;
    }

    /// <summary>An amount of units: <c>20</c>, <c>two and a half</c>, <c>2 1/2</c>, <c>a couple of</c>, <c>several</c> (null).</summary>
    public int Amount(int at, out decimal? amount)
    {
        if (_amount.At != at + 1)
            _amount = (at + 1, ReadAmount(at, out var read), read);
        amount = _amount.Amount;
        return _amount.End;
    }

    private int ReadAmount(int at, out decimal? amount)
    {
        amount = null;
        if (!Has(at))
            return -1;
        var end = Number(at, out var number);
        if (end > 0)
        {
            amount = number;
            return Fraction(end, ref amount);
        }

        var vague = DateVocabulary.WordsOf(DateRole.Vague).Match(Document, at, out var length);
        if (vague is null && Is(at, Words.A))
        {
            vague = DateVocabulary.WordsOf(DateRole.Vague).Match(Document, at + 1, out length);
            length++;
        }

        if (vague is null || !Has(at + length))
            return -1;
        if (vague.Value > 0)
            amount = vague.Value;
        return Is(at + length, Words.Of) ? at + length + 1 : at + length;
    }

    private int Number(int at, out decimal number)
    {
        number = 0;
        var token = this[at];
        if (token.Kind == TokenKind.Number)
        {
            if (!TryNumber(Written(at), out number))
                return -1;
            return Has(at + 1) && NumberWords.KindOf(this[at + 1].Word) == NumberWordKind.Magnitude ? Magnitudes(at + 1, ref number, isInDigits: true) : at + 1;
        }

        if (Is(at, Words.A) && Has(at + 1) && NumberWords.KindOf(this[at + 1].Word) is NumberWordKind.Magnitude or NumberWordKind.Group)
        {
            number = 1;
            return Magnitudes(at + 1, ref number);
        }

        var end = Tens(at, out var tens);
        if (end < 0)
            return -1;
        number = tens;
        return Magnitudes(end, ref number);
    }

    /// <summary>The rest of a number; one begun in digits has no words of units at its end: "3 million two years ago".</summary>
    private int Magnitudes(int at, ref decimal number, bool isInDigits = false)
    {
        var end = at;
        while (Has(end) && NumberWords.KindOf(this[end].Word) is NumberWordKind.Magnitude or NumberWordKind.Group)
        {
            var value = NumberWords.ValueOf(this[end].Word);
            if (number * value > 1_000_000_000_000m)
                return -1;
            number *= value;
            end++;
            var rest = Tens(Is(end, Words.And) ? end + 1 : end, out var tens);
            if (rest > 0 && tens < value && !isInDigits)
            {
                number += tens;
                end = rest;
            }
        }

        return end;
    }

    private int Fraction(int at, ref decimal? amount)
    {
        if (Is(at, Words.And) && Is(at + 1, Words.A) && Is(at + 2, Words.Half))
        {
            amount += 0.5m;
            return at + 3;
        }

        // "a two-and-a-half-year deal"
        if (Is(at, '-') && Is(at + 1, Words.And) && Is(at + 2, '-') && Is(at + 3, Words.A) && Is(at + 4, '-') && Is(at + 5, Words.Half))
        {
            amount += 0.5m;
            return at + 6;
        }

        if (Has(at + 2) && Document.Is(at + 1, '/') && this[at + 1].IsAttached && Digits(at, 1) is var top and > 0 && Digits(at + 2, 1) is var bottom and > 1)
        {
            amount += decimal.Round((decimal)top / bottom, 4);
            return at + 3;
        }

        if (Has(at) && this[at].Kind == TokenKind.Number && Document.Text[this[at].Start] == '½')
        {
            amount += 0.5m;
            return at + 1;
        }

        return at;
    }

    private static bool TryNumber(ReadOnlySpan<char> written, out decimal number)
    {
        if (written is "½")
        {
            number = 0.5m;
            return true;
        }

        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && number < 1_000_000_000_000m;
    }

    /// <summary>The reading that a group of rules had at a token, if it is still known: rules share their beginnings.</summary>
    internal bool TryRecall(int group, int at, out DateReading? reading)
    {
        reading = null;
        if (group >= _memory.Length || _memory[group] is not { } known || known[at % Slots].At != at + 1)
            return false;
        reading = known[at % Slots].Reading;
        return true;
    }

    internal void Remember(int group, int at, DateReading? reading)
    {
        if (group >= _memory.Length)
            Array.Resize(ref _memory, group + 16);
        (_memory[group] ??= new (int, DateReading?)[Slots])[at % Slots] = (at + 1, reading);
    }

    internal DateMatch Rent()
    {
        if (_depth == _pool.Count)
            _pool.Add(new DateMatch(this));
        return _pool[_depth++];
    }

    internal void Return() => _depth--;
}
