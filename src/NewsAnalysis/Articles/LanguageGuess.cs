using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Tells English by its share of function words; of every other language it says nothing.</summary>
internal static class LanguageGuess
{
    private const int LookAt = 4000;
    private const int FewestWords = 8;

    // English prose has four to five function words in ten; related languages share about one in ten by chance.
    private const double EnglishShare = 0.25;

    /// <summary><c>en</c>, or null when the text is too short or not sure to be English.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LookAt)];
        int words = 0, known = 0;
        var distinct = new HashSet<int>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                at++;
            words++;
            var word = Vocabulary.Find(text[start..at]);
            if (WordClasses.Of(word) == WordClass.None)
                continue;
            known++;
            distinct.Add(word);
        }

        return words >= FewestWords && distinct.Count >= 3 && known >= words * EnglishShare ? "en" : null;
    }
}
