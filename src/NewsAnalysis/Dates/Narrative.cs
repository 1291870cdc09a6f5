using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>How far dates without a year count from the time last spoken of.</summary>
internal enum NarrativeKind : byte
{
    /// <summary>News: they count from the article's day.</summary>
    None,

    /// <summary>A paragraph of bygone dates: those that lie ahead in the year last spoken of belong to it.</summary>
    Passage,

    /// <summary>Such a paragraph whose times also count from one another, as in <c>two years later</c>.</summary>
    Chain,

    /// <summary>Such a chain with steps shorter than a year, as in <c>the following month</c>, <c>that June</c>.</summary>
    CloseChain,

    /// <summary>An article that is an account of bygone years as a whole.</summary>
    Account,
}

/// <summary>Tells accounts of the past from news: in a history of a war "on 6 June" belongs to the year last spoken of, not to the article's.</summary>
internal sealed class Narrative
{
    private const int FewestDates = 3;
    private const int MostParagraphs = 8;
    private static readonly int[] Reporting = [Vocabulary.Id("said"), Vocabulary.Id("says"), Vocabulary.Id("told")];
    private static readonly int Since = Vocabulary.Id("since");
    private static readonly int Next = Vocabulary.Id("next");
    private static readonly Opening Telling = Opening.Month | Opening.Season | Opening.Weekday | Openings.OfRole(DateRole.Deictic) | Openings.OfRole(DateRole.Direction) | Openings.OfRole(DateRole.Shift)
        | Openings.OfRole(DateRole.FocusShift) | Openings.OfRole(DateRole.FocusDirection) | Openings.OfRole(DateRole.InYear) | Openings.OfRole(DateRole.ToDay);

    /// <summary>What a paragraph speaks of.</summary>
    private struct Count
    {
        /// <summary>Months and days with a bygone year.</summary>
        public int Dates;

        /// <summary>Bygone years alone.</summary>
        public int Years;

        /// <summary>Words that count from the time last spoken of.</summary>
        public int Links;

        /// <summary>Those of them that stay within a year or so.</summary>
        public int CloseLinks;

        /// <summary>Weekdays, words such as "yesterday", and months with a recent year.</summary>
        public int Recent;

        /// <summary>Other times that count from the article's day, and recent years alone.</summary>
        public int AlsoRecent;

        /// <summary>True when it names no year and nothing recent.</summary>
        public readonly bool IsOpen => Dates + Years + Recent + AlsoRecent == 0;

        public readonly NarrativeKind Kind => Dates + Years == 0 || Dates + Years + Links < 2 || Recent + AlsoRecent > 0 ? NarrativeKind.None
            : CloseLinks > 0 ? NarrativeKind.CloseChain : Links > 0 ? NarrativeKind.Chain : NarrativeKind.Passage;

        public void Add(in Count other)
        {
            Dates += other.Dates;
            Years += other.Years;
            Links += other.Links;
            CloseLinks += other.CloseLinks;
            Recent += other.Recent;
            AlsoRecent += other.AlsoRecent;
        }
    }

    private readonly Document _document;
    private readonly Count[] _paragraphs;
    private readonly int _latest;
    private readonly bool _isAccount;

    /// <summary>Reads an article.</summary>
    public Narrative(Document document)
    {
        _document = document;
        _latest = (document.Anchor?.Year ?? 9999) - 2;
        var sentences = document.Sentences;
        _paragraphs = new Count[sentences.Length == 0 ? 0 : sentences[^1].Paragraph + 1];
        int bygone = 0, recent = 0;
        foreach (var sentence in sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
                Add(ref _paragraphs[sentence.Paragraph], sentence, at);
        }

        foreach (ref readonly var paragraph in _paragraphs.AsSpan())
        {
            bygone += paragraph.Dates;
            recent += paragraph.Recent;
        }

        _isAccount = bygone >= FewestDates && recent * 4 <= bygone;
    }

    /// <summary>What kind of text a sentence belongs to. One that reports what somebody said is news, save in an account as a whole.</summary>
    public NarrativeKind KindOf(Sentence sentence)
    {
        if (_isAccount)
            return NarrativeKind.Account;
        if (_document.Anchor is null || KindOf(sentence.Paragraph) is not (not NarrativeKind.None and var kind))
            return NarrativeKind.None;
        foreach (var token in _document.Tokens[sentence.FirstToken..sentence.EndToken])
        {
            if (Array.IndexOf(Reporting, token.Word) >= 0)
                return NarrativeKind.None;
        }

        return kind;
    }

