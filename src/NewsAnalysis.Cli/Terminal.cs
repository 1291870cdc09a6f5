using Spectre.Console;

namespace NewsAnalysis.Cli;

/// <summary>The terminal: answers on standard output, progress and complaints on standard error.</summary>
internal static class Terminal
{
    // Output that goes to a file or a pipe has no edge to wrap at.
    private const int WidthWhenRedirected = 200;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out() => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    public static IAnsiConsole Error() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = WidthWhenRedirected;
        return console;
    }
}
