using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using NewsAnalysis.Charts;

namespace NewsAnalysis.Interactive.Tests;

/// <summary>A notebook's kernels, as .NET Interactive puts them together.</summary>
internal sealed class Notebook : IDisposable
{
    private readonly CompositeKernel _root;

    private Notebook(CompositeKernel root) => _root = root;

    /// <summary>A notebook that has read the seeds into <c>news</c>.</summary>
    /// <param name="extended">Whether the extension is loaded.</param>
    public static async Task<Notebook> OpenAsync(bool extended = true)
    {
        Formatter.ResetToDefault();
        var csharp = new CSharpKernel();
        csharp.AddAssemblyReferences([typeof(Corpus).Assembly.Location, typeof(Chart).Assembly.Location, typeof(NewsAnalysisExtension).Assembly.Location, typeof(Kernel).Assembly.Location]);
        var notebook = new Notebook(new CompositeKernel { csharp });
        if (extended)
            NewsAnalysisExtension.Load(notebook._root);
        await notebook.RunAsync("using System.Linq; using NewsAnalysis; using NewsAnalysis.Charts;");
        return notebook;
    }

    /// <summary>Reads the seeds into a variable.</summary>
    public Task LoadAsync(string variable) => RunAsync($"var {variable} = Corpus.Load({System.Text.Json.JsonSerializer.Serialize(RepositoryFiles.At("seeds"))});");

    /// <summary>Runs a cell.</summary>
    /// <returns>What it shows, by MIME type.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(string code)
    {
        var result = await _root.SendAsync(new SubmitCode(code));
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failure => failure.Message));
        return result.Events.OfType<DisplayEvent>().SelectMany(shown => shown.FormattedValues).ToDictionary(value => value.MimeType, value => value.Value);
    }

    public void Dispose() => _root.Dispose();
}

/// <summary>.NET Interactive keeps its formatters for the whole process, so tests that register or miss some do not run side by side.</summary>
[CollectionDefinition(Name)]
public static class FormattersOfTheProcess
{
    public const string Name = "formatters of the process";
}
