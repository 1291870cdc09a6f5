using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Reads published and updated times: <c>First published 17 May 2019; updated 18 May 2019</c>, or a bare date.</summary>
internal static class TimestampReader
{
    private enum Label
    {
        None,
        Published,
        Updated,
    }

    private static readonly (string Words, Label Label)[] Labels = [.. LexiconFile.Open("timestamp-labels.tsv").Rows
        .SelectMany(row => row.Phrases, (row, phrase) => (phrase, row.Enumeration<Label>("kind")))
        .OrderByDescending(label => label.phrase.Length)];

    /// <summary>Adds the times of a text to a line.</summary>
    /// <returns>True when the text is times and nothing else; the line is unchanged otherwise.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, FurnitureLine line)
    {
        PageTime? published = null, updated = null;
        var labelled = false;
        var label = Label.None;
        text = SkipMarks(text);
        while (!text.IsEmpty)
        {
            if (LabelLength(text, out var found) is var length and > 0)
            {
                label = found;
                labelled = true;
                text = SkipMarks(text[length..]);
            }

            if (!DateLineParser.TryParsePrefix(text, out var date, out length))
                return false;
            // A clock time alone goes with a label or with the day before it.
            if (date.IsClockOnly && label == Label.None && !((published ?? line.Published) is { Clock: null }))
                return false;
            if (label == Label.Updated)
                updated = updated is { } earlier ? earlier.Or(date) : date;
            else
                published = published is { } before ? before.Or(date) : date;
            text = SkipMarks(text[length..]);
        }

        if (published is null && updated is null)
            return false;
        line.Published = line.Published is { } known && published is { } more ? known.Or(more) : published ?? line.Published;
        line.Updated ??= updated;
        line.IsLabelled |= labelled;
        line.IsAnchor = true;
        return true;
    }

    private static int LabelLength(ReadOnlySpan<char> text, out Label label)
    {
        foreach (var (words, meaning) in Labels)
        {
            label = meaning;
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase) || text.Length == words.Length)
                continue;
            var next = text[words.Length];
            if (next is ':' or ' ' or ',')
                return words.Length + 1;
        }

        label = Label.None;
        return 0;
    }

    private static ReadOnlySpan<char> SkipMarks(ReadOnlySpan<char> text) => text.TrimStart([' ', ',', ';', ':', '|', '(', ')', '-', '–', '—', '•', '·', '.', '/']);
}
