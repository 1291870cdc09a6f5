using NewsAnalysis.Cli.Kernels;

namespace NewsAnalysis.Cli.Tests.Kernels;

public class StartCommandTests
{
    private const string Runtime = "/usr/share/dotnet/shared/Microsoft.NETCore.App/10.0.1/";

    [Theory]
    // A global tool, a tool in a folder of its own, a build, `dotnet x.dll`, a local tool.
    [InlineData("/home/me/.dotnet/tools/newsanalysis", "/home/me/.dotnet/tools/newsanalysis", "/home/me/.dotnet/tools/newsanalysis")]
    [InlineData("/opt/tools/newsanalysis", "/opt/tools/newsanalysis", "/opt/tools/newsanalysis")]
    [InlineData("/src/bin/Release/net10.0/NewsAnalysis.Cli", "/src/bin/Release/net10.0/NewsAnalysis.Cli.dll", "/src/bin/Release/net10.0/NewsAnalysis.Cli")]
    [InlineData("/usr/bin/dotnet", "/src/bin/Release/net10.0/NewsAnalysis.Cli.dll", "/usr/bin/dotnet /src/bin/Release/net10.0/NewsAnalysis.Cli.dll")]
    [InlineData("/usr/bin/dotnet", "/home/me/.nuget/packages/newsanalysis.tool/0.1.0/tools/net10.0/any/NewsAnalysis.Cli.dll", "/usr/bin/dotnet /home/me/.nuget/packages/newsanalysis.tool/0.1.0/tools/net10.0/any/NewsAnalysis.Cli.dll")]
    // A program in a tool's store would be gone with the next update; the one beside the store stays.
    [InlineData("/home/me/.dotnet/tools/.store/newsanalysis.tool/0.1.0/tools/NewsAnalysis.Cli", "…", "/home/me/.dotnet/tools/newsanalysis")]
    public void A_tool_is_started_again_however_it_was_installed(string process, string assembly, string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(command.Split(' '), StartCommand.Of(process, assembly, Runtime, path => path is "/home/me/.dotnet/tools/newsanalysis").Command);
    }

    [Fact]
    public void A_program_of_its_own_is_told_where_the_runtime_is()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("/usr/share/dotnet", StartCommand.Of("/opt/tools/newsanalysis", "", Runtime, path => path == "/usr/share/dotnet/dotnet").Environment["DOTNET_ROOT"]);
        Assert.Empty(StartCommand.Of("/opt/tools/newsanalysis", "", Runtime, _ => false).Environment);
        Assert.Empty(StartCommand.Of("/usr/bin/dotnet", "/x.dll", Runtime, _ => true).Environment);
    }
}
