using System.Data;
using System.Data.Common;
using System.Text;
using NewsAnalysis.Tables;

namespace NewsAnalysis;

public sealed partial class Table<T>
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads the table as a database would give it: typed columns, missing values as <see cref="DBNull"/>.</summary>
    /// <param name="profile">Which column types the consumer takes.</param>
    /// <returns>A reader before its first row.</returns>
    /// <example>
    /// <code>
    /// var figures = Extractor.Extract("The storm left 12 dead.").Figures.ToTable();
    /// using var reader = figures.ToDataReader(ReaderProfile.DataFrame); // for DataFrame.LoadFrom(reader)
    /// </code>
    /// </example>
    public DbDataReader ToDataReader(ReaderProfile profile = ReaderProfile.Default) => new TableReader<T>(this, profile);

    /// <summary>Copies the table into a <see cref="DataTable"/> with the column types of <see cref="ReaderProfile.Default"/>.</summary>
    /// <remarks>
    /// Its filter expressions compare numbers and text, but no <see cref="DateOnly"/>: to filter by day, load
    /// <see cref="ToDataReader"/> of <see cref="ReaderProfile.DataFrame"/> instead.
    /// </remarks>
    public DataTable ToDataTable()
    {
        var table = new DataTable(TableName.Of<T>()) { Locale = System.Globalization.CultureInfo.InvariantCulture };
        using var reader = ToDataReader();
        table.Load(reader);
        return table;
    }

    /// <summary>The table as CSV text; see <see cref="WriteCsv(TextWriter)"/>.</summary>
    public string ToCsv() => WriteToString(WriteCsv);

    /// <summary>Writes the table as CSV (RFC 4180): a header line, commas, CR LF, cells quoted where needed, the same in every culture.</summary>
    /// <param name="writer">Where to write; it stays open.</param>
    /// <remarks>
    /// Text of articles is not trusted by spreadsheets' rules: a text cell that starts with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, their
    /// full-width forms, a tab or a line break would run as a formula, so an apostrophe is put before it. Numbers stay numbers.
    /// Missing values are empty cells.
    /// </remarks>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CsvTable.Write(this, writer);
    }

    /// <summary>Writes the table as a CSV file in UTF-8 without a byte order mark; see <see cref="WriteCsv(TextWriter)"/>.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteCsv(string path) => WriteToFile(path, WriteCsv);

    /// <summary>The table as JSON Lines; see <see cref="WriteJsonLines(TextWriter)"/>.</summary>
    public string ToJsonLines() => WriteToString(WriteJsonLines);

    /// <summary>Writes a JSON object a row and a row a line: all columns by name, in order, missing values as null, letters of all scripts as they are.</summary>
    /// <param name="writer">Where to write; it stays open.</param>
    public void WriteJsonLines(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonTable.Write(this, writer);
    }

    /// <summary>Writes the table as a JSON Lines file in UTF-8; see <see cref="WriteJsonLines(TextWriter)"/>.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteJsonLines(string path) => WriteToFile(path, WriteJsonLines);

    /// <summary>The table as HTML for reading: the number of rows, the columns that hold something, and the sentence of each row with its words marked.</summary>
    /// <param name="maxRows">How many rows to show at most; the caption says how many there are.</param>
    /// <returns>One <c>table</c> element without script or style sheet; every text is encoded.</returns>
    public string ToHtml(int maxRows = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRows);
        return HtmlTable.Write(this, maxRows);
    }

    /// <summary>Number of rows and the names of the columns.</summary>
    public override string ToString() => $"{TableName.Of<T>()}: {TableName.Rows(Count)} ({string.Join(", ", Columns.Select(column => column.Name))})";

    string IDisplayTable.ToPlainText(int maxRows) => PlainTable.Write(this, maxRows);

    private static string WriteToString(Action<TextWriter> write)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }

    private static void WriteToFile(string path, Action<TextWriter> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var writer = new StreamWriter(path, append: false, Utf8);
        write(writer);
    }
}
