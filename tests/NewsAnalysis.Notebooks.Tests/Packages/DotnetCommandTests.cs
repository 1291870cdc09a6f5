namespace NewsAnalysis.Notebooks.Tests.Packages;

public class DotnetCommandTests
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    [Fact]
    public void The_command_that_has_an_sdk_is_taken_before_one_that_has_none()
    {
        using var folder = new TemporaryFolder();
        string runtime = folder.Write($"runtime/{Name}", "");
        string sdk = folder.Write($"sdk/{Name}", "");
        folder.Write("sdk/sdk/10.0.100/dotnet.dll", "");
        Assert.Equal(sdk, Find(Path.GetDirectoryName(runtime) + Path.PathSeparator + Path.GetDirectoryName(sdk)).Path);
    }

    [Fact]
    public void The_one_that_runs_this_process_comes_first()
    {
        using var folder = new TemporaryFolder();
        string host = folder.Write($"host/{Name}", "");
        folder.Write("host/sdk/10.0.100/dotnet.dll", "");
        folder.Write($"other/{Name}", "");
        folder.Write("other/sdk/10.0.100/dotnet.dll", "");
        Assert.Equal(host, Find(Path.Combine(folder.Path, "other"), host).Path);
    }

    [Fact]
    public async Task A_runtime_without_an_sdk_is_told_as_such()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string runtime = folder.Write("dotnet", "#!/bin/sh\necho 'No .NET SDKs were found.' >&2\nexit 145\n");
        File.SetUnixFileMode(runtime, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        PackageException failure = await Assert.ThrowsAsync<PackageException>(() => new DotnetCommand(runtime).RunAsync([], folder.Path, CancellationToken.None));
        Assert.Contains("is a runtime without one. Install the .NET SDK", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_command_is_ended()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string slow = folder.Write("dotnet", "#!/bin/sh\nsleep 60\n");
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DotnetCommand(slow).RunAsync([], folder.Path, stop.Token));
    }

    private static DotnetCommand Find(string path, string? host = null) =>
        DotnetCommand.Find(name => name == "PATH" ? path : name == "DOTNET_HOST_PATH" ? host : null);
}
