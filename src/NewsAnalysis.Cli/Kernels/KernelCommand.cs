using System.CommandLine;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Kernels;

/// <summary><c>newsanalysis kernel</c>: makes C# a language of VS Code's and Jupyter's notebooks.</summary>
internal static class KernelCommand
{
    /// <summary>The name that notebooks carry.</summary>
    public const string Name = "newsanalysis-csharp";

    private const string DisplayName = "C# (NewsAnalysis)";

    public static Command Create() => new("kernel", "Make C# a language of notebooks in VS Code and Jupyter; no Python is needed.")
    {
        CreateInstall(), CreateUninstall(), CreateList(), CreateRun(),
    };

    private static Option<string?> CreatePrefix() => new("--prefix")
    {
        Description = "Where a conda environment or another installation of Jupyter is, for all who use that. Without it: for you alone.",
        HelpName = "folder",
    };

    private static Command CreateInstall()
    {
        var prefix = CreatePrefix();
        var command = new Command("install", "Add C# to the list of notebook kernels.") { prefix };
        command.SetAction(parsed => Try(() =>
        {
            var folder = KernelSpecs.Install(Spec(), parsed.GetValue(prefix));
            Console.Out.WriteLine(
                $"""
                Installed '{DisplayName}' in {folder}
                VS Code: open a notebook, then Select Kernel > Jupyter Kernel... > {DisplayName}. Jupyter: New > {DisplayName}.
                """);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Command CreateUninstall()
    {
        var prefix = CreatePrefix();
        var command = new Command("uninstall", "Take C# off the list of notebook kernels.") { prefix };
        command.SetAction(parsed => Try(() =>
        {
            var folder = KernelSpecs.Uninstall(Name, parsed.GetValue(prefix));
            Console.Out.WriteLine(folder is null ? $"'{DisplayName}' is not installed here; 'newsanalysis kernel list' shows where it is." : $"Removed {folder}");
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Command CreateList()
    {
        var command = new Command("list", "List the kernels that VS Code and Jupyter find on this machine.");
        command.SetAction(_ => Try(() =>
        {
            var specs = KernelSpecs.Find();
            if (!specs.Any(spec => spec.Name == Name))
                Console.Out.WriteLine($"'{DisplayName}' is not installed: newsanalysis kernel install");
            var width = specs.Select(spec => spec.Name.Length).DefaultIfEmpty().Max();
            foreach (var spec in specs)
                Console.Out.WriteLine($"{spec.Name.PadRight(width)}  {spec.DisplayName}  {spec.Folder}{Fault(spec)}");
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Command CreateRun()
    {
        var file = new Argument<string>("connection-file") { Description = "The file that the client writes: addresses, ports, key." };
        var command = new Command("run", "Run a kernel; VS Code and Jupyter do this.") { file };
        command.SetAction(parsed => KernelProcess.Run(parsed.GetValue(file)!));
        return command;
    }

    private static KernelSpec Spec()
    {
        var start = StartCommand.Current();
        return new KernelSpec
        {
            Name = Name,
            DisplayName = DisplayName,
            Language = "C#",
            Command = [.. start.Command, .. KernelProcess.Words, KernelSpec.ConnectionFile],
            Environment = start.Environment,
        };
    }

    private static string Fault(KernelSpec spec) =>
        spec.Command.FirstOrDefault(part => Path.IsPathFullyQualified(part) && !File.Exists(part)) is { } missing ? $"  (does not start: {missing} is gone; install it again)" : "";

    private static int Try(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"newsanalysis: the list of kernels cannot be changed: {failure.Message} Choose a folder that you may write to with --prefix, or set JUPYTER_DATA_DIR.");
            return ExitCode.Failed;
        }
    }
}
