using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace NewsAnalysis.Cli.Explaining;

/// <summary><c>newsanalysis explain "text"</c>: which rule found what, on which words.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text")
        {
            Description = "The words to explain; '-' reads them from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day that 'yesterday' and 'on Tuesday' count from, such as 2024-03-16.",
            HelpName = "day",
            CustomParser = result => Day(result.Tokens[0].Value) is { } day ? day : Fail(result),
        };
        var rules = new Option<bool>("--rules") { Description = "List every rule with an example instead." };
        var noSyntax = new Option<bool>("--no-syntax") { Description = "Leave out the tags, names and tree of each sentence." };
        var command = new Command("explain", "Show which rule finds which figure, date and source in a text, on which words, and the tags and tree of each sentence.") { text, published, rules, noSyntax };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is null && !result.GetValue(rules))
                result.AddError("Give the text to explain in quotation marks, '-' for standard input, or --rules for the list of rules.");
        });
        command.SetAction(parsed =>
        {
            var console = Terminal.Out();
            if (parsed.GetValue(rules))
            {
                ListRules(console);
                return ExitCode.Fine;
            }

            var words = parsed.GetValue(text) is "-" ? Console.In.ReadToEnd() : parsed.GetValue(text)!;
            Explain(console, Extractor.Extract(words, parsed.GetValue(published)));
            if (!parsed.GetValue(noSyntax))
                SyntaxView.Write(console, NewsAnalysis.Text.Document.Parse(words));
            return ExitCode.Fine;
        });
        return command;
    }

    private static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--published takes a day such as 2024-03-16, not '{result.Tokens[0].Value}'.");
        return null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void ListRules(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Table", "Rule", "Example");
        foreach (var rule in RuleCatalog.All)
            table.AddRow(Markup.Escape(rule.Table), Markup.Escape(rule.Name), Markup.Escape(rule.Example));
        console.Write(table);
    }

    private static void Explain(IAnsiConsole console, Extraction found)
    {
        var finds = Find.All(found);
        console.MarkupLine(Find.Highlight(found.Article.Text, finds));
        console.WriteLine();
        if (finds.Count == 0)
        {
            console.WriteLine("No rule found a figure, a date or a source here.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Table", "Words", "Rule", "Meaning");
        foreach (var find in finds)
        {
            table.AddRow(
                $"[{find.Style}]{find.Table}[/]",
                Markup.Escape(Find.OneLine(find.Words)),
                Markup.Escape(find.Rule),
                Markup.Escape(find.Meaning));
        }

        console.Write(table);
    }
}
