namespace NewsAnalysis.Notebooks.Tests.Packages;

public class RestoreMessagesTests
{
    [Fact]
    public void The_feeds_words_come_without_names_of_files_and_each_once()
    {
        PackageException failure = RestoreMessages.Failure(
        [
            "/home/me/.cache/x/packages.csproj : error NU1102: Unable to find package A with version (>= 9.0.0) [/home/me/.cache/x/packages.csproj]",
            "/home/me/.cache/x/packages.csproj : error NU1102: Unable to find package A with version (>= 9.0.0)",
            "/home/me/.cache/x/packages.csproj : error NU1102:   - Found 3 version(s) in feed [ Nearest version: 2.0.0 ]",
        ]);
        Assert.Equal("NU1102", failure.Id);
        Assert.StartsWith("Unable to find package A with version (>= 9.0.0)\n  - Found 3 version(s) in feed [ Nearest version: 2.0.0 ]\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_cannot_be_reached_comes_before_what_follows_from_it() =>
        Assert.Equal("NU1301", RestoreMessages.Failure(
        [
            "C:\\Users\\me\\x\\packages.csproj : error NU1101: Unable to find package A. No packages exist with this id in source(s): feed",
            "C:\\Users\\me\\x\\packages.csproj : error NU1301: Unable to load the service index for source https://example.org/v3/index.json.",
        ]).Id);

    [Fact]
    public void Any_error_of_the_build_is_told_and_silence_too()
    {
        Assert.Equal("NETSDK1045", RestoreMessages.Failure(["/usr/lib/dotnet/sdk/9.0.100/Sdks/x.targets(166,5): error NETSDK1045: The current .NET SDK does not support targeting .NET 10.0. [/tmp/packages.csproj]"]).Id);
        Assert.Contains("strange", RestoreMessages.Failure(["strange"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_faults_of_security_are_told_and_other_warnings_are_not() =>
        Assert.Equal(["Package 'A' 1.0.0 has a known high severity vulnerability"], RestoreMessages.Advisories(
        [
            "/x/packages.csproj : warning NU1603: p depends on A (>= 1.0.0) but A 1.0.0 was not found.",
            "/x/packages.csproj : warning NU1903: Package 'A' 1.0.0 has a known high severity vulnerability [/x/packages.csproj]",
        ]));
}
