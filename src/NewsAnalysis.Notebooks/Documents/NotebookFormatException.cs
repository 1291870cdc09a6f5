using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>A file is not a notebook that can be read. The message names the file and the line, and says what to do.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public NotebookFormatException()
        : this(null, null, "This is not a notebook.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public NotebookFormatException(string message)
        : this(null, null, message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">What it comes from.</param>
    public NotebookFormatException(string message, Exception innerException)
        : this(null, null, message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="path">The file; null when the notebook does not come from one.</param>
    /// <param name="line">The line, from 1; null when it is not known.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="innerException">What it comes from; null when from nothing else.</param>
    public NotebookFormatException(string? path, int? line, string problem, Exception? innerException = null)
        : base(Compose(path, line, problem), innerException)
    {
        Path = path;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file; null when the notebook does not come from one.</summary>
    public string? Path { get; }

    /// <summary>The line, from 1; null when it is not known.</summary>
    public int? Line { get; }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Problem { get; }

    private static string Compose(string? path, int? line, string problem)
    {
        string place = (path ?? "The notebook") + (line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "");
        return $"{place}: {problem}";
    }
}
