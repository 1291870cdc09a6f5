using System.ComponentModel;
using System.Diagnostics;

namespace NewsAnalysis.Notebooks.Tests;

/// <summary>A test that needs Debian's <c>python3-nbformat</c>; where that is missing, it is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(() => TryRun("import nbformat; print('ok')").Contains("ok", StringComparison.Ordinal));

    public PythonFactAttribute()
    {
        if (!IsThere.Value)
            Skip = "python3-nbformat is not installed (apt-get install python3-nbformat).";
    }

    /// <summary>Runs Python and gives what it says.</summary>
    public static string Run(string code, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", code, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process python = Process.Start(start)!;
        Task<string> errors = python.StandardError.ReadToEndAsync();
        string said = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return said + errors.GetAwaiter().GetResult();
    }

    private static string TryRun(string code)
    {
        try
        {
            return Run(code);
        }
        catch (Exception failure) when (failure is Win32Exception or FileNotFoundException)
        {
            return "";
        }
    }
}
