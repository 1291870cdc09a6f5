using NewsAnalysis.Text;
using Spectre.Console;

namespace NewsAnalysis.Cli.Explaining;

/// <summary>Draws the tree of each sentence: a word a line, arcs on the left from head to dependent, tags and relation on the right.</summary>
internal static class SyntaxView
{
    public static void Write(IAnsiConsole console, Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var arcs = Draw(document, sentence);
            var table = new Table().Border(TableBorder.None).AddColumns("", "[grey]word[/]", "[grey]relation[/]", "[grey]universal[/]", "[grey]Penn[/]", "[grey]lemma[/]");
            table.Columns[0].NoWrap();
            for (var i = 0; i < sentence.Count; i++)
            {
                var token = sentence.FirstToken + i;
                table.AddRow(
                    $"[grey]{Markup.Escape(arcs[i])}[/]",
                    Markup.Escape(Find.OneLine(document.Written(token).ToString())),
                    $"[blue]{document.RelationOf(token).Written()}[/]",
                    $"[green]{document.UniversalTagOf(token).Written()}[/]",
                    Markup.Escape(document.TagOf(token).Written()),
                    Markup.Escape(document.LemmaOf(token)));
            }

            console.Write(table);
            console.WriteLine();
        }
    }

    /// <summary>The arcs beside each word of a sentence; <c>&gt;</c> points at the dependent, <c>*</c> marks the root.</summary>
    internal static string[] Draw(Document document, Sentence sentence)
    {
        var arcs = new List<(int Low, int High, int Level)>();
        foreach (var (low, high) in Arcs(document, sentence).OrderBy(arc => arc.High - arc.Low).ThenBy(arc => arc.Low))
        {
            var level = 0;
            while (arcs.Any(other => other.Level == level && other.Low <= high && low <= other.High))
                level++;
            arcs.Add((low, high, level));
        }

        var width = 2 + (2 * (arcs.Count == 0 ? 0 : 1 + arcs.Max(arc => arc.Level)));
        var grid = Enumerable.Range(0, sentence.Count).Select(_ => Enumerable.Repeat(' ', width).ToArray()).ToArray();
        foreach (var (low, high, level) in arcs.OrderByDescending(arc => arc.Level))
        {
            var column = width - 4 - (2 * level);
            Turn(grid[low], column, '┌', '┬');
            Turn(grid[high], column, '└', '┴');
            for (var row = low + 1; row < high; row++)
                grid[row][column] = grid[row][column] == '─' ? '┼' : '│';
        }

        for (var i = 0; i < sentence.Count; i++)
            grid[i][width - 2] = document.HeadOf(sentence.FirstToken + i) < 0 ? '*' : '>';
        return [.. grid.Select(row => new string(row))];
    }

    private static IEnumerable<(int Low, int High)> Arcs(Document document, Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (document.HeadOf(sentence.FirstToken + i) - sentence.FirstToken is var head and >= 0)
                yield return (Math.Min(i, head), Math.Max(i, head));
        }
    }

    /// <summary>A corner, and a line from there to the word; a corner on a line of an outer arc becomes a branch of it.</summary>
    private static void Turn(char[] row, int column, char corner, char branch)
    {
        row[column] = row[column] == '─' ? branch : corner;
        for (var i = column + 1; i < row.Length - 2; i++)
            row[i] = row[i] == '│' ? '┼' : row[i] == ' ' ? '─' : row[i];
    }
}
