using System.Runtime.InteropServices;

namespace NewsAnalysis.Notebooks;

/// <summary>The runtime of this process, as packages and folders name it.</summary>
internal static class RuntimeName
{
    /// <summary>The machine's kind, such as <c>linux-x64</c>; the name of a distribution (<c>debian.12-x64</c>), which some builds of .NET report, is not in packages.</summary>
    public static string Current { get; } = $"{System()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The folder that holds the runtime's shared frameworks and, often, SDKs; empty in a program that carries its runtime.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
#pragma warning disable IL3000 // A single-file program has no such folder.
        string file = typeof(object).Assembly.Location;
#pragma warning restore IL3000
        DirectoryInfo? shared = file.Length == 0 ? null : new FileInfo(file).Directory?.Parent?.Parent;
        return shared?.Name == "shared" ? shared.Parent!.FullName : "";
    }

    private static string System() =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl"
        : OperatingSystem.IsFreeBSD() ? "freebsd"
        : "linux";
}
