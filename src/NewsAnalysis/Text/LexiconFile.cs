using System.Collections.Concurrent;
using System.Reflection;

namespace NewsAnalysis.Text;

/// <summary>
/// A table of words embedded from <c>Lexicons/*.tsv</c>. Lines that start with <c>#</c> say format and origin; the first other line
/// names the columns, parted by tabs; every further line is a row. The first column is the phrase that the row is about:
/// matched ignoring case, or with exactly these letters when it starts with <c>=</c>. Several phrases of one meaning are parted by <c> | </c>.
/// </summary>
internal sealed class LexiconFile
{
    private static readonly ConcurrentDictionary<string, LexiconFile> Loaded = new(StringComparer.Ordinal);

    private LexiconFile(string name, IReadOnlyList<string> columns, IReadOnlyList<LexiconRow> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Names of all embedded lexicon files, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(LexiconFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static LexiconFile Open(string name) => Loaded.GetOrAdd(name, Read);

    private static LexiconFile Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name} is not embedded: put it into src/NewsAnalysis/Lexicons.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader);
    }

    internal static LexiconFile Parse(string name, TextReader reader)
    {
        string[]? columns = null;
        var rows = new List<LexiconRow>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (cells.Length > columns.Length)
                throw new InvalidDataException($"{name}:{number}: {cells.Length} cells under {columns.Length} columns; remove the extra tab or name the column in the header line.");
            rows.Add(new LexiconRow(name, number, columns, cells));
        }

        return new LexiconFile(name, columns ?? throw new InvalidDataException($"{name}:{number}: no header line; name the columns, parted by tabs."), rows);
    }
}

/// <summary>A row of a lexicon file, with its place for error messages.</summary>
internal sealed class LexiconRow(string file, int line, string[] columns, string[] cells)
{
    /// <summary>The phrases of the first column.</summary>
    public IEnumerable<string> Phrases => cells[0].Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell under a column, trimmed; empty when the row ends before it.</summary>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(columns, column);
            if (index < 0)
                throw Error($"there is no column '{column}'; the header names {string.Join(", ", columns)}");
            return index < cells.Length ? cells[index].Trim() : "";
        }
    }

    /// <summary>The cell under a column; null when it is empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    public int Integer(string column) =>
        int.TryParse(this[column], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error($"'{this[column]}' in column '{column}' is not a whole number");

    public decimal Number(string column) =>
        decimal.TryParse(this[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error($"'{this[column]}' in column '{column}' is not a number");

    /// <summary>A cell of comma-separated names as flags of an enumeration; hyphens in names are ignored.</summary>
    public TEnum Enumeration<TEnum>(string column) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(this[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw Error($"'{this[column]}' in column '{column}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}");

    public InvalidDataException Error(string message) => new($"{file}:{line}: {message}.");
}
