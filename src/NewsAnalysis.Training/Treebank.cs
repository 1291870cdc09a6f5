using System.Globalization;
using System.IO.Compression;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Reads sentences from CoNLL-U.</summary>
internal static class Treebank
{
    public static List<TrainingSentence> Read(string path)
    {
        var sentences = new List<TrainingSentence>();
        var rows = new List<string[]>();
        string? text = null;
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
                text = line["# text = ".Length..];
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is var cells && !cells[0].AsSpan().ContainsAny('-', '.'))
                rows.Add(cells.Length == 10 ? cells : throw new InvalidDataException($"{path}:{number}: a word needs ten columns; is this CoNLL-U?"));
            if (line.Length > 0 || rows.Count == 0)
                continue;
            if (Sentence(text ?? throw new InvalidDataException($"{path}:{number}: a sentence has no '# text ='."), rows) is { } sentence)
                sentences.Add(sentence);
            rows.Clear();
        }

        return sentences;
    }

    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Null when the words do not make up the text: some contractions are written otherwise than they sound.</summary>
    private static TrainingSentence? Sentence(string text, List<string[]> rows)
    {
        var words = new Span[rows.Count];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var form = rows[i][1];
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (string.CompareOrdinal(text, at, form, 0, form.Length) != 0)
                return null;
            words[i] = new Span(at, at + form.Length);
            at += form.Length;
        }

        return new TrainingSentence(
            TokenBuilder.Build(text, words),
            [.. rows.Select(row => (TagPair?)new TagPair(TagNames.UniversalOf(row[3]) ?? UniversalTag.X, TagNames.PennOf(row[4]) ?? PennTag.XX))],
            [.. rows.Select(row => row[2])],
            [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)],
            [.. rows.Select(row => TagNames.RelationOf(row[7]) ?? Relation.Dep)]);
    }
}
