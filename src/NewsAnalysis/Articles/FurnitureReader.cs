namespace NewsAnalysis.Articles;

/// <summary>Reads lines of page furniture: by-lines, outlets, date lines, credits.</summary>
internal static class FurnitureReader
{
    private const int LongestLine = 200;
    private const int LongestCredit = 500;

    /// <summary>What a line says as furniture; null when it is none.</summary>
    public static FurnitureLine? Read(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestCredit)
            return null;
        var text = string.Join(' ', written.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('*', '_', '#', '>', ' ');
        if (text.Length < 2)
            return null;
        if (ReadCredit(text) is { } credit)
            return credit;
        if (text.Length > LongestLine)
            return null;
        var line = new FurnitureLine();
        if (TimestampReader.TryRead(text, line))
            return line;
        foreach (var segment in Segments(text))
        {
            if (!ReadSegment(segment, line))
                return null;
        }

        return line;
    }

    /// <summary><c>(Reporting by X; editing by Y)</c>, <c>X contributed to this report.</c></summary>
    private static FurnitureLine? ReadCredit(string text)
    {
        var bare = text.Trim('(', ')', '[', ']', '-', '–', '—', ' ');
        if (bare.TrimEnd('.') is var sentence && sentence.Length <= LongestLine && BylineWords.EndingLength(sentence, BylineWordKind.Helper) is var helper and > 0 && helper < sentence.Length
            && NameShapes.IsCapitalised(sentence.AsSpan(0, sentence.IndexOf(' '))))
            return new FurnitureLine { IsAnchor = true, IsByline = true };
        if (BylineWords.IsCredit(bare))
            return new FurnitureLine { IsAnchor = true, IsByline = true };
        if (!text.StartsWith('(') || BylineWords.OpeningLength(bare) == 0)
            return null;
        var line = new FurnitureLine();
        var parts = bare.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            if (!BylineWords.IsCredit(part) && !BylineReader.TryRead(part, line))
                return null;
        }

        return line;
    }

    private static bool ReadSegment(string segment, FurnitureLine line)
    {
        if (TimestampReader.TryRead(segment, line))
            return true;
        // "Editor: Jo Marsh" credits a helper.
        if (segment.IndexOf(':') is var colon and > 0 && BylineWords.Is(segment.AsSpan(0, colon), BylineWordKind.Job))
            return line.IsByline = true;
        // "Tolm Ledger, 3 May 2021": the times stand at the end.
        for (var i = 1; i < segment.Length - 4; i++)
        {
            if (segment[i] is not (' ' or ','))
                continue;
            var times = new FurnitureLine { Published = line.Published };
            if (!TimestampReader.TryRead(segment.AsSpan(i + 1), times) || !(times.IsLabelled || times.Published is { HasDay: true }))
                continue;
            if (!BylineReader.TryRead(WithoutLink(segment[..i].TrimEnd(' ', ',', '-', '–', '—', '(', ':')), line))
                return false;
            line.Published = times.Published;
            line.Updated ??= times.Updated;
            line.IsLabelled |= times.IsLabelled;
            line.IsAnchor = true;
            return true;
        }

        return BylineReader.TryRead(segment, line);
    }

    /// <summary>"By Jane Doe on 3 May 2021": the word that leads to the date is no part of the name.</summary>
    private static string WithoutLink(string names) => names.EndsWith(" on", StringComparison.Ordinal) || names.EndsWith(" at", StringComparison.Ordinal) ? names[..^3].TrimEnd() : names;

    private static IEnumerable<string> Segments(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var spaced = i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ';
            if (text[i] is not ('|' or '•' or '·' or ';') && !(spaced && text[i] is ('-' or '–' or '—' or '/')))
                continue;
            if (text[start..i].Trim() is { Length: > 0 } segment)
                yield return segment;
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }
}
