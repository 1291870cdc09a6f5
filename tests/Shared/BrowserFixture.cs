using Microsoft.Playwright;
using NewsAnalysis.Charts.Pictures;

namespace NewsAnalysis.Tests;

/// <summary>One browser for all browser tests, each of which opens its page in a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsanalysis-pages-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserTests.Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFinder.Find(out _),
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
    }

    /// <summary>Opens a page from disk with the network blocked, and waits until its charts are drawn.</summary>
    internal async Task<OpenPage> OpenAsync(string html)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1000, Height = 700 } });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(page);
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest)
                opened.Requests.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened.Errors.Add(message.Text);
        };
        page.PageError += (_, message) => opened.Errors.Add(message);
        await page.RouteAsync(url => !url.StartsWith("file:", StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForFunctionAsync("document.querySelectorAll('.chart:not(.drawn)').length === 0");
        return opened;
    }

    /// <summary>An empty page for an application that the test serves; the network beyond this machine is blocked.</summary>
    internal async Task<IPage> NewPageAsync()
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.RouteAsync(url => new Uri(url).Host is not "127.0.0.1", route => route.AbortAsync());
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A page that was opened, with what it asked of the network and complained about.</summary>
internal sealed class OpenPage(IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public List<string> Requests { get; } = [];

    public List<string> Errors { get; } = [];

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
