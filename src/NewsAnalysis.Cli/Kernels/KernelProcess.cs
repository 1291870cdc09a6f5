using System.Net.Sockets;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Kernels;

/// <summary>
/// <c>newsanalysis kernel run</c>: what a notebook's client starts. It is on the way of every start of a notebook, so it goes
/// past the command-line library, whose start every notebook would wait for.
/// </summary>
internal static class KernelProcess
{
    /// <summary>The words that start it, before the connection file.</summary>
    public static IReadOnlyList<string> Words { get; } = ["kernel", "run"];

    /// <summary>Runs a kernel until its client ends it.</summary>
    /// <param name="connectionFile">The file that the client wrote.</param>
    public static int Run(string connectionFile)
    {
        try
        {
            var options = new JupyterKernelOptions
            {
                Implementation = KernelCommand.Name,
                Banner = "NewsAnalysis: C# notebooks",
                Session = new ScriptSessionOptions { References = CellReferences.All },
                Log = static line => Console.Error.WriteLine($"newsanalysis kernel: {line}"),
            };
            using var kernel = new JupyterKernel(KernelConnection.Read(connectionFile), options);
            kernel.Run();
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"newsanalysis kernel: {connectionFile}: {failure.Message}");
            return ExitCode.WrongUsage;
        }
        catch (SocketException failure)
        {
            Console.Error.WriteLine($"newsanalysis kernel: an address of {connectionFile} cannot be had: {failure.Message}. Restart the kernel, which takes other ports.");
            return ExitCode.Failed;
        }

        // A thread that a cell left behind must not keep the process.
        Environment.Exit(ExitCode.Fine);
        return ExitCode.Fine;
    }
}
