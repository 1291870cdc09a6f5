using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>What the commands of cells do.</summary>
public sealed partial class ScriptSession
{
    private async Task<CellError?> RunMagicAsync(MagicCall call, CellRun cell, CancellationToken stop)
    {
        if (call.AsksForHelp)
            return ShowText($"{call.Command.Usage}\n{call.Command.Summary}", cell);
        switch (call.Command.Name)
        {
            case "#!about":
                return ShowText($"C# notebook engine {typeof(ScriptSession).Assembly.GetName().Version?.ToString(3)}, {RuntimeInformation.FrameworkDescription}, {RuntimeName.Current}", cell);
            case "#!lsmagic":
                return ShowValue(MagicCommand.All.Select(command => new { command.Usage, command.Summary }).ToList(), cell);
            case "#!who":
                return ShowText(string.Join('\n', Variables.Select(variable => variable.Name).DefaultIfEmpty("No variables yet.")), cell);
            case "#!whos":
                return Variables.Count == 0 ? ShowText("No variables yet.", cell) : ShowValue(Variables.Select(variable => new { variable.Name, Type = TypeNames.Of(variable.Type), variable.Value }).ToList(), cell);
            case "#!import":
                return await ImportAsync(call, cell, stop).ConfigureAwait(false);
            case "#!set":
                return await SetAsync(call, cell, stop).ConfigureAwait(false);
            case "#!share":
                return await ShareAsync(call, cell, stop).ConfigureAwait(false);
            default:
                return await ValueAsync(call, cell, stop).ConfigureAwait(false);
        }
    }

    private CellError? ShowValue(object value, CellRun cell)
    {
        cell.Output.TrySend(new DisplayOutput(Formatter.Format(value)));
        return null;
    }

    private static CellError? ShowText(string text, CellRun cell)
    {
        cell.Output.TrySend(new DisplayOutput(MimeBundle.Of("text/plain", text)));
        return null;
    }

    private async Task<CellError?> SetAsync(MagicCall call, CellRun cell, CancellationToken stop)
    {
        if (call.Options.GetValueOrDefault("name") is not { Length: > 0 } name || !call.Options.TryGetValue("value", out string? value))
            return call.Error($"Name a variable and give a value: {call.Command.Usage}.", cell.Name);
        return await SetAsync(call, name, value, cell, stop).ConfigureAwait(false);
    }

    private async Task<CellError?> SetAsync(MagicCall call, string name, string value, CellRun cell, CancellationToken stop)
    {
        if (!value.StartsWith('@'))
            return await DeclareAsync(call, name, NotebookParameters.LiteralOf(NotebookParameters.Infer(value)), cell, stop).ConfigureAwait(false);
        string[] parts = value[1..].Split(':', 2);
        string rest = parts.Length > 1 ? parts[1] : "";
        switch (parts[0])
        {
            case "csharp" or "c#" or "C#" when call.IsInScript:
                return Hand(call, rest, name, cell);
            case "csharp" or "c#" or "C#":
                return await DeclareAsync(call, name, rest, cell, stop).ConfigureAwait(false);
            case "input" or "password":
                // The answer is never in the code, so that no error or log can show it.
                string ask = parts[0] == "password" ? nameof(Interactive.Kernel.GetPasswordAsync) : nameof(Interactive.Kernel.GetInputAsync);
                return await DeclareAsync(call, name, $"await global::{typeof(Interactive.Kernel).FullName}.{ask}({NotebookParameters.LiteralOf(Prompt(rest, name))})", cell, stop).ConfigureAwait(false);
            default:
                return call.Error(NoKernel(parts[0]), cell.Name);
        }
    }

