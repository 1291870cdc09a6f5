namespace NewsAnalysis;

/// <summary>Something that the load report tells: what could not be read, or was read differently than it says. A row of the <c>Problems</c> table.</summary>
/// <param name="Path">The file as given, <c>-</c> for standard input; an article's id where there is no file.</param>
/// <param name="Line">Line of the file, counted from 1; null when the problem is not of one line.</param>
/// <param name="Code">What kind of problem it is; one of <see cref="ProblemCodes"/>.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record Problem(string Path, int? Line, string Code, string Message, string Advice) : ITableRow<Problem>
{
    /// <summary>True when nothing was lost: the article was read, and this says how a doubt was settled.</summary>
    public bool IsNotice => ProblemCodes.IsNotice(Code);

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<Problem>> Columns { get; } =
    [
        new("path", typeof(string), false, row => row.Path),
        new("line", typeof(int), true, row => row.Line),
        new("code", typeof(string), false, row => row.Code),
        new("message", typeof(string), false, row => row.Message),
        new("advice", typeof(string), false, row => row.Advice),
    ];

    /// <summary>One line: <c>path:line: message. Advice.</c></summary>
    public override string ToString() => Line is { } line ? $"{Path}:{line}: {Message} {Advice}" : $"{Path}: {Message} {Advice}";
}
