using System.Runtime.CompilerServices;
using NewsAnalysis.Testing;

namespace NewsAnalysis.Interactive.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApiIsTheApprovedOne() => PublicApi.AssertApproved(typeof(NewsAnalysisExtension).Assembly, Path.Combine(Folder(), "PublicApi.approved.txt"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
