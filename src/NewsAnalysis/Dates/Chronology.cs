using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>A list of events by date: a year stands alone above entries that begin with a day or a month of it.</summary>
internal sealed class Chronology(Document document)
{
    private const int LargestGap = 3;
    private int? _year;
    private int _lastEntry;
    private int _paragraph = -1;
    private bool _isBehindYear;
    private bool _isOpening;

    /// <summary>Goes on to the next sentence.</summary>
    public void Enter(Sentence sentence)
    {
        _isOpening = _isBehindYear || sentence.Paragraph != _paragraph;
        _paragraph = sentence.Paragraph;
        if (sentence.Paragraph - _lastEntry > LargestGap)
            _year = null;
        var year = YearAlone(sentence);
        _isBehindYear = year is not null;
        if (_isBehindYear)
            (_year, _lastEntry) = (year, sentence.Paragraph);
    }

    /// <summary>The date that an entry begins with, in the year above it; any other form as it is.</summary>
    public DateForm Place(DateForm form, bool isFirst)
    {
        if (_year is null || !_isOpening || !isFirst || form is not DateForm.Calendar { Year: null, Month: not null, Shift: null } date)
            return form;
        _lastEntry = _paragraph;
        return date with { Year = _year };
    }

    private int? YearAlone(Sentence sentence)
    {
        var tokens = document.Tokens[sentence.FirstToken..sentence.EndToken];
        return tokens.Length is 1 or 2 && tokens[0] is { Kind: TokenKind.Number, Length: 4 } && (tokens.Length == 1 || tokens[1].Kind == TokenKind.Punctuation)
            && int.TryParse(document.Written(sentence.FirstToken), out var year) && year is >= 1000 and < 2200 ? year : null;
    }
}
