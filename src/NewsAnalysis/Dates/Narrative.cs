using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells accounts of the past from news: in a history of a war "on 6 June" belongs to the year last spoken of, not to the article's.</summary>
internal static class Narrative
{
    private const int FewestDates = 3;

    /// <summary>True when months and days of bygone years abound and hardly anything counts from the article's day.</summary>
    public static bool IsHistory(Document document)
    {
        var tokens = document.Tokens;
        var latest = (document.Anchor?.Year ?? 9999) - 2;
        int bygone = 0, recent = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].Word;
            if (word <= 0 || word == Words.The)
                continue;
            var opening = Openings.OfWord(word);
            if ((opening & Opening.Month) != 0 && tokens[at].IsCapitalised && YearNear(document, at) is var year and > 0)
            {
                if (year <= latest)
                    bygone++;
                else
                    recent++;
            }
            else if ((opening & (Opening.Weekday | Openings.OfRole(DateRole.Deictic))) != 0)
            {
                recent++;
            }
        }

        return bygone >= FewestDates && recent * 4 <= bygone;
    }

    /// <summary>The year of "March 1943", "March 3, 1943"; 0 when none follows.</summary>
    private static int YearNear(Document document, int month)
    {
        var tokens = document.Tokens;
        for (var at = month + 1; at <= month + 3 && at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Number && tokens[at].Length == 4 && int.TryParse(document.Written(at), out var year) && year is > 1000 and < 2100)
                return year;
        }

        return 0;
    }
}
