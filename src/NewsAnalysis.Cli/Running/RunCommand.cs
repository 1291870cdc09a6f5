using System.CommandLine;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Running;

/// <summary><c>newsanalysis run</c>: executes notebooks and writes executed copies and pages.</summary>
internal static class RunCommand
{
    /// <summary>What runs when the command line names no notebook.</summary>
    public const string DefaultFolder = "notebooks";

    private const string DefaultOutput = "out";

    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebooks")
        {
            Description = $"Notebooks (.ipynb, .dib), or folders of them. Without any: the folder '{DefaultFolder}'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        notebooks.RefuseUnknownOptions();
        var corpus = new Option<string?>("--corpus")
        {
            Description = "The folder or file of articles to run on: sets the notebooks' parameter 'corpus'. Without it they use their own default.",
            HelpName = "path",
        };
        var output = new Option<string?>("--out")
        {
            Description = $"Where executed notebooks, pages and index.html go. [default: {DefaultOutput}]",
            HelpName = "folder",
        };
        var inPlace = new Option<bool>("--in-place") { Description = "Write the outputs into the notebooks themselves; pages only where --out is given too." };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "Stop a cell that runs longer than this many seconds; its notebook has failed, the others run. Without it a cell may run for ever; Ctrl+C stops it.",
            HelpName = "seconds",
        };
        var parameters = new Option<string[]>("--parameter", "-p")
        {
            Description = "Set a parameter of the notebooks, as in: -p threshold=10. May be given several times.",
            HelpName = "name=value",
        };
        var inputs = new Option<string[]>("--input", "-i")
        {
            Description = "Answer what a cell asks, as in: -i \"Your city=Arra\". May be given several times.",
            HelpName = "prompt=answer",
        };
        var command = new Command("run", "Run notebooks and write executed copies, self-contained HTML pages and an index.")
        {
            notebooks, corpus, output, inPlace, timeout, parameters, inputs,
        };
        corpus.Validators.Add(result =>
        {
            if (result.GetValue(corpus) is { } path && !Path.Exists(path))
                result.AddError($"--corpus: there is no '{path}'. Name a folder or file of articles.");
        });
        timeout.Validators.Add(result =>
        {
            if (result.GetValue(timeout) is <= 0 or double.NaN)
                result.AddError("--timeout takes a number of seconds above 0.");
        });
        parameters.Validators.Add(result =>
        {
            foreach (var pair in result.GetValue(parameters) ?? [])
            {
                if (pair.IndexOf('=', StringComparison.Ordinal) < 1)
                    result.AddError($"--parameter takes name=value, not '{pair}'.");
            }
        });
        inputs.Validators.Add(result =>
        {
            foreach (var pair in result.GetValue(inputs) ?? [])
            {
                if (pair.IndexOf('=', StringComparison.Ordinal) < 1)
                    result.AddError($"--input takes prompt=answer, not '{pair}'.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var place = parsed.GetValue(inPlace);
            return RunAsync(
                parsed.GetValue(notebooks) is { Length: > 0 } named ? named : [DefaultFolder],
                new NotebookRunOptions
                {
                    Parameters = Parameters(parsed.GetValue(parameters) ?? [], parsed.GetValue(corpus)),
                    Answers = Answers(parsed.GetValue(inputs) ?? []),
                    CellTimeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                    InPlace = place,
                    OutputFolder = parsed.GetValue(output) ?? (place ? null : DefaultOutput),
                },
                cancellation);
        });
        return command;
    }

    /// <summary>What <c>newsanalysis</c> does without a command.</summary>
    public static Task<int> RunDefaultAsync(CancellationToken cancellation) =>
        RunAsync([DefaultFolder], new NotebookRunOptions { OutputFolder = DefaultOutput }, cancellation);

    private static Dictionary<string, object?> Parameters(string[] pairs, string? corpus)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            parameters[pair[..equals]] = NotebookParameters.Infer(pair[(equals + 1)..]);
        }

        // Notebooks run in their own folder, so a path that the user gave must not depend on it.
        if (corpus is not null)
            parameters["corpus"] = Path.GetFullPath(corpus);
        return parameters;
    }

    // Keys end with signs of equality more often than prompts have any.
    private static Dictionary<string, string> Answers(string[] pairs)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            answers[pair[..equals]] = pair[(equals + 1)..];
        }

        return answers;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, NotebookRunOptions options, CancellationToken cancellation)
    {
        var files = NotebookFiles.Of(paths);
        if (files.Count == 0 || (paths is [DefaultFolder] && !Directory.Exists(DefaultFolder)))
        {
            await Console.Error.WriteLineAsync($"newsanalysis: no notebooks in {string.Join(", ", paths)}. Name notebooks or a folder of them: newsanalysis run my-notebooks --corpus my-articles").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        options = options with { Session = options.Session with { References = CellReferences.All } };
        IReadOnlyList<NotebookRun> runs;
        try
        {
            var runner = new NotebookRunner(options with { Page = ChartPages.Options });
            runs = await RunProgressBars.ShowAsync(files, progress => runner.RunAllAsync(files, progress, cancellation)).ConfigureAwait(false);
        }
        catch (ArgumentException wrong)
        {
            await Console.Error.WriteLineAsync($"newsanalysis: {wrong.Message}").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        return await RunReport.WriteAsync(runs, options, cancellation).ConfigureAwait(false);
    }
}
