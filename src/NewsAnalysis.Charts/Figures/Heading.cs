namespace NewsAnalysis.Charts.Plotly;

/// <summary>Title and subtitle at the top left, the title in at most two lines.</summary>
internal sealed class Heading
{
    private const int LineLength = 76;
    private const int TitleLine = 22;
    private const int SubtitleLine = 18;
    private const int Above = 14;
    private const int Under = 16;

    // plotly.js hangs one line from its anchor, but stands the first of several lines on it.
    private const int Ascent = 12;

    private readonly List<string> _lines = [];
    private readonly string _subtitle;

    /// <param name="title">The title as given.</param>
    /// <param name="subtitle">The line under it, escaped.</param>
    public Heading(string title, string subtitle)
    {
        _subtitle = subtitle;
        var rest = Tables.Whitespace.Collapse(title).Trim();
        if (rest.Length > LineLength && rest.LastIndexOf(' ', LineLength) is var space and > 0)
        {
            _lines.Add(rest[..space]);
            rest = rest[(space + 1)..];
        }

        _lines.Add(Tables.CellText.Cut(rest, LineLength));
    }

    /// <summary>Height of the margin that holds it, in pixels.</summary>
    public int Height => Above + TitleLine * _lines.Count + (_subtitle.Length > 0 ? SubtitleLine : 0) + Under;

    /// <summary>The heading as the title of a chart of some height; by fraction, since plotly.js pads titles of one line only.</summary>
    public Title ToTitle(int chartHeight)
    {
        var top = Above + (_lines.Count > 1 || _subtitle.Length > 0 ? Ascent : 0);
        var title = string.Join("<br>", _lines.Select(line => $"<b>{PlotlyText.Escape(line)}</b>"));
        return new Title
        {
            Text = _subtitle.Length == 0 ? title : $"{title}<br><span style=\"font-size:12px;color:#555555\">{_subtitle}</span>",
            X = 0,
            XRef = "container",
            XAnchor = "left",
            Y = Math.Round(1 - (double)top / chartHeight, 4),
            YRef = "container",
            YAnchor = "top",
            Pad = new Padding(L: 14),
            Font = new Font { Size = 17 },
        };
    }
}
