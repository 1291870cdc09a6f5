using System.Runtime.CompilerServices;
using NewsAnalysis.Testing;

namespace NewsAnalysis.PlotlyNet.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApiIsTheApprovedOne() => PublicApi.AssertApproved(typeof(ChartExtensions).Assembly, Path.Combine(Folder(), "PublicApi.approved.txt"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
