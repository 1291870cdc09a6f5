using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>What the first token of a part can be.</summary>
[Flags]
internal enum Opening : long
{
    None = 0,
    Digits = 1L << 0,
    Ordinal = 1L << 1,
    Decade = 1L << 2,
    Mark = 1L << 3,
    NumberWord = 1L << 4,
    Month = 1L << 5,
    Weekday = 1L << 6,
    Season = 1L << 7,
    Unit = 1L << 8,
    Daypart = 1L << 9,
    Holiday = 1L << 10,
    Reference = 1L << 11,
    Article = 1L << 12,

    /// <summary>Not an opening itself: a word that can follow an article, inside a phrase or because a rule names it.</summary>
    AfterArticle = 1L << 13,

    FiscalYear = 1L << 14,

    /// <summary>The first of the roles of <see cref="DateRole"/>; one bit each from here.</summary>
    Roles = 1L << 16,
}

/// <summary>The openings of every known word and of every kind of token.</summary>
internal static class Openings
{
    private static readonly Opening[] ByWord = Load();

    public static Opening OfWord(int word) => ByWord[word];

    public static Opening OfKind(TokenKind kind) => kind switch
    {
        TokenKind.Number => Opening.Digits,
        TokenKind.Ordinal => Opening.Ordinal,
        TokenKind.Decade => Opening.Decade,
        TokenKind.Quote or TokenKind.Punctuation => Opening.Mark,
        _ => Opening.None,
    };

    public static Opening OfRole(DateRole role) => (Opening)((long)Opening.Roles << (int)role);

    private static Opening[] Load()
    {
        var openings = new Opening[Vocabulary.Count];
        Add("months.tsv", _ => Opening.Month);
        Add("weekdays.tsv", _ => Opening.Weekday);
        Add("seasons.tsv", _ => Opening.Season);
        Add("time-units.tsv", _ => Opening.Unit);
        Add("dayparts.tsv", _ => Opening.Daypart);
        Add("fiscal-years.tsv", _ => Opening.FiscalYear);
        Add("holidays.tsv", _ => Opening.Holiday);
        Add("time-references.tsv", _ => Opening.Reference);
        Add("number-words.tsv", _ => Opening.NumberWord);
        Add("date-words.tsv", row => row.Enumeration<DateRole>("role") is var role && role == DateRole.Word ? Opening.AfterArticle : OfRole(role));
        openings[Words.A] |= Opening.Article;
        openings[Words.An] |= Opening.Article;
        openings[Words.The] |= Opening.Article;
        return openings;

        void Add(string file, Func<LexiconRow, Opening> opening)
        {
            foreach (var row in LexiconFile.Open(file).Rows)
            {
                foreach (var phrase in row.Phrases)
                {
                    var words = Vocabulary.WordsOf(phrase.StartsWith('=') ? phrase[1..] : phrase).Select(word => Vocabulary.Find(word)).ToArray();
                    openings[words[0]] |= opening(row);
                    if (words.Length > 1 && (words[0] == Words.The || words[0] == Words.A))
                        openings[words[1]] |= Opening.AfterArticle;
                }
            }
        }
    }
}
