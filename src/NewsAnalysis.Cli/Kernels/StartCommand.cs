using System.Runtime.InteropServices;

namespace NewsAnalysis.Cli.Kernels;

/// <summary>How this very tool is started again, from anywhere and by a program that has not read the user's shell profile: full paths, and the runtime named.</summary>
/// <param name="Command">The program and its first arguments.</param>
/// <param name="Environment">The variables it needs.</param>
internal sealed record StartCommand(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment)
{
    private const string ToolStore = ".store";

    /// <summary>Reads it off the running process.</summary>
    public static StartCommand Current() => Of(System.Environment.ProcessPath!, System.Environment.GetCommandLineArgs()[0], RuntimeEnvironment.GetRuntimeDirectory(), File.Exists);

    /// <summary>Finds it.</summary>
    /// <param name="process">The program that runs.</param>
    /// <param name="assembly">The assembly that it runs.</param>
    /// <param name="runtime">The folder of the runtime, <c>…/shared/Microsoft.NETCore.App/10.0.0</c>.</param>
    /// <param name="exists">Tells whether a file is there.</param>
    public static StartCommand Of(string process, string assembly, string runtime, Func<string, bool> exists)
    {
        if (Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            return new StartCommand([process, Path.GetFullPath(assembly)], new Dictionary<string, string>());

        // A program of its own looks for the runtime where a variable of the shell's profile says, which VS Code may not have read.
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var environment = new Dictionary<string, string>();
        if (exists(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")))
            environment["DOTNET_ROOT"] = root;
        return new StartCommand([Shim(process, exists) ?? process], environment);
    }

    // The program in a tool's store has its version in the path; the one beside the store stays when the tool is updated.
    private static string? Shim(string process, Func<string, bool> exists)
    {
        var separator = Path.DirectorySeparatorChar;
        var store = process.IndexOf($"{separator}{ToolStore}{separator}", StringComparison.Ordinal);
        if (store < 0)
            return null;
        var shim = Path.Combine(process[..store], OperatingSystem.IsWindows() ? "newsanalysis.exe" : "newsanalysis");
        return exists(shim) ? shim : null;
    }
}
