using NewsAnalysis.Notebooks;
using Spectre.Console;

namespace NewsAnalysis.Cli.Running;

/// <summary>A progress bar for each notebook on standard error; a line at its end where no one watches.</summary>
internal static class RunProgressBars
{
    /// <summary>Shows the progress of a run until it ends.</summary>
    public static async Task<T> ShowAsync<T>(IReadOnlyList<string> notebooks, Func<IProgress<RunProgress>, Task<T>> run)
    {
        var console = Terminal.Error();
        if (!console.Profile.Capabilities.Interactive)
            return await run(new Lines(console)).ConfigureAwait(false);
        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask[] bars = [.. notebooks.Select(path => context.AddTask(Markup.Escape(Path.GetFileName(path)), autoStart: false))];
                return await run(new Bars(bars)).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    private static string Ending(NotebookStatus status) => status switch
    {
        NotebookStatus.Succeeded => "done",
        NotebookStatus.Failed => "failed",
        _ => "stopped",
    };

    private sealed class Bars(ProgressTask[] bars) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            var bar = bars[value.Notebook - 1];
            if (!bar.IsStarted)
                bar.StartTask();
            bar.MaxValue = Math.Max(1, value.Cells);
            // A cell counts when it is done, and the one reported has only begun.
            bar.Value = value.Status == NotebookStatus.Succeeded ? bar.MaxValue : Math.Max(0, value.Cell - 1);
            if (value.Status is not { } status)
                return;
            var colour = status == NotebookStatus.Succeeded ? "green" : "red";
            bar.Description = $"{Markup.Escape(Path.GetFileName(value.Path))} [{colour}]{Ending(status)}[/]";
            bar.StopTask();
        }
    }

    private sealed class Lines(IAnsiConsole console) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Status is { } status)
                console.WriteLine($"[{value.Notebook}/{value.Notebooks}] {value.Path}: {Ending(status)} ({value.Cell} of {value.Cells} cells)");
        }
    }
}
