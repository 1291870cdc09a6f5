using System.ComponentModel;
using System.Diagnostics;

namespace NewsAnalysis.Notebooks;

/// <summary>The <c>dotnet</c> command of an SDK.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record DotnetCommand(string Path)
{
    private const string Advice = "Install the .NET SDK (https://dotnet.microsoft.com/download), or name a file that is there: #r \"path/Your.dll\".";

    /// <summary>Finds the command as .NET's own tools do: the one that runs this process, then <c>DOTNET_ROOT</c>, then <c>PATH</c>.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <exception cref="PackageException">There is none.</exception>
    public static DotnetCommand Find(Func<string, string?> variable)
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string[] folders = ((variable("DOTNET_ROOT") ?? "") + System.IO.Path.PathSeparator + (variable("PATH") ?? ""))
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<string> found = [.. folders.Append(RuntimeName.Root).Select(folder => System.IO.Path.Combine(folder, name)).Prepend(variable("DOTNET_HOST_PATH") ?? "").Where(File.Exists)];
        // A dotnet without SDKs beside it may be a script that knows where they are: it is asked, and says so if it does not.
        return (found.Find(HasSdk) ?? found.FirstOrDefault()) is { } command
            ? new DotnetCommand(command)
            : throw new PackageException("NUGET", $"Packages are fetched by the .NET SDK, and there is no dotnet command on the PATH. {Advice}");
    }

    /// <summary>Runs the command and gives its exit code and the lines it wrote.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="cancellation">Ends the command and what it started.</param>
    /// <exception cref="PackageException">It cannot be started, or it is a runtime without an SDK.</exception>
    public async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Messages are read here, so they must not depend on the user's language; what a surrounding build has set is for that build.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (string inherited in new[] { "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly" })
            start.Environment.Remove(inherited);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new PackageException("NUGET", $"{Path} cannot be started: {failure.Message}. {Advice}");
        }
        using (process)
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            string all = await output.ConfigureAwait(false) + "\n" + await errors.ConfigureAwait(false);
            if (all.Contains("No .NET SDKs were found", StringComparison.Ordinal))
                throw new PackageException("NUGET", $"Packages are fetched by the .NET SDK, and {Path} is a runtime without one. {Advice}");
            return (process.ExitCode, all.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }

    // The command on the PATH is often a link to the one that has its SDKs beside it.
    private static bool HasSdk(string command)
    {
        string target = File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command;
        string folder = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, "sdk");
        return Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any();
    }
}
