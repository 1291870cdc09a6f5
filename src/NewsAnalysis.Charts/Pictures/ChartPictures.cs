using NewsAnalysis.Charts.Pictures;

namespace NewsAnalysis.Charts;

/// <summary>Draws charts as pictures with an installed Chrome, Edge or Chromium: one process, started with the first picture and ended with the program or when idle.</summary>
public static class ChartPictures
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DrawTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(60);

    private static readonly Lock Gate = new();
    private static readonly Timer Idle = new(_ => Close());
    private static readonly string? MissingBrowser;
    private static HeadlessBrowser? _browser;

    static ChartPictures()
    {
        BrowserPath = BrowserFinder.Find(out MissingBrowser);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Close();
    }

    /// <summary>The browser that draws; null when none is installed. The environment variable <c>NEWSANALYSIS_BROWSER</c> names another one, or <c>none</c>.</summary>
    public static string? BrowserPath { get; }

    /// <summary>True when pictures can be drawn: there is a browser, and the build put plotly.js inside.</summary>
    public static bool CanDraw => Problem is null;

    /// <summary>Why pictures cannot be drawn, and what to do; null when they can.</summary>
    public static string? Problem => MissingBrowser ?? (PlotlyScript.IsEmbedded ? null : "plotly.js is not inside this build; install Node.js with npm and build again.");

    /// <summary>Ends the browser; the next picture starts it again.</summary>
    public static void Close()
    {
        lock (Gate)
        {
            _browser?.Dispose();
            _browser = null;
        }
    }

    internal static byte[]? Draw(Chart chart, out string? problem)
    {
        problem = Problem;
        if (problem is not null)
            return null;
        var figure = chart.ToJson();
        lock (Gate)
        {
            Idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            try
            {
                // A thread of the pool, where no synchronisation context waits for this one.
                return Task.Run(() => DrawAsync(figure, chart.Width, chart.Height)).GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is BrowserException or OperationCanceledException or IOException)
            {
                problem = exception is OperationCanceledException ? $"{BrowserPath} did not answer in time." : exception.Message;
                Close();
                return null;
            }
            finally
            {
                Idle.Change(IdleTimeout, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private static async Task<byte[]> DrawAsync(string figure, int width, int height)
    {
        if (_browser is null)
        {
            using var starting = new CancellationTokenSource(StartTimeout);
            _browser = await HeadlessBrowser.StartAsync(BrowserPath!, PlotlyScript.Library!, starting.Token).ConfigureAwait(false);
        }

        using var drawing = new CancellationTokenSource(DrawTimeout);
        return await _browser.DrawAsync(figure, width, height, drawing.Token).ConfigureAwait(false);
    }
}
