using System.CommandLine;
using NewsAnalysis.Text;

namespace NewsAnalysis.Cli.Parsing;

/// <summary><c>newsanalysis parse</c>: plain text in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A file of plain text in UTF-8, blank lines between paragraphs; '-' reads standard input." };
        var command = new Command("parse", "Write the words, tags, lemmas, dependencies and names of a text as CoNLL-U.") { path };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            string text;
            try
            {
                using var reader = name == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(name);
                text = reader.ReadToEnd();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"newsanalysis: {name} cannot be read: {exception.Message} Give the path of a text file, or '-'.");
                return ExitCode.Failed;
            }

            using var output = new StreamWriter(Console.OpenStandardOutput());
            ConlluWriter.Write(Document.Parse(text), output);
            return ExitCode.Fine;
        });
        return command;
    }
}
