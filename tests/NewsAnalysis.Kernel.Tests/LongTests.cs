using System.Diagnostics;
using System.Globalization;

namespace NewsAnalysis.Kernel.Tests;

/// <summary>A day's work in one kernel.</summary>
[Trait("Category", "Long")]
public class LongTests
{
    [JupyterFact]
    public async Task A_thousand_cells_run_in_one_session()
    {
        await using var kernel = await KernelClient.StartAsync();
        for (var at = 1; at <= 1000; at++)
            Assert.Equal((at * 2).ToString(CultureInfo.InvariantCulture), await kernel.ResultAsync($"var cell{at} = {at};\ncell{at} + {(at == 1 ? "1" : $"cell{at - 1} + 1")}"));
        using var process = Process.GetProcessById(kernel.ProcessId);
        Assert.InRange(process.WorkingSet64 / (1024 * 1024), 1, 2000);
    }

    [JupyterFact]
    public async Task Fifty_megabytes_of_output_arrive_whole_and_in_order()
    {
        await using var kernel = await KernelClient.StartAsync();
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("for (int at = 0; at < 50; at++) display(new string((char)('a' + at % 26), 99_000) + at);\nfor (int at = 0; at < 450; at++) display(new string('x', 99_000) + at);"));
        var conversation = await kernel.GatherAsync(id, seconds: 300);
        var shown = conversation.Of("display_data").Select(message => (string)message.Content["data"]!["text/plain"]!).ToList();
        Assert.Equal(500, shown.Count);
        Assert.All(shown.Take(50).Select((text, at) => (text, at)), entry => Assert.EndsWith(entry.at.ToString(CultureInfo.InvariantCulture), entry.text, StringComparison.Ordinal));
        Assert.InRange(shown.Sum(text => text.Length), 49_500_000, 51_000_000);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }

    [JupyterFact]
    public async Task Fifty_megabytes_of_text_are_cut_with_a_note_of_how_much()
    {
        await using var kernel = await KernelClient.StartAsync();
        var id = await kernel.SendAsync("execute_request", KernelClient.Cell("var line = new string('x', 99);\nfor (int at = 0; at < 500_000; at++) Console.WriteLine(line);"));
        var text = (await kernel.GatherAsync(id, seconds: 300)).Stream("stdout");
        Assert.Contains("more characters were cut", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_000_000, 1_001_000);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }
}
