namespace NewsAnalysis.Charts.Pictures;

/// <summary>Finds an installed Chrome, Edge or Chromium.</summary>
internal static class BrowserFinder
{
    /// <summary>Environment variable that names the browser to use; <c>none</c> for none.</summary>
    public const string Variable = "NEWSANALYSIS_BROWSER";

    private static readonly string[] Commands =
    [
        "google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge",
    ];

    private static readonly string[] MacApplications = ["Google Chrome", "Microsoft Edge", "Chromium"];

    private static readonly string[] WindowsPrograms = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];

    /// <summary>Path of the browser's program.</summary>
    /// <param name="problem">Why there is none, and what to do; null when there is one.</param>
    public static string? Find(out string? problem)
    {
        problem = null;
        var wanted = Environment.GetEnvironmentVariable(Variable);
        if (string.Equals(wanted, "none", StringComparison.OrdinalIgnoreCase))
        {
            problem = $"Pictures are switched off: {Variable} is 'none'.";
            return null;
        }

        if (!string.IsNullOrEmpty(wanted))
        {
            if (File.Exists(wanted))
                return wanted;
            problem = $"There is no browser at '{wanted}', which {Variable} names; correct or remove it.";
            return null;
        }

        var found = Candidates().FirstOrDefault(File.Exists);
        if (found is null)
            problem = $"No Chrome, Edge or Chromium was found; install one, or name its program in {Variable}.";
        return found;
    }

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            string?[] roots = [Environment.GetEnvironmentVariable("ProgramFiles"), Environment.GetEnvironmentVariable("ProgramFiles(x86)"), Environment.GetEnvironmentVariable("LocalAppData")];
            foreach (var program in WindowsPrograms)
            {
                foreach (var root in roots.Where(root => !string.IsNullOrEmpty(root)))
                    yield return Path.Combine(root!, program);
            }
        }
        else if (OperatingSystem.IsMacOS())
        {
            string[] roots = ["/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")];
            foreach (var application in MacApplications)
            {
                foreach (var root in roots)
                    yield return $"{root}/{application}.app/Contents/MacOS/{application}";
            }
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var command in Commands)
        {
            foreach (var folder in folders)
                yield return Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command);
        }
    }
}
