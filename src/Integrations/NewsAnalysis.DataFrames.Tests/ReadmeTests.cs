using Deedle;
using NewsAnalysis.Notebooks;
using NewsAnalysis.Testing;

namespace NewsAnalysis.DataFrames.Tests;

/// <summary>The README's examples run and print what it says.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData("Microsoft.Data.Analysis")]
    [InlineData("Deedle")]
    public async Task ItsExampleRunsAndPrintsWhatItSays(string heading)
    {
        var example = ReadmeExample.Of(heading);
        using var session = new ScriptSession(new ScriptSessionOptions
        {
            BaseDirectory = RepositoryFiles.Root,
            References = [typeof(Corpus).Assembly, typeof(DataFrameExtensions).Assembly, typeof(Microsoft.Data.Analysis.DataFrame).Assembly, typeof(Frame).Assembly],
        });
        var printed = new List<string>();
        var before = ReadmeExample.Before.Replace("\"seeds", "\"" + RepositoryFiles.At("seeds"), StringComparison.Ordinal);
        Assert.Null((await session.RunAsync(before)).Error);

        var result = await session.RunAsync(example.Code, output => printed.Add(output is StreamOutput stream ? stream.Text : output.ToString()!));

        Assert.Null(result.Error);
        Assert.NotEmpty(example.Prints);
        Assert.Equal(example.Prints, string.Concat(printed).ReplaceLineEndings("\n"));
    }
}
