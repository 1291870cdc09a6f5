using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Tells an exception to a reader of cells: what is wrong, then the cells and lines it came through, without the engine's own frames.</summary>
internal static class Traceback
{
    /// <summary>The error that <paramref name="exception"/> makes of the cell named <paramref name="cell"/>.</summary>
    public static CellError Describe(Exception exception, string cell, Func<Assembly, bool> isSubmission)
    {
        exception = Unwrap(exception);
        var lines = new List<string>();
        var places = new List<Place>();
        Append(lines, places, exception, isSubmission, depth: 0);
        // The reader looks at the cell that ran; where an earlier cell's method threw is in the lines.
        Place? place = places.Find(at => at.File == cell) ?? places.FirstOrDefault();
        return new CellError(exception.GetType().FullName ?? exception.GetType().Name, exception.Message, place?.File ?? cell, place?.Line, null, lines)
        {
            Exception = exception,
        };
    }

    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    private static void Append(List<string> lines, List<Place> places, Exception exception, Func<Assembly, bool> isSubmission, int depth)
    {
        string[] message = $"{exception.GetType().FullName}: {exception.Message}".ReplaceLineEndings("\n").Split('\n');
        lines.Add((depth > 0 ? " ---> " : "") + message[0]);
        lines.AddRange(message[1..]);
        foreach ((string text, Place? place) in Frames(exception, isSubmission))
        {
            lines.Add("   at " + text);
            if (place is not null)
                places.Add(place);
        }
        if (exception.InnerException is { } inner && depth < 8)
            Append(lines, places, Unwrap(inner), isSubmission, depth + 1);
    }

    private static List<(string Text, Place? Place)> Frames(Exception exception, Func<Assembly, bool> isSubmission)
    {
        var frames = new List<(string, Place?)>();
        int lastOfCell = -1;
        foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || IsHidden(method))
                continue;
            bool isCell = isSubmission(method.Module.Assembly);
            Place? place = frame.GetFileName() is { Length: > 0 } file && frame.GetFileLineNumber() > 0 ? new Place(Path.GetFileName(file), frame.GetFileLineNumber()) : null;
            string where = place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{place.File}, line {place.Line}");
            string name = Name(method, isCell);
            frames.Add((name.Length == 0 ? where : where.Length == 0 ? name : $"{name} in {where}", isCell ? place : null));
            if (isCell)
                lastOfCell = frames.Count - 1;
        }
        // Below the cell's own outermost frame there is only what runs cells.
        return lastOfCell < 0 ? frames : frames[..(lastOfCell + 1)];
    }

    private static bool IsHidden(MethodBase method) =>
        method.Module.Assembly == typeof(Traceback).Assembly
        || method.IsDefined(typeof(StackTraceHiddenAttribute), false)
        || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), false) == true;

    private static string Name(MethodBase method, bool isCell)
    {
        Type? type = method.DeclaringType;
        string name = method.Name;
        // The compiler turns an async method or an iterator into a type of its own, and the method into its MoveNext.
        if (name == "MoveNext" && type is not null && (typeof(IAsyncStateMachine).IsAssignableFrom(type) || typeof(System.Collections.IEnumerator).IsAssignableFrom(type)))
        {
            name = SourceName(type.Name);
            type = type.DeclaringType;
        }
        else
        {
            name = SourceName(name);
        }
        while (type is not null && type.Name.StartsWith('<'))
            type = type.DeclaringType;
        string owner = TypeName(type, isCell);
        if (isCell && owner.Length == 0 && name is "<Initialize>" or "<Factory>" or "<Main>")
            return "";
        if (name is ".ctor" or ".cctor")
            return $"new {owner}({Parameters(method)})";
        return $"{(owner.Length == 0 ? "" : owner + ".")}{name}({Parameters(method)})";
    }

    // <Outer>b__0_1 is a lambda in Outer, <Outer>g__Local|0_1 a local function, <Run>d__3 the state machine of Run.
    private static string SourceName(string name)
    {
        int close = name.LastIndexOf('>');
        if (!name.StartsWith('<') || close < 0 || close + 1 >= name.Length)
            return name;
        string outer = name[1..close];
        switch (name[close + 1])
        {
            case 'b':
                return outer.StartsWith('<') ? "lambda" : $"lambda in {SourceName(outer)}";
            case 'g' when name.IndexOf("__", close, StringComparison.Ordinal) is var start and > 0:
                int bar = name.IndexOf('|', start);
                return name[(start + 2)..(bar < 0 ? name.Length : bar)];
            default:
                return outer;
        }
    }

    private static string TypeName(Type? type, bool isCell)
    {
        if (type is null || (isCell && type.Name.StartsWith("Submission#", StringComparison.Ordinal)))
            return "";
        string outer = type.DeclaringType is { } declaring ? TypeName(declaring, isCell) : isCell ? "" : type.Namespace ?? "";
        return (outer.Length == 0 ? "" : outer + ".") + type.Name.Split('`')[0];
    }

    private static string Parameters(MethodBase method)
    {
        var text = new StringBuilder();
        foreach (ParameterInfo parameter in method.GetParameters())
            text.Append(text.Length == 0 ? "" : ", ").Append(parameter.ParameterType.Name.Split('`')[0]).Append(' ').Append(parameter.Name);
        return text.ToString();
    }

    private sealed record Place(string File, int Line);
}
