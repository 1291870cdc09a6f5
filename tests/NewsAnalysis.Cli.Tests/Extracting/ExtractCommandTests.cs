using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Cli.Tests.Extracting;

public class ExtractCommandTests
{
    private const string Sentence = "At least 31 people died in Arra on Friday, officials said.";

    [Fact]
    public async Task WritesALineForEachArticleInOrder()
    {
        using var folder = new TemporaryFolder();
        var input = string.Concat(Enumerable.Range(0, 200).Select(i => JsonSerializer.Serialize(new { id = $"a{i}", text = $"{Sentence} It was report {i}.", published = "2024-03-09" }) + "\n"));

        var result = await Tool.RunAsync(folder.Path, Encoding.UTF8.GetBytes(input), "extract", "-");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"a{i}"), lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines, line => Assert.Contains(line.GetProperty("figures").EnumerateArray(), figure => figure.GetProperty("low").GetDecimal() == 31));
    }

    [Fact]
    public async Task BadFilesAreReportedAndTheRestIsRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.txt", Sentence);
        folder.Write("empty.txt", "");
        folder.Write("binary.txt", [0, 1, 2, 3, 0, 255, 254, 0]);
        folder.Write("latin.txt", [.. "Caf"u8, 0xE9, .. " owners said 12 people died."u8]);
        folder.Write("broken.jsonl", "{\"text\": \"Two died.\"}\n{\"text\": \n{\"id\": \"x\"}\n");

        var result = await Tool.RunAsync(folder.Path, null, "extract", "good.txt", "empty.txt", "binary.txt", "latin.txt", "broken.jsonl", "missing.txt");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Café owners", result.Output);
        foreach (var place in new[] { "empty.txt", "binary.txt", "latin.txt", "broken.jsonl:2", "broken.jsonl:3", "missing.txt" })
            Assert.Contains(place, result.Error);
    }

    [Fact]
    public async Task StrictMakesAnyLossAFailure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.txt", Sentence);
        Assert.Equal(0, (await Tool.RunAsync(folder.Path, null, "extract", "good.txt", "--strict")).ExitCode);
        Assert.Equal(1, (await Tool.RunAsync(folder.Path, null, "extract", "good.txt", "missing.txt", "--strict")).ExitCode);
    }

    [Fact]
    public async Task NothingReadIsAFailure()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync(folder.Path, null, "extract", "missing.txt");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("missing.txt", result.Error);
    }

    [Fact]
    public async Task ProblemsGoToAFileAsJsonLines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.txt", Sentence);
        var result = await Tool.RunAsync(folder.Path, null, "extract", "good.txt", "missing.txt", "--problems", "problems.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var problem = JsonDocument.Parse(Assert.Single(File.ReadAllLines(Path.Combine(folder.Path, "problems.jsonl")))).RootElement;
        Assert.Equal(("missing.txt", "missing-path"), (problem.GetProperty("path").GetString(), problem.GetProperty("code").GetString()));
        Assert.NotEqual("", problem.GetProperty("advice").GetString());
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "-", "--unknown")]
    [InlineData("extrct", "-")]
    public async Task WrongUsageEndsWithTwo(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync(folder.Path, null, arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--help", result.Error);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task AVeryLongLineIsReportedAndTheRestIsRead()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "long.jsonl");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteAsync("{\"text\": \"");
            var megabyte = new string('x', 1 << 20);
            for (var i = 0; i < 200; i++)
                await file.WriteAsync(megabyte);
            await file.WriteAsync("\"}\n" + JsonSerializer.Serialize(new { id = "after", text = Sentence }) + "\n");
        }

        var result = await Tool.RunAsync(folder.Path, null, "extract", path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"after\"", Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("long.jsonl:1", result.Error);
    }
}