    /// <summary>A chain goes on in the next paragraph, as long as nothing there is of the article's days.</summary>
    private NarrativeKind KindOf(int paragraph)
    {
        var count = _paragraphs[paragraph];
        for (var at = paragraph; at > Math.Max(0, paragraph - MostParagraphs) && _paragraphs[at].IsOpen; at--)
            count.Add(_paragraphs[at - 1]);
        return _paragraphs[paragraph].IsOpen && count.Kind < NarrativeKind.CloseChain ? NarrativeKind.None : count.Kind;
    }

    private void Add(ref Count count, Sentence sentence, int at)
    {
        var word = _document.Tokens[at].Word;
        if (word <= 0 || (Openings.OfWord(word) & Telling) is not (not Opening.None and var opening))
            return;
        var tokens = _document.Tokens;
        if (((opening & Opening.Month) != 0 && tokens[at].IsCapitalised || (opening & Opening.Season) != 0) && YearNear(at) is var year and > 0)
        {
            if (year <= _latest)
                count.Dates++;
            else
                count.Recent++;
            return;
        }

        if ((opening & Opening.Weekday) != 0 || ((opening & Openings.OfRole(DateRole.Deictic)) != 0 && DateVocabulary.WordsOf(DateRole.Deictic).Match(_document, at, out _) is not null))
        {
            count.Recent++;
            return;
        }

        if ((opening & (Openings.OfRole(DateRole.FocusShift) | Openings.OfRole(DateRole.Shift))) != 0 && (at == sentence.FirstToken || tokens[at - 1].Word != Words.The))
            AddShift(ref count, at);
        else if ((opening & Openings.OfRole(DateRole.FocusDirection)) != 0 && (_document.ClassOf(at) & WordClass.Preposition) == 0 && at > sentence.FirstToken && DateVocabulary.Units.Match(_document, at - 1, out _) is { } unit)
            AddLink(ref count, unit.Unit < TimeUnit.Year);
        else if ((opening & Openings.OfRole(DateRole.Direction)) != 0 && DateVocabulary.WordsOf(DateRole.Direction).Match(_document, at, out _) is not null)
            count.AlsoRecent++;
        else if (word == Words.On && at + 2 < sentence.EndToken && tokens[at + 1].Word == Words.The && tokens[at + 2].Kind == TokenKind.Ordinal)
            AddLink(ref count, true);
        if ((opening & Openings.OfRole(DateRole.InYear)) != 0 && word != Since && at + 1 < sentence.EndToken && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Length == 4
            && int.TryParse(_document.Written(at + 1), out var alone) && alone is > 1000 and < 2100)
        {
            if (alone <= _latest)
                count.Years++;
            else
                count.AlsoRecent++;
        }
    }

    /// <summary>"the following month" and "the next day" count from the time last spoken of, "last month" from the article's day.</summary>
    private void AddShift(ref Count count, int at)
    {
        if (DateVocabulary.WordsOf(DateRole.FocusShift).Match(_document, at, out var length) is { } focus && IsTime(at + length))
            AddLink(ref count, focus.Value == 0 || !_document.Is(at + length, "year"));
        else if (DateVocabulary.WordsOf(DateRole.Shift).Match(_document, at, out length) is { } shift && IsTime(at + length))
        {
            if (shift.Value == 1 && length == 2 && _document.Tokens[at].Word == Words.The && _document.Tokens[at + 1].Word == Next)
                AddLink(ref count, !_document.Is(at + length, "year"));
            else
                count.AlsoRecent++;
        }
    }

    private static void AddLink(ref Count count, bool isClose)
    {
        count.Links++;
        if (isClose)
            count.CloseLinks++;
    }

    private bool IsTime(int at) => at < _document.Tokens.Length && (Openings.OfWord(_document.Tokens[at].Word) & (Opening.Unit | Opening.Month | Opening.Season | Opening.Daypart)) != 0;

    /// <summary>The year of "March 1943", "March 3, 1943", "the autumn of 1914"; 0 when none follows.</summary>
    private int YearNear(int month)
    {
        var tokens = _document.Tokens;
        for (var at = month + 1; at <= month + 3 && at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Number && tokens[at].Length == 4 && int.TryParse(_document.Written(at), out var year) && year is > 1000 and < 2100)
                return year;
        }

        return 0;
    }
}
