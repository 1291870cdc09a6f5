using Microsoft.DotNet.Interactive.Formatting;
using NewsAnalysis.Tables;

namespace NewsAnalysis.Interactive;

/// <summary>How rows, series and evidence show in .NET Interactive. Tables and charts say it themselves, through the attribute that their types carry.</summary>
internal static class NewsFormatters
{
    private const string Html = "text/html";
    private const string PlainText = "text/plain";
    private const int RowsShown = 20;

    public static void Register()
    {
        Rows<Article>();
        Rows<ReportedFigure>();
        Rows<TimeExpression>();
        Rows<Attribution>();
        Rows<Problem>();
        Show<IEnumerable<SeriesPoint>>(points => Series.Of(points).ToHtml(RowsShown), points => Plain(Series.Of(points)));
        Show<Evidence>(evidence => evidence.ToHtml(), evidence => evidence.ToString());
        Show<LoadedArticles>(loaded => loaded.ToHtml(RowsShown), loaded => loaded.ToPlainText(RowsShown));
    }

    private static void Rows<T>() where T : ITableRow<T> =>
        Show<IEnumerable<T>>(rows => rows.ToTable().ToHtml(RowsShown), rows => Plain(rows.ToTable()));

    private static string Plain(IDisplayTable table) => table.ToPlainText(RowsShown);

    private static void Show<T>(Func<T, string> html, Func<T, string> plain)
    {
        Formatter.Register(typeof(T), (value, writer) => writer.Write(html((T)value)), Html);
        Formatter.Register(typeof(T), (value, writer) => writer.Write(plain((T)value)), PlainText);
        Formatter.SetPreferredMimeTypesFor(typeof(T), Html, PlainText);
    }
}
