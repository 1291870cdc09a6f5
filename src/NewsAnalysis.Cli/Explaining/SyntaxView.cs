using NewsAnalysis.Text;
using Spectre.Console;

namespace NewsAnalysis.Cli.Explaining;

/// <summary>Draws the tree of each sentence: a word a line, arcs on the left from head to dependent, tags and relation on the right.</summary>
internal static class SyntaxView
{
    public static void Write(IAnsiConsole console, Document document)
    {
        var names = new Dictionary<int, string>();
        foreach (var name in document.Names)
            names[name.FirstToken] = $"{name.Kind}: {name.FullName}";
        foreach (var sentence in document.Sentences)
        {
            console.WriteLine();
            var words = sentence.Words.ToArray();
            var arcs = Draw(words);
            var table = new Table().Border(TableBorder.None).AddColumns("", "[grey]word[/]", "[grey]relation[/]", "[grey]universal[/]", "[grey]Penn[/]", "[grey]lemma[/]", "[grey]name[/]");
            table.Columns[0].NoWrap();
            for (var i = 0; i < words.Length; i++)
            {
                table.AddRow(
                    $"[grey]{Markup.Escape(arcs[i])}[/]",
                    Markup.Escape(Find.OneLine(words[i].ToString())),
                    $"[blue]{words[i].Relation.Written()}[/]",
                    $"[green]{words[i].UniversalTag.Written()}[/]",
                    Markup.Escape(words[i].Tag.Written()),
                    Markup.Escape(Find.OneLine(words[i].Lemma)),
                    Markup.Escape(Find.OneLine(names.GetValueOrDefault(words[i].Token, ""))));
            }

            console.Write(table);
        }
    }

    /// <summary>The arcs beside each word of a sentence; <c>&gt;</c> points at the dependent, <c>*</c> marks the root.</summary>
    internal static string[] Draw(Word[] words)
    {
        var arcs = new List<(int Low, int High, int Level)>();
        foreach (var (low, high) in Arcs(words).OrderBy(arc => arc.High - arc.Low).ThenBy(arc => arc.Low))
        {
            var level = 0;
            while (arcs.Any(other => other.Level == level && other.Low <= high && low <= other.High))
                level++;
            arcs.Add((low, high, level));
        }

        var width = 2 + (2 * (arcs.Count == 0 ? 0 : 1 + arcs.Max(arc => arc.Level)));
        var grid = words.Select(_ => Enumerable.Repeat(' ', width).ToArray()).ToArray();
        foreach (var (low, high, level) in arcs.OrderByDescending(arc => arc.Level))
        {
            var column = width - 4 - (2 * level);
            Turn(grid[low], column, '┌', '┬');
            Turn(grid[high], column, '└', '┴');
            for (var row = low + 1; row < high; row++)
                grid[row][column] = grid[row][column] == '─' ? '┼' : '│';
        }

        for (var i = 0; i < words.Length; i++)
            grid[i][width - 2] = words[i].Head is null ? '*' : '>';
        return [.. grid.Select(row => new string(row))];
    }

    private static IEnumerable<(int Low, int High)> Arcs(Word[] words)
    {
        var places = words.Select((word, i) => (word.Token, i)).ToDictionary();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head is { } head)
                yield return (Math.Min(i, places[head.Token]), Math.Max(i, places[head.Token]));
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
