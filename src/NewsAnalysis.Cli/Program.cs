using System.CommandLine;
using NewsAnalysis.Cli;
using NewsAnalysis.Cli.Explaining;
using NewsAnalysis.Cli.Extracting;
using NewsAnalysis.Cli.Kernels;
using NewsAnalysis.Cli.Parsing;
using NewsAnalysis.Cli.Running;

if (args is ["kernel", "run", [not '-', ..] connectionFile])
    return KernelProcess.Run(connectionFile);

return await RunCommandLineAsync(args).ConfigureAwait(false);

// A method of its own: a kernel starts without the libraries that are loaded for what is in here.
static async Task<int> RunCommandLineAsync(string[] args)
{
    // Articles hold every script there is; the tables that leave here are UTF-8 whatever the terminal's default.
    Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    var root = new RootCommand(
        """
        NewsAnalysis turns news articles into tables of reported figures, dates and sources, and charts them.

        Without a command it runs every notebook in ./notebooks on the articles in ./seeds and writes the pages to ./out.
        """)
    {
        RunCommand.Create(),
        ExtractCommand.Create(),
        ExplainCommand.Create(),
        ParseCommand.Create(),
        KernelCommand.Create(),
    };
    root.SetAction((_, cancellation) => RunCommand.RunDefaultAsync(cancellation));

    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"newsanalysis: {error.Message}");
        var command = parsed.CommandResult.Command is RootCommand ? "newsanalysis" : $"newsanalysis {parsed.CommandResult.Command.Name}";
        await Console.Error.WriteLineAsync($"newsanalysis: '{command} --help' shows what is understood.");
        return ExitCode.WrongUsage;
    }

    return await parsed.InvokeAsync();
}
