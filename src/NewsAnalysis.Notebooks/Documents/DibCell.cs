namespace NewsAnalysis.Notebooks;

/// <summary>One cell of a <see cref="DibDocument"/>.</summary>
public sealed class DibCell
{
    internal DibCell(string language, string marker, string body)
    {
        Language = language;
        Marker = marker;
        Body = body;
    }

    /// <summary>Its language, as the line that starts it names it, such as <c>csharp</c> or <c>markdown</c>.</summary>
    public string Language { get; }

    /// <summary>Its text, with <c>\n</c> at the end of lines, without the empty lines before and after it. A line that names a language starts a cell when the notebook is read again.</summary>
    public string Source
    {
        get => Trim(Body.ReplaceLineEndings("\n"));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value == Source)
                return;
            string lineEnd = Marker.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            EndMarker();
            Body = $"\n{Trim(value.ReplaceLineEndings("\n"))}\n\n".ReplaceLineEndings(lineEnd);
        }
    }

    /// <summary>The line that starts it, with its line end; empty where it starts the notebook without one.</summary>
    internal string Marker { get; private set; }

    /// <summary>All that follows, up to the next cell.</summary>
    internal string Body { get; private set; }

    /// <summary>Makes sure that another cell can follow.</summary>
    internal void EndWithLine()
    {
        EndMarker();
        if (Body.Length > 0 && !Body.EndsWith('\n'))
            Body += "\n\n";
    }

    private void EndMarker()
    {
        if (Marker.Length > 0 && !Marker.EndsWith('\n'))
            Marker += "\n";
    }

    private static string Trim(string text)
    {
        int start = text.Length - text.TrimStart('\n').Length;
        return text[start..].TrimEnd('\n');
    }
}
