using NewsAnalysis.Charts;
using NewsAnalysis.Notebooks;
using NewsAnalysis.Testing;

namespace NewsAnalysis.PlotlyNet.Tests;

/// <summary>The README's example runs and writes the page it says.</summary>
public class ReadmeTests
{
    [Fact]
    public async Task ItsExampleWritesAPageWithTheChart()
    {
        var page = Path.Combine(Directory.CreateTempSubdirectory("newsanalysis-").FullName, "deaths.html");
        using var session = new ScriptSession(new ScriptSessionOptions
        {
            References = [typeof(Corpus).Assembly, typeof(Chart).Assembly, typeof(ChartExtensions).Assembly, typeof(Plotly.NET.GenericChart).Assembly, typeof(Plotly.NET.CSharp.Chart).Assembly],
        });
        Assert.Null((await session.RunAsync(ReadmeExample.Before.Replace("\"seeds", "\"" + RepositoryFiles.At("seeds"), StringComparison.Ordinal))).Error);

        var result = await session.RunAsync(ReadmeExample.Of("Plotly.NET").Code.Replace("\"deaths.html\"", "\"" + page + "\"", StringComparison.Ordinal));

        Assert.Null(result.Error);
        var written = await File.ReadAllTextAsync(page);
        Assert.Contains("Day of the flood", written, StringComparison.Ordinal);
        Assert.Contains("Civil Protection Agency", written, StringComparison.Ordinal);
    }
}
