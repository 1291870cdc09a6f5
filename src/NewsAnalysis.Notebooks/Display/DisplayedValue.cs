namespace NewsAnalysis.Notebooks;

/// <summary>A value on the page that can be replaced in place.</summary>
public sealed class DisplayedValue
{
    internal DisplayedValue(string displayId, string? mimeType)
    {
        DisplayId = displayId;
        MimeType = mimeType;
    }

    /// <summary>The name of the display, unique in its session.</summary>
    public string DisplayId { get; }

    /// <summary>The only MIME type it is shown as; null for all that the value has.</summary>
    public string? MimeType { get; }

    /// <summary>Shows another value where this one is.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public void Update(object? value)
    {
        CellContext cell = CellContext.Require();
        cell.Send(new UpdateOutput(cell.Session.Formatter.Format(value, MimeType), DisplayId));
    }
}
