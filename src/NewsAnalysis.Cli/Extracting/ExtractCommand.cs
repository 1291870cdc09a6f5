using System.CommandLine;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Cli.Extracting;

/// <summary><c>newsanalysis extract</c>: articles in, the contract's JSON Lines out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = $"Files and folders of articles; '-' reads JSON Lines from standard input. Read are {ArticleForms.Listing}.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.RefuseUnknownOptions();
        var problems = new Option<string?>("--problems")
        {
            Description = "Write the load report to this file, as JSON Lines with path, line, code, message and advice: what could not be read, which otherwise goes to standard error, and how doubts were settled.",
            HelpName = "file",
        };
        var strict = new Option<bool>("--strict") { Description = "End with 1 when anything could not be read." };
        var command = new Command(
            "extract",
            "Write the figures, dates and sources of articles as JSON Lines, one article a line, in the order read. Ends with 0, with 1 when nothing could be read, with 2 when the command line is wrong.")
        {
            paths, problems, strict,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(problems), parsed.GetValue(strict), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? problemFile, bool strict, CancellationToken cancellation)
    {
        ProblemLog log;
        try
        {
            log = ProblemLog.Open(problemFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"newsanalysis: --problems: {problemFile} cannot be written: {failure.Message}").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        using (log)
        {
            var counter = ArticleCounter.ForTerminal();
            try
            {
                var written = Extract(paths, log, counter, cancellation);
                return written == 0 || (strict && log.Losses > 0) ? ExitCode.Failed : ExitCode.Fine;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Cancelled;
            }
            catch (IOException failure)
            {
                await Console.Error.WriteLineAsync($"newsanalysis: the output cannot be written: {failure.Message}").ConfigureAwait(false);
                return ExitCode.Failed;
            }
            finally
            {
                counter?.Clear();
            }
        }
    }

    private static int Extract(string[] paths, ProblemLog log, ArticleCounter? counter, CancellationToken cancellation)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var written = 0;
        foreach (var item in ParallelExtraction.Run(ArticleReader.Read(paths), cancellationToken: cancellation))
        {
            if (item.Problem is { } problem)
                log.Add(problem);
            if (item.Extraction is not { } extraction)
                continue;
            foreach (var doubt in extraction.Problems)
                log.Add(doubt);
            ExtractionJson.Write(extraction, output);
            written++;
            counter?.Report(written);
        }

        return written;
    }
}
