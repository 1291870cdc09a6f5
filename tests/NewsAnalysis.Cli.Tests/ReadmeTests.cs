using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Tests;

/// <summary>What the README promises is so.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFiles.At("README.md"));

    [Fact]
    public void ItsTwoCommandsAreWhatContinuousIntegrationCalls()
    {
        var script = File.ReadAllText(RepositoryFiles.At(".ci", "run"));
        foreach (Match command in Regex.Matches(script, @"^(?:main|test)_command=\((.+)\)$", RegexOptions.Multiline))
            Assert.Contains("```\n" + command.Groups[1].Value + "\n```", Readme);
    }

    [Fact]
    public async Task ItsExampleRunsAndPrintsWhatItSays()
    {
        var example = Block("csharp");
        var expected = Block("text");
        using var session = new ScriptSession(new ScriptSessionOptions { BaseDirectory = RepositoryFiles.Root, References = [typeof(Corpus).Assembly] });
        var printed = new List<string>();

        var result = await session.RunAsync(
            example.Replace("\"seeds/", "\"" + RepositoryFiles.At("seeds").Replace('\\', '/') + "/", StringComparison.Ordinal),
            output => printed.Add(output is StreamOutput stream ? stream.Text : output.ToString()!));

        Assert.Null(result.Error);
        Assert.Equal(expected, string.Concat(printed).ReplaceLineEndings("\n"));
        Assert.InRange(example.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12);
    }

    [Fact]
    public void ItsLinksLeadSomewhere()
    {
        var links = MarkdownLink().Matches(Readme).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(RepositoryFiles.At(link)), link));
    }

    private static string Block(string language)
    {
        var match = Regex.Match(Readme, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(match.Success, $"README.md has no block of {language}.");
        return match.Groups[1].Value;
    }

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex MarkdownLink();
}
