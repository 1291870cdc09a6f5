namespace NewsAnalysis.Notebooks.Interactive;

/// <summary>A value on the page that can be replaced in place.</summary>
public sealed class DisplayedValue
{
    internal DisplayedValue(string displayId, IReadOnlyList<string> mimeTypes)
    {
        DisplayId = displayId;
        MimeTypes = mimeTypes;
    }

    /// <summary>The name of the display, unique in its session.</summary>
    public string DisplayId { get; }

    /// <summary>The only MIME types it is shown as; empty for all that the value has.</summary>
    public IReadOnlyList<string> MimeTypes { get; }

    /// <summary>Shows another value where this one is.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public void Update(object? value)
    {
        CellContext cell = CellContext.Require();
        cell.Send(new UpdateOutput(cell.Session.Formatter.Format(value, MimeTypes), DisplayId));
    }
}
