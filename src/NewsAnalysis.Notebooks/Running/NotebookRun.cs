using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>How the run of a notebook ended.</summary>
public enum NotebookStatus
{
    /// <summary>Every cell ran, and everything asked for was written.</summary>
    Succeeded,

    /// <summary>The notebook could not be read, a cell failed, or something could not be written.</summary>
    Failed,

    /// <summary>The run was canceled, before or within the notebook.</summary>
    Canceled,
}

/// <summary>What became of one notebook.</summary>
/// <param name="Path">The file, as it was given.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Title">Its title; the file's name where it could not be read.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
/// <param name="Document">The notebook with its outputs; null where it could not be read or never started.</param>
/// <param name="NotebookPath">The executed notebook that was written; null when none was.</param>
/// <param name="PagePath">The HTML page that was written; null when none was.</param>
public sealed record NotebookRun(
    string Path,
    NotebookStatus Status,
    string Title,
    NotebookError? Error,
    NotebookDocument? Document,
    string? NotebookPath,
    string? PagePath)
{
    /// <summary>The parts in other languages that were left out, in order; empty for a notebook that is all C#.</summary>
    public IReadOnlyList<LeftOutPart> LeftOut { get; init; } = [];
}

/// <summary>A part of a notebook that another engine would have to run.</summary>
/// <param name="Cell">The code cell, from 1, as the number in brackets beside it.</param>
/// <param name="What">What it is, as a reader calls it: <c>F#</c>, <c>SQL</c>.</param>
public sealed record LeftOutPart(int Cell, string What);

/// <summary>What went wrong in the run of a notebook, and where.</summary>
/// <param name="Path">The notebook, as it was given.</param>
/// <param name="Cell">The code cell, from 1, as the number in brackets beside it; null when it is not about a cell.</param>
/// <param name="Line">The line in the cell, or in the file when it is not about a cell; from 1; null when not known.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Traceback">All that the cell showed of the error; empty when it is not about a cell.</param>
public sealed record NotebookError(string Path, int? Cell, int? Line, string Message, IReadOnlyList<string> Traceback)
{
    /// <summary>Place and message in one line: <c>notebooks/a.ipynb, cell 3, line 2: …</c>.</summary>
    public override string ToString()
    {
        string cell = Cell is { } number ? string.Create(CultureInfo.InvariantCulture, $", cell {number}") : "";
        string line = Line is { } at ? string.Create(CultureInfo.InvariantCulture, $", line {at}") : "";
        return $"{Path}{cell}{line}: {Message}";
    }
}

/// <summary>Where a run is.</summary>
/// <param name="Path">The notebook, as it was given.</param>
/// <param name="Notebook">Its place among the notebooks of the run, from 1.</param>
/// <param name="Notebooks">How many notebooks the run has.</param>
/// <param name="Cell">The code cell that runs now, from 1; 0 before the first; equal to <paramref name="Cells"/> at the end of a notebook that succeeds.</param>
/// <param name="Cells">How many code cells the notebook has; 0 where it could not be read.</param>
/// <param name="Status">How the notebook ended; null while it runs.</param>
public sealed record RunProgress(string Path, int Notebook, int Notebooks, int Cell, int Cells, NotebookStatus? Status);
