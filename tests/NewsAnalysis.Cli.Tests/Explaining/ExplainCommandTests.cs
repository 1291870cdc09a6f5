using System.Text;

namespace NewsAnalysis.Cli.Tests.Explaining;

public class ExplainCommandTests
{
    [Fact]
    public async Task NamesTheRuleTheWordsAndTheMeaning()
    {
        var result = await Tool.RunAsync(Path.GetTempPath(), null, "explain", "At least 31 people died on Friday, officials said.", "--published", "2024-03-09");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        foreach (var expected in new[] { "At least 31", "low 31", "deaths", "2024-03-08", "officials" })
            Assert.Contains(expected, result.Output);
    }

    [Fact]
    public async Task ReadsStandardInput()
    {
        var result = await Tool.RunAsync(Path.GetTempPath(), Encoding.UTF8.GetBytes("[red]Nothing[/] to see"), "explain", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[red]Nothing[/] to see", result.Output);
    }

    [Fact]
    public async Task DrawsTheTreeOfEachSentenceUnlessToldNotTo()
    {
        const string text = "The flood killed twelve people in Gaza.";
        var result = await Tool.RunAsync(Path.GetTempPath(), null, "explain", text);
        foreach (var expected in new[] { "┌─", "└─", "nsubj", "VERB", "VBD", "kill", "Place: Gaza" })
            Assert.Contains(expected, result.Output);
        Assert.DoesNotContain("nsubj", (await Tool.RunAsync(Path.GetTempPath(), null, "explain", text, "--no-syntax")).Output);
    }

    [Fact]
    public async Task ListsTheRules()
    {
        var result = await Tool.RunAsync(Path.GetTempPath(), null, "explain", "--rules");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Dates", result.Output);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "text", "--published", "yesterday")]
    public async Task WrongUsageEndsWithTwo(params string[] arguments) =>
        Assert.Equal(2, (await Tool.RunAsync(Path.GetTempPath(), null, arguments)).ExitCode);
}