    private async Task<CellError?> ShareAsync(MagicCall call, CellRun cell, CancellationToken stop)
    {
        if (call.Arguments is not [var variable] || call.Options.GetValueOrDefault("from") is not { Length: > 0 } kernel)
            return call.Error($"Name the language and one variable: {call.Command.Usage}.", cell.Name);
        // What #!value declares is a variable of C# here.
        if (kernel is not ("csharp" or "c#" or "C#" or ".NET" or "value"))
            return call.Error(NoKernel(kernel), cell.Name);
        string name = call.Options.GetValueOrDefault("as") is { Length: > 0 } other ? other : variable;
        if (Variables.All(known => known.Name != variable))
            return call.Error($"There is no variable {variable} yet. #!who lists those that there are.", cell.Name);
        if (call.IsInScript)
            return Hand(call, variable, name, cell);
        return name == variable ? null : await DeclareAsync(call, name, variable, cell, stop).ConfigureAwait(false);
    }

    private async Task<CellError?> ValueAsync(MagicCall call, CellRun cell, CancellationToken stop)
    {
        if (call.Options.GetValueOrDefault("name") is not { Length: > 0 } name)
            return call.Error($"Name a variable: {call.Command.Usage}.", cell.Name);
        if (call.Options.GetValueOrDefault("from-value") is { Length: > 0 } value)
            return await SetAsync(call, name, value, cell, stop).ConfigureAwait(false);
        string text;
        try
        {
            if (call.Options.GetValueOrDefault("from-file") is { Length: > 0 } file)
            {
                text = await File.ReadAllTextAsync(NotebookPaths.Full(file, BaseDirectory), stop).ConfigureAwait(false);
            }
            else if (call.Options.GetValueOrDefault("from-url") is { Length: > 0 } address)
            {
                using var client = new HttpClient();
                text = await client.GetStringAsync(new Uri(address), stop).ConfigureAwait(false);
            }
            else
            {
                text = (call.Content ?? "").TrimEnd('\n');
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException or UriFormatException or NotSupportedException or InvalidOperationException)
        {
            return call.Error($"The value cannot be read: {failure.Message}", cell.Name);
        }
        return await DeclareAsync(call, name, NotebookParameters.LiteralOf(text), cell, stop).ConfigureAwait(false);
    }

    // A script runs where the notebook is shown, so it gets the value as it is now.
    private CellError? Hand(MagicCall call, string variable, string name, CellRun cell)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
            return call.Error($"\"{name}\" is not a name that a variable can have. Use letters, digits and underscores.", cell.Name);
        if (Variables.FirstOrDefault(known => known.Name == variable) is not { } found)
            return call.Error($"There is no variable {variable} yet. #!who lists those that there are.", cell.Name);
        string? json = JsonView.TryWrite(found.Value)?.ToJsonString();
        if (json is null && found.Value is not null)
            return call.Error($"{variable} is a {TypeNames.Of(found.Type)}, which cannot be written as JSON, and a script takes no other. Declare a variable of plain data and share that.", cell.Name);
        cell.Handed.Append("var ").Append(name).Append(" = ").Append(json ?? "null").Append(";\n");
        return null;
    }

    // On the line of the command, so that what the compiler says of it is said there.
    private async Task<CellError?> DeclareAsync(MagicCall call, string name, string expression, CellRun cell, CancellationToken stop) =>
        !SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            ? call.Error($"\"{name}\" is not a name that a variable can have. Use letters, digits and underscores, and no C# keyword.", cell.Name)
            : await RunCodeAsync($"{new string('\n', call.Line - 1)}var {name} = {expression};", isTimed: false, cell, stop).ConfigureAwait(false);

    // The prompt may be JSON, as the editor of the archived engine writes it.
    private static string Prompt(string text, string name)
    {
        if (!text.StartsWith('{'))
            return text.Length > 0 ? text : name;
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.TryGetProperty("prompt", out JsonElement prompt) ? prompt.ToString() : name;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string NoKernel(string name) => $"There is no kernel \"{name}\" here to take a value from: its parts are left out, and all variables are C#'s. Declare the variable in a C# cell instead.";
}
