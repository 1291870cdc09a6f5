using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsAnalysis.Charts.Pictures;

/// <summary>A browser without a window, one process for all pictures, with a fresh profile that is deleted with it.</summary>
internal sealed class HeadlessBrowser : IDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps", "--mute-audio", "--hide-scrollbars",
        "--force-color-profile=srgb", "--font-render-hinting=none", "--remote-debugging-port=0",
    ];

    // Ends the browser when this program is gone, however it went: then the shell's standard input ends.
    private const string Guard = "exec 3<&0; \"$@\" 3<&- & browser=$!; (cat <&3 >/dev/null; kill $browser 2>/dev/null) & wait $browser";
    private const string Shell = "/bin/sh";

    private readonly Process _process;
    private readonly string _profile;
    private DevTools? _tools;

    private HeadlessBrowser(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Starts a browser and a page with plotly.js in it.</summary>
    /// <exception cref="BrowserException">The browser does not start or does not answer.</exception>
    public static async Task<HeadlessBrowser> StartAsync(string program, string script, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("newsanalysis-browser-").FullName;
        var guarded = !OperatingSystem.IsWindows() && File.Exists(Shell);
        var start = new ProcessStartInfo(guarded ? Shell : program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, CreateNoWindow = true };
        foreach (var argument in guarded ? ["-c", Guard, Shell, program, .. Flags] : Flags)
            start.ArgumentList.Add(argument);
        // Chromium refuses its sandbox to root, as in containers; for everyone else it stays on.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add($"--user-data-dir={profile}");
        start.ArgumentList.Add("about:blank");
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new BrowserException($"{program} did not start.");
        }
        catch (Win32Exception exception)
        {
            TryDelete(profile);
            throw new BrowserException($"{program} did not start: {exception.Message}", exception);
        }

        var browser = new HeadlessBrowser(process, profile);
        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            browser._tools = await DevTools.ConnectAsync(await browser.AddressAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await browser._tools.OpenPageAsync(cancellation).ConfigureAwait(false);
            await browser._tools.EvaluateAsync(script + "\n;typeof Plotly", cancellation).ConfigureAwait(false);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>Draws a figure.</summary>
    /// <returns>The PNG file's bytes.</returns>
    public async Task<byte[]> DrawAsync(string figure, int width, int height, CancellationToken cancellation)
    {
        const string Prefix = "data:image/png;base64,";
        var expression = string.Create(
            CultureInfo.InvariantCulture,
            $"Plotly.toImage(JSON.parse({System.Text.Json.JsonSerializer.Serialize(figure)}), {{ format: 'png', width: {width}, height: {height}, scale: 1 }})");
        var url = await _tools!.EvaluateAsync(expression, cancellation).ConfigureAwait(false);
        return url is not null && url.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(url[Prefix.Length..])
            : throw new BrowserException("The browser gave no PNG.");
    }

    public void Dispose()
    {
        _tools?.Dispose();
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5000);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
        TryDelete(_profile);
    }

    // The browser writes port and path of its DevTools socket into its profile once it listens.
    private async Task<Uri> AddressAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(_profile, "DevToolsActivePort");
        while (true)
        {
            if (_process.HasExited)
                throw new BrowserException(string.Create(CultureInfo.InvariantCulture, $"The browser ended at once with exit code {_process.ExitCode}."));
            if (ReadLines(file) is [var port, { Length: > 1 } path, ..] && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{number}{path}"));
            await Task.Delay(30, cancellation).ConfigureAwait(false);
        }
    }

    private static string[] ReadLines(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A helper process may hold a file a moment longer; the system's temporary folder is cleaned anyway.
        }
    }
}
