using System.Runtime.CompilerServices;
using NewsAnalysis.Testing;

namespace NewsAnalysis.Notebooks.Tests;

public class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one() =>
        PublicApi.AssertApproved(typeof(ScriptSession).Assembly, Path.Combine(Folder(), "PublicApi.approved.txt"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
