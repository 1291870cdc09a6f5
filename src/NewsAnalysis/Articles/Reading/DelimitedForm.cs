using CsvHelper;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Tables of comma- or tab-separated values: a header line that names the contract's fields, then one article a row.</summary>
internal static class DelimitedForm
{
    public static IEnumerable<ArticleOrProblem> ReadCommas(Stream stream, SourceFile file) => Read(stream, file, ',');

    public static IEnumerable<ArticleOrProblem> ReadTabs(Stream stream, SourceFile file) => Read(stream, file, '\t');

    private static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file, char separator)
    {
        var decoding = TextDecoding.Open(stream);
        if (decoding.IsBinary)
        {
            yield return Problems.BinaryFile(file.Path);
            yield break;
        }

        var (header, text) = FirstLine(decoding.Reader);
        if (string.IsNullOrWhiteSpace(header) && text.Peek() < 0)
        {
            yield return Problems.EmptyFile(file.Path);
            yield break;
        }

        // Spreadsheets of half of Europe write semicolons.
        if (separator == ',' && !header.Contains(',') && header.Contains(';'))
            separator = ';';
        using var reader = CsvReader.Create(text, new CsvReaderOptions { Separator = separator, MaxRecordSize = file.Options.MaxArticleLength, TrackLineNumbers = true });
        var found = new List<ArticleOrProblem>();
        string[]? columns = null;
        while (true)
        {
            found.Clear();
            var more = Next(reader, file, found) && found.Count == 0;
            if (columns is null && found.Count == 0)
            {
                columns = [.. reader.Headers.Select(name => name.Trim().ToLowerInvariant())];
                if (!columns.Contains("text"))
                {
                    found.Add(Problems.InvalidTable(file.Path, 1, "There is no column named text in the first line"));
                    more = false;
                }
            }

            if (more)
                ReadRow(reader, columns!, new ArticleFields(file, (int)Math.Min(reader.LineNumber, int.MaxValue), found));
            foreach (var item in found)
                yield return item;
            if (!more)
                break;
        }

        if (decoding.Notice(file.Path) is { } notice)
            yield return notice;
    }

    private static void ReadRow(CsvReader reader, string[] columns, ArticleFields fields)
    {
        for (var i = 0; i < reader.FieldCount && i < columns.Length; i++)
            fields.Set(columns[i], reader.GetString(i));
        fields.Finish();
    }

    /// <summary>Moves to the next row. A table that breaks off, or a row without end, is reported and ends the file.</summary>
    private static bool Next(CsvReader reader, SourceFile file, List<ArticleOrProblem> found)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            int? line = error.LineNumber > 0 ? (int)Math.Min(error.LineNumber, int.MaxValue) : null;
            found.Add(Problems.InvalidTable(file.Path, line, $"The table cannot be read further: {error.Message}"));
            return false;
        }
    }

    /// <summary>The start of the first line, and a reader that has it still before it.</summary>
    private static (string Line, TextReader Reader) FirstLine(TextReader reader)
    {
        var buffer = new char[4096];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        var head = new string(buffer, 0, length);
        var end = head.IndexOf('\n');
        return (end < 0 ? head : head[..end], new ConcatenatedReader(head, reader));
    }

    /// <summary>Text read already, and what comes after it.</summary>
    private sealed class ConcatenatedReader(string head, TextReader rest) : TextReader
    {
        private int _at;

        public override int Peek() => _at < head.Length ? head[_at] : rest.Peek();

        public override int Read() => _at < head.Length ? head[_at++] : rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at >= head.Length)
                return rest.Read(buffer, index, count);
            var length = Math.Min(count, head.Length - _at);
            head.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
