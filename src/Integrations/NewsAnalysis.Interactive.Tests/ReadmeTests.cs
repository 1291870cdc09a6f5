using NewsAnalysis.Testing;

namespace NewsAnalysis.Interactive.Tests;

/// <summary>The README's example runs and shows what it says.</summary>
[Collection(FormattersOfTheProcess.Name)]
public class ReadmeTests
{
    [Fact]
    public async Task ItsExampleLoadsTheExtensionAndListsArticles()
    {
        using var notebook = await Notebook.OpenAsync(extended: false);
        await notebook.RunAsync(ReadmeExample.Before.Replace("\"seeds", "\"" + RepositoryFiles.At("seeds"), StringComparison.Ordinal));
        var example = ReadmeExample.Of(".NET Interactive").Code;
        var magic = example.IndexOf("#!articles", StringComparison.Ordinal);
        var load = string.Join('\n', example[..magic].Split('\n').Where(line => !line.StartsWith("#r", StringComparison.Ordinal)));
        await notebook.RunAsync(load);
        Assert.StartsWith("corpus: 10 articles, ", (await notebook.RunAsync(example[magic..]))["text/plain"], StringComparison.Ordinal);
    }
}
