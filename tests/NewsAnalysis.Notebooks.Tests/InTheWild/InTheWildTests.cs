using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsAnalysis.Notebooks.Tests.Packages;

namespace NewsAnalysis.Notebooks.Tests.InTheWild;

/// <summary>
/// Notebooks in the style of those written for .NET Interactive run as they are. What each shows is in <c>Shown</c>, under its name;
/// where that changes on purpose, move the received file over it.
/// </summary>
public class InTheWildTests
{
    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(Folder()).Select(path => Path.GetFileName(path)!).Where(name => Path.GetExtension(name) is ".ipynb" or ".dib" && name != "packages.ipynb").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public Task A_notebook_runs_and_shows_what_it_should(string name) => CheckAsync(name);

    [FeedFact]
    public Task A_notebook_that_needs_packages_runs() => CheckAsync("packages.ipynb");

    [Fact]
    public void There_are_ten_at_least() => Assert.InRange(Notebooks.Count, 10, int.MaxValue);

    private static async Task CheckAsync(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions
        {
            CellTimeout = TimeSpan.FromMinutes(2),
            Session = new ScriptSessionOptions { Input = request => request.IsPassword ? "secret" : $"answer to {request.Prompt}" },
        }).RunAsync(Path.Combine(Folder(), name));
        Assert.True(run.Status == NotebookStatus.Succeeded, run.Error?.ToString());
        string shown = Shown(run.Document!);
        string approved = Path.Combine(Folder(), "Shown", name + ".approved.txt");
        string received = Path.ChangeExtension(Path.ChangeExtension(approved, null), ".received.txt");
        if (File.Exists(approved) && (await File.ReadAllTextAsync(approved)).ReplaceLineEndings("\n") == shown)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, shown);
        Assert.Equal(File.Exists(approved) ? (await File.ReadAllTextAsync(approved)).ReplaceLineEndings("\n") : "", shown);
    }

    private static string Shown(NotebookDocument document)
    {
        var text = new StringBuilder();
        foreach (NotebookCell cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{cell.ExecutionCount}] {cell.Source.Split('\n')[0]}\n");
            foreach (NotebookOutput output in cell.Outputs)
            {
                (string kind, string content) = output.Kind switch
                {
                    NotebookOutputKind.Stream => (output.Name!, output.Text!),
                    NotebookOutputKind.Error => ("error", string.Join('\n', output.Traceback)),
                    _ => ($"{output.Kind.ToString().ToLowerInvariant()}: {string.Join(", ", output.Data.MimeTypes)}", output.Data.Text("text/plain") ?? output.Data[0].Value.ToString()),
                };
                text.Append("  ").Append(kind).Append('\n');
                foreach (string line in content.TrimEnd('\n').Split('\n'))
                    text.Append(("    " + line).TrimEnd()).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
