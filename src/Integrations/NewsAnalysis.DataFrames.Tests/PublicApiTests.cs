using System.Runtime.CompilerServices;
using NewsAnalysis.Testing;

namespace NewsAnalysis.DataFrames.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApiIsTheApprovedOne() => PublicApi.AssertApproved(typeof(DataFrameExtensions).Assembly, Path.Combine(Folder(), "PublicApi.approved.txt"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
