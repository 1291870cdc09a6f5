using System.Text;

namespace NewsAnalysis.Cli.Tests.Parsing;

public class ParseCommandTests
{
    [Fact]
    public async Task WritesConllUOfStandardInput()
    {
        var result = await Tool.RunAsync(Path.GetTempPath(), Encoding.UTF8.GetBytes("Ann Lee didn't speak.\n\nIt rained."), "parse", "-");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var lines = result.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(2, lines.Count(line => line == "# newpar"));
        Assert.Contains(lines, line => line.StartsWith("3-4\tdidn't\t_", StringComparison.Ordinal));
        var words = lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        Assert.All(words, cells => Assert.Equal(10, cells.Length));
        Assert.Equal(2, words.Count(cells => cells[6] == "0" && cells[7] == "root"));
        Assert.Equal("Name=B-Person", words[0][9]);
    }

    [Fact]
    public async Task SaysWhichFileCannotBeRead()
    {
        var result = await Tool.RunAsync(Path.GetTempPath(), null, "parse", "no-such-file.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no-such-file.txt cannot be read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesAnyBytes()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Equal(0, (await Tool.RunAsync(Path.GetTempPath(), bytes, "parse", "-")).ExitCode);
    }
}
