using NewsAnalysis.Charts;
using NewsAnalysis.Charts.Pictures;

namespace NewsAnalysis.Tests;

/// <summary>A test that needs a browser; skipped by name, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTests.Missing;
}

/// <summary>A theory that needs a browser; skipped by name, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserTests.Missing;
}

internal static class BrowserTests
{
    /// <summary>Why browser tests cannot run; null when they can.</summary>
    public static string? Missing { get; } = Why();

    private static string? Why()
    {
        if (BrowserFinder.Find(out var problem) is null)
            return problem;
        if (!PlotlyScript.IsEmbedded)
            return "plotly.js is not inside this build, so that pages cannot be drawn without the network.";
        return Directory.Exists(Path.Combine(AppContext.BaseDirectory, ".playwright")) ? null : "The Playwright driver is not beside the tests.";
    }
}
