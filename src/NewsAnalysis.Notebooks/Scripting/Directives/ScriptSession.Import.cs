using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>Runs other files in the session.</summary>
public sealed partial class ScriptSession
{
    // The files that import each other right now, outermost first.
    private readonly List<string> importing = [];

    private async Task<CellError?> ImportAsync(MagicCall call, CellRun cell, CancellationToken stop)
    {
        if (call.Arguments is not [var name])
            return call.Error($"Name one file: {call.Command.Usage}.", cell.Name);
        string path = NotebookPaths.Full(name, importing.Count > 0 ? Path.GetDirectoryName(importing[^1])! : BaseDirectory);
        if (importing.Contains(path, StringComparer.Ordinal))
            return call.Error($"{Path.GetFileName(path)} imports itself: {string.Join(" → ", importing.Append(path).Select(Path.GetFileName))}. Take one of these lines out.", cell.Name);
        List<(string Source, string Name, string? Language)> cells;
        try
        {
            cells = ReadImport(path);
        }
        catch (NotebookFormatException failure)
        {
            return call.Error(failure.Message, cell.Name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return call.Error(File.Exists(path) ? $"The file cannot be read: {failure.Message}" : $"There is no file \"{name}\" (looked for {path}). Correct the path; it starts from the notebook's folder.", cell.Name);
        }
        importing.Add(path);
        try
        {
            foreach ((string source, string inner, string? language) in cells)
            {
                // Results of an imported notebook are that notebook's; what it displays and prints is shown.
                var run = new CellRun(inner, cell.Output, cell.Options with { IsSilent = true }, cell.Timeout) { LeftOut = cell.LeftOut };
                foreach (CellPart part in CellPart.Split(source, inner, language, connected))
                {
                    if ((part.Error ?? await RunPartAsync(part, run, stop).ConfigureAwait(false)) is { } failure)
                        return failure;
                    stop.ThrowIfCancellationRequested();
                }
            }
            return null;
        }
        finally
        {
            importing.RemoveAt(importing.Count - 1);
        }
    }

    private static List<(string Source, string Name, string? Language)> ReadImport(string path)
    {
        string file = Path.GetFileName(path);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".IPYNB" => Numbered(NotebookDocument.Load(path), file),
            ".DIB" => Numbered(DibDocument.Load(path).ToNotebook(), file),
            ".CS" or ".CSX" => [(File.ReadAllText(path), file, null)],
            _ => throw new NotebookFormatException(path, null, "Only notebooks (.ipynb, .dib) and files of C# (.cs, .csx) can be imported."),
        };
    }

    private static List<(string Source, string Name, string? Language)> Numbered(NotebookDocument document, string file) =>
        [.. document.Cells.Where(cell => cell.Kind == CellKind.Code).Select((cell, at) =>
            (cell.Source, string.Create(CultureInfo.InvariantCulture, $"{file} cell {at + 1}"), CellLanguage.Of(cell)))];
}
