using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>The programs of others that the tests talk to, and whether they are here.</summary>
internal static class Peers
{
    public const string Python = "/usr/bin/python3";

    private static readonly ConcurrentDictionary<string, bool> Modules = new(StringComparer.Ordinal);

    /// <summary>The path of a script beside the tests.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);

    /// <summary>Why a test cannot run without these Python modules; null when they are here.</summary>
    public static string? WhyNotPython(params string[] modules)
    {
        if (!File.Exists(Python))
            return $"{Python} is not installed.";
        var missing = modules.Where(module => !Modules.GetOrAdd(module, HasModule)).ToArray();
        return missing.Length == 0 ? null : $"Python's {string.Join(", ", missing)} is not installed: apt-get install python3-jupyter-client python3-nbclient python3-nbconvert python3-notebook python3-jupyter-kernel-test";
    }

    private static bool HasModule(string module)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        python.StandardError.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0;
    }
}

/// <summary>A test that needs Debian's jupyter_client; skipped by name where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JupyterFactAttribute : FactAttribute
{
    public JupyterFactAttribute(params string[] modules) => Skip = Peers.WhyNotPython(["jupyter_client", .. modules]);
}

/// <summary>A theory that needs Debian's jupyter_client; skipped by name where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JupyterTheoryAttribute : TheoryAttribute
{
    public JupyterTheoryAttribute() => Skip = Peers.WhyNotPython("jupyter_client");
}
