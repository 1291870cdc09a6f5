using System.Diagnostics.CodeAnalysis;

namespace NewsAnalysis.Tables;

/// <summary>How notebooks show tables.</summary>
internal sealed class TableFormatterSource
{
    public const string Html = "text/html";

    public const string PlainText = "text/plain";

    private const int RowsShown = 20;

    [SuppressMessage("Performance", "CA1822", Justification = "Notebook engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TableFormatter(Html, table => table.ToHtml(RowsShown)),
        new TableFormatter(PlainText, table => table.ToPlainText(RowsShown)),
    ];

    private sealed class TableFormatter(string mimeType, Func<IDisplayTable, string> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not IDisplayTable table)
                return false;
            writer.Write(write(table));
            return true;
        }
    }
}

/// <summary>A table of any record, as far as showing it goes.</summary>
internal interface IDisplayTable
{
    string ToHtml(int maxRows);

    string ToPlainText(int maxRows);
}
