namespace NewsAnalysis.Notebooks.Tests.Packages;

public class SessionPackagesTests
{
    [Fact]
    public async Task A_package_comes_with_what_it_needs_and_its_progress_is_one_display()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Inner", "1.0.0", "namespace Inner; public static class Base { public static int Value => 40; }");
        feed.Pack("Test.Outer", "1.5.0", "namespace Outer; public static class Top { public static int Value => 2; }", "<dependency id=\"Test.Inner\" version=\"1.0.0\" />");
        using Cells session = feed.Open();
        Assert.Equal("42", await session.RunAsync("#r \"nuget: Test.Outer, 1.5\"\nOuter.Top.Value + Inner.Base.Value"));
        DisplayOutput shown = Assert.Single(session.Outputs.OfType<DisplayOutput>());
        Assert.Equal("Restoring Test.Outer, 1.5 …", shown.Data.Text("text/plain"));
        UpdateOutput last = session.Outputs.OfType<UpdateOutput>().Last();
        Assert.Equal((shown.DisplayId, "Installed Test.Outer, 1.5.0"), (last.DisplayId, last.Data.Text("text/plain")));
        Assert.Equal("41", await session.RunAsync("using Inner;\nBase.Value + 1"));
    }

    [Fact]
    public async Task A_restored_package_needs_no_sdk_and_no_feed_and_shows_the_same_in_the_end()
    {
        using var feed = new LocalFeed();
        string package = feed.Pack("Test.Kept", "1.0.0", "public static class Kept { public static int Value => 7; }");
        const string cell = "#r \"nuget: Test.Kept, 1.0.0\"\nKept.Value";
        using (Cells first = feed.Open())
            Assert.Equal("7", await first.RunAsync(cell));
        File.Delete(package);
        using Cells second = feed.Open();
        Assert.Equal("7", await second.RunAsync(cell));
        Assert.Equal("Installed Test.Kept, 1.0.0", Assert.Single(second.Outputs.OfType<DisplayOutput>()).Data.Text("text/plain"));
        Assert.Empty(second.Outputs.OfType<UpdateOutput>());
        Assert.Equal("7", await second.RunAsync(cell));
    }

    [Fact]
    public async Task Packages_add_up_and_a_second_version_is_refused()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.One", "1.0.0", "public static class One { public static int Value => 1; }");
        feed.Pack("Test.One", "2.0.0", "public static class One { public static int Value => 2; }");
        feed.Pack("Test.Two", "1.0.0", "public static class Two { public static int Value => 2; }");
        using Cells session = feed.Open();
        await session.RunAsync("#r \"nuget: Test.One, 1.0.0\"");
        Assert.Equal("3", await session.RunAsync("#r \"nuget: Test.Two\"\nOne.Value + Two.Value"));
        Assert.Equal("1", await session.RunAsync("#r \"nuget: test.one\"\nOne.Value"));
        CellError error = await session.FailAsync("#r \"nuget: Test.One, 2.0.0\"");
        Assert.Contains("cannot take the place of Test.One, 1.0.0", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await session.RunAsync("One.Value"));
    }

    [Fact]
    public async Task The_feeds_own_error_is_shown_at_the_line_that_asks_and_the_session_lives_on()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.There", "1.0.0", "public static class There { public static int Value => 1; }");
        using Cells session = feed.Open();
        CellError error = await session.FailAsync("#r \"nuget: Test.There, 1.0.0\"\n#r \"nuget: Test.Nowhere, 1.0.0\"\n1");
        Assert.Equal(("PackageError", 2), (error.Name, error.Line!.Value));
        Assert.Contains("NU1101: Unable to find package Test.Nowhere. No packages exist with this id in source(s): here", error.Message, StringComparison.Ordinal);
        Assert.Equal("Not installed: Test.There, 1.0.0; Test.Nowhere, 1.0.0", session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"));
        error = await session.FailAsync("#r \"nuget: Test.There, 3.0.0\"");
        Assert.Contains("[ Nearest version: 1.0.0 ]", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await session.RunAsync("#r \"nuget: Test.There, 1.0.0\"\nThere.Value"));
    }

    [Fact]
    public async Task A_source_may_be_a_folder_and_holds_for_later_cells()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Else", "1.0.0", "public static class Else { public static int Value => 5; }", feed: Path.Combine(feed.Notebooks, "more (good) packages"));
        using Cells session = feed.Open();
        await session.RunAsync("#i \"nuget: more (good) packages\"");
        Assert.Equal("5", await session.RunAsync("#r \"nuget: Test.Else\"\nElse.Value"));
        CellError error = await session.FailAsync("#i \"nuget: nowhere\"");
        Assert.Contains(Path.Combine(feed.Notebooks, "nowhere"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_changed_configuration_is_seen()
    {
        using var feed = new LocalFeed();
        feed.Configure("<packageSources><clear/></packageSources>");
        feed.Pack("Test.Seen", "1.0.0", "public static class Seen { public static int Value => 9; }");
        using (Cells before = feed.Open())
            await before.FailAsync("#r \"nuget: Test.Seen, 1.0.0\"");
        feed.Configure($"<packageSources><clear/><add key=\"here\" value=\"{feed.Feed}\"/></packageSources>");
        using Cells after = feed.Open();
        Assert.Equal("9", await after.RunAsync("#r \"nuget: Test.Seen, 1.0.0\"\nSeen.Value"));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Sessions_that_ask_for_the_same_at_once_share_one_restore()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Shared", "1.0.0", "public static class Shared { public static int Value => 3; }");
        Cells[] sessions = [feed.Open(), feed.Open(), feed.Open()];
        await Task.WhenAll(sessions.Select(async session => Assert.Equal("3", await session.RunAsync("#r \"nuget: Test.Shared, 1.0.0\"\nShared.Value"))));
    }

    [Fact]
    public async Task A_package_has_its_own_version_of_what_the_engine_happens_to_use()
    {
        using var feed = new LocalFeed();
        feed.Pack("Markdig", "0.1.0", "namespace Markdig; public static class Markdown { public static string Version => \"own\"; }");
        using Cells session = feed.Open();
        await session.RunAsync("1 + 1");
        Assert.Equal("own", await session.RunAsync("#r \"nuget: Markdig, 0.1.0\"\nMarkdig.Markdown.Version"));
    }

    [Fact]
    public async Task The_runtimes_own_assembly_stays_and_a_newer_one_of_a_package_is_told()
    {
        using var feed = new LocalFeed();
        feed.Pack("System.Text.Json", "99.0.0", "namespace System.Text.Json; public static class Newer;");
        using Cells session = feed.Open();
        Assert.Equal("{}", await session.RunAsync("#r \"nuget: System.Text.Json, 99.0.0\"\nSystem.Text.Json.JsonSerializer.Serialize(new { })"));
        Assert.Contains("brings System.Text.Json 99.0.0.0; the engine's", session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_version_that_changed_under_way_is_told()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Core", "1.0.0", "public static class Core { public static int Value => 1; }");
        feed.Pack("Test.Core", "2.0.0", "public static class Core { public static int Value => 2; }");
        feed.Pack("Test.Old", "1.0.0", "public static class Old;", "<dependency id=\"Test.Core\" version=\"1.0.0\" />");
        feed.Pack("Test.New", "1.0.0", "public static class New;", "<dependency id=\"Test.Core\" version=\"2.0.0\" />");
        using Cells session = feed.Open();
        await session.RunAsync("#r \"nuget: Test.Old, 1.0.0\"");
        Assert.Equal("1", await session.RunAsync("#r \"nuget: Test.New, 1.0.0\"\nCore.Value"));
        Assert.Contains("this session already uses 1.0.0.0, of Test.Core, 1.0.0", session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_for_the_other_engine_is_named_and_not_run()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Extended", "1.0.0", "public static class Extended { public static int Value => 1; }", files: [("interactive-extensions/dotnet/extension.dib", [32])]);
        using Cells session = feed.Open();
        await session.RunAsync("#r \"nuget: Test.Extended, 1.0.0\"");
        Assert.Equal(
            "Installed Test.Extended, 1.0.0\nTest.Extended brings an extension for .NET Interactive, which is not run here; its types work as in any C# program.",
            session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"));
        feed.Pack("Test.Later", "1.0.0", "public static class Later;");
        await session.RunAsync("#r \"nuget: Test.Later, 1.0.0\"");
        Assert.Equal("Installed Test.Later, 1.0.0", session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_package_for_another_framework_is_told_or_refused()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Future", "1.0.0", "public static class Future;", framework: "net99.0", files: [("build/Test.Future.targets", "<Project/>"u8.ToArray())]);
        feed.Pack("Test.Alien", "1.0.0", "public static class Alien;", framework: "net99.0");
        using Cells session = feed.Open();
        await session.RunAsync("#r \"nuget: Test.Future, 1.0.0\"");
        Assert.Contains("Test.Future, 1.0.0 has no library for net", session.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"), StringComparison.Ordinal);
        CellError error = await session.FailAsync("#r \"nuget: Test.Alien, 1.0.0\"");
        Assert.Contains("NU1202: Package Test.Alien 1.0.0 is not compatible with net", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_shared_framework_that_a_package_needs_comes_with_it()
    {
        const string name = "Microsoft.AspNetCore.App";
        using var feed = new LocalFeed();
        feed.Pack("Test.Web", "1.0.0", "public static class Web;", metadata: $"<frameworkReferences><group targetFramework=\"net8.0\"><frameworkReference name=\"{name}\"/></group></frameworkReferences>");
        using Cells session = feed.Open();
        const string cell = "#r \"nuget: Test.Web, 1.0.0\"\nnew Microsoft.AspNetCore.Http.HostString(\"here\", 80).Port";
        if (Directory.Exists(Path.Combine(RuntimeName.Root, "shared", name)))
            Assert.Equal("80", await session.RunAsync(cell));
        else
            Assert.Contains($"needs the shared framework {name}", (await session.FailAsync(cell)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_floating_version_is_looked_up_again_after_a_day_and_kept_where_that_fails()
    {
        using var feed = new LocalFeed();
        string package = feed.Pack("Test.Floating", "1.0.0", "public static class Floating { public static int Value => 1; }");
        const string cell = "#r \"nuget: Test.Floating, 1.*\"\nFloating.Value";
        using (Cells first = feed.Open())
            Assert.Equal("1", await first.RunAsync(cell));
        File.Delete(package);
        using (Cells sameDay = feed.Open())
            Assert.Equal("1", await sameDay.RunAsync(cell));
        feed.Age(TimeSpan.FromDays(2));
        using (Cells offline = feed.Open())
        {
            Assert.Equal("1", await offline.RunAsync(cell));
            Assert.Contains("Newer versions could not be looked for; these are those of", offline.Outputs.OfType<UpdateOutput>().Last().Data.Text("text/plain"), StringComparison.Ordinal);
        }
        feed.Pack("Test.Floating", "1.5.0", "public static class Floating { public static int Value => 15; }");
        using Cells later = feed.Open();
        Assert.Equal("15", await later.RunAsync(cell));
    }

    [Fact]
    public async Task A_loaded_file_may_ask_for_packages()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Loaded", "1.0.0", "public static class Lib { public static int Value => 11; }");
        File.WriteAllText(Path.Combine(feed.Notebooks, "helper.csx"), "#r \"nuget: Test.Loaded, 1.0.0\"\nint Twice() => Lib.Value * 2;");
        using Cells session = feed.Open();
        Assert.Equal("22", await session.RunAsync("#load \"helper.csx\"\nTwice()"));
    }

    [Fact]
    public async Task A_cell_can_be_stopped_while_it_restores()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Stopped", "1.0.0", "public static class Stopped { public static int Value => 4; }");
        using Cells session = feed.Open();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        CellResult result = await session.TryAsync("#r \"nuget: Test.Stopped, 1.0.0\"\nStopped.Value", cancellation: stop.Token);
        Assert.Equal(CellStatus.Canceled, result.Status);
        Assert.Equal("4", await session.RunAsync("#r \"nuget: Test.Stopped, 1.0.0\"\nStopped.Value"));
    }
}
