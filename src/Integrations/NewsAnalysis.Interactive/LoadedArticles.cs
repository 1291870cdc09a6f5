using System.Globalization;
using System.Net;
using Microsoft.DotNet.Interactive.CSharp;
using NewsAnalysis.Tables;

namespace NewsAnalysis.Interactive;

/// <summary>The articles that a notebook's variables hold.</summary>
/// <param name="Variables">Each variable's name, what it holds in one line, and its articles.</param>
internal sealed record LoadedArticles(IReadOnlyList<(string Name, string Summary, Table<Article> Articles)> Variables)
{
    private const string None = "No articles are loaded. Load a file or a folder of them: var news = Corpus.Load(\"my-articles\");";

    /// <summary>Looks through a kernel's variables; one that was declared again counts once, as it is now.</summary>
    public static LoadedArticles In(CSharpKernel kernel)
    {
        var loaded = new List<(string, string, Table<Article>)>();
        foreach (var name in (kernel.ScriptState?.Variables ?? []).Select(variable => variable.Name).Distinct())
        {
            switch (kernel.ScriptState!.GetVariable(name)?.Value)
            {
                case Corpus corpus:
                    loaded.Add((name, $"{Count(corpus.Articles.Count, "article")}, {Count(corpus.Figures.Count, "figure")}, {Count(corpus.Dates.Count, "date")}, {Count(corpus.Sources.Count, "attribution")}, {Count(corpus.Problems.Count, "problem")}", corpus.Articles));
                    break;
                case IEnumerable<Article> articles:
                    var table = articles.ToTable();
                    loaded.Add((name, Count(table.Count, "article"), table));
                    break;
            }
        }

        return new(loaded);
    }

    public string ToHtml(int maxRows) => Variables.Count == 0
        ? $"<p>{WebUtility.HtmlEncode(None)}</p>"
        : string.Concat(Variables.Select(variable => $"<p><b>{WebUtility.HtmlEncode(variable.Name)}</b>: {variable.Summary}</p>\n{variable.Articles.ToHtml(maxRows)}\n"));

    public string ToPlainText(int maxRows) => Variables.Count == 0
        ? None
        : string.Join('\n', Variables.Select(variable => $"{variable.Name}: {variable.Summary}\n{Plain(variable.Articles, maxRows)}"));

    private static string Plain(IDisplayTable table, int maxRows) => table.ToPlainText(maxRows);

    private static string Count(int count, string noun) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
