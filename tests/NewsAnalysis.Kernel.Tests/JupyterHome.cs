using System.Diagnostics;
using System.Text;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>A user's Jupyter folders, made for the tests, with our kernel installed by our own command. Gone when the tests are.</summary>
internal static class JupyterHome
{
    public const string Kernel = "newsanalysis-csharp";

    private static readonly Lazy<string> Folder = new(Create, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The folder.</summary>
    public static string Path => Folder.Value;

    /// <summary>The start of a program that finds our kernel and keeps its own files out of the user's home.</summary>
    public static ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        SetFolders(start, Path);
        return start;
    }

    /// <summary>Runs a program to its end and gives all it said.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("newsanalysis-jupyter-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A kernel that is just ending may still hold it.
            }
        };
        var host = Environment.ProcessPath is { } path && System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, [System.IO.Path.Combine(AppContext.BaseDirectory, "NewsAnalysis.Cli.dll"), "kernel", "install"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        SetFolders(start, folder);
        using var install = Process.Start(start)!;
        var said = install.StandardOutput.ReadToEnd() + install.StandardError.ReadToEnd();
        install.WaitForExit();
        return install.ExitCode == 0 ? folder : throw new InvalidOperationException(said);
    }

    private static void SetFolders(ProcessStartInfo start, string folder)
    {
        start.Environment["JUPYTER_DATA_DIR"] = System.IO.Path.Combine(folder, "data");
        start.Environment["JUPYTER_RUNTIME_DIR"] = System.IO.Path.Combine(folder, "runtime");
        start.Environment["JUPYTER_CONFIG_DIR"] = System.IO.Path.Combine(folder, "config");
        start.Environment["IPYTHONDIR"] = System.IO.Path.Combine(folder, "ipython");
        start.Environment.Remove("JUPYTER_PATH");
        start.Environment.Remove("JPY_PARENT_PID");
    }
}
