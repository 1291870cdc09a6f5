using System.Text.Json.Serialization;

namespace NewsAnalysis.Charts.Plotly;

/// <summary>A figure in the plotly.js schema, as far as these charts use it: attributes that plotly.js 2.27 and 4 both know.</summary>
internal sealed record Figure(IReadOnlyList<Trace> Data, Layout Layout)
{
    public Config Config { get; init; } = new();
}

internal sealed record Trace
{
    public required string Type { get; init; }

    public string? Mode { get; init; }

    public string? Orientation { get; init; }

    public string? Name { get; init; }

    public string? LegendGroup { get; init; }

    public bool? ShowLegend { get; init; }

    public required IReadOnlyList<object> X { get; init; }

    public required IReadOnlyList<object> Y { get; init; }

    public IReadOnlyList<object>? Base { get; init; }

    public IReadOnlyList<string>? Text { get; init; }

    public string? TextPosition { get; init; }

    public IReadOnlyList<string>? HoverText { get; init; }

    public string? HoverInfo { get; init; }

    [JsonPropertyName("error_y")]
    public ErrorBars? ErrorY { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }

    public object? Width { get; init; }

    public bool? ClipOnAxis { get; init; }
}

internal sealed record Marker
{
    public object? Color { get; init; }

    public object? Symbol { get; init; }

    public object? Size { get; init; }

    public double? Opacity { get; init; }

    public Line? Line { get; init; }
}

internal sealed record Line
{
    public string? Color { get; init; }

    public double? Width { get; init; }

    public string? Dash { get; init; }
}

internal sealed record ErrorBars
{
    public string Type { get; init; } = "data";

    public bool Symmetric { get; init; }

    public required IReadOnlyList<decimal> Array { get; init; }

    public required IReadOnlyList<decimal> ArrayMinus { get; init; }

    public double Thickness { get; init; } = 1.5;

    public double Width { get; init; } = 5;
}

internal sealed record Layout
{
    public required Title Title { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public int? Height { get; init; }

    public bool AutoSize { get; init; } = true;

    public Font Font { get; init; } = new() { Family = "system-ui, -apple-system, \"Segoe UI\", \"DejaVu Sans\", Verdana, sans-serif", Size = 13, Color = "#222222" };

    [JsonPropertyName("paper_bgcolor")]
    public string PaperBackground { get; init; } = "#ffffff";

    [JsonPropertyName("plot_bgcolor")]
    public string PlotBackground { get; init; } = "#ffffff";

    public Margin Margin { get; init; } = new();

    public Axis? XAxis { get; init; }

    public Axis? YAxis { get; init; }

    public bool? ShowLegend { get; init; }

    public Legend? Legend { get; init; }

    public string? BarMode { get; init; }

    public double? BarGap { get; init; }

    public string HoverMode { get; init; } = "closest";

    public HoverLabel HoverLabel { get; init; } = new();

    public string Separators { get; init; } = ".,";

    public IReadOnlyList<Annotation>? Annotations { get; init; }

    public IReadOnlyList<Shape>? Shapes { get; init; }
}

internal sealed record Title
{
    public required string Text { get; init; }

    public double? X { get; init; }

    public string? XAnchor { get; init; }

    public string? XRef { get; init; }

    public double? Y { get; init; }

    public string? YAnchor { get; init; }

    public string? YRef { get; init; }

    public Padding? Pad { get; init; }

    public double? Standoff { get; init; }

    public Font? Font { get; init; }
}

internal sealed record Padding(int? T = null, int? B = null, int? L = null);

internal sealed record Font
{
    public string? Family { get; init; }

    public double? Size { get; init; }

    public string? Color { get; init; }
}

internal sealed record Margin
{
    public int L { get; init; } = 70;

    public int R { get; init; } = 30;

    public int T { get; init; } = 80;

    public int B { get; init; } = 100;
}

internal sealed record Axis
{
    public Title? Title { get; init; }

    public string? Type { get; init; }

    public bool? Visible { get; init; }

    public bool AutoMargin { get; init; } = true;

    public IReadOnlyList<object>? Range { get; init; }

    public string? RangeMode { get; init; }

    public object? Dtick { get; init; }

    public object? Tick0 { get; init; }

    public IReadOnlyList<object>? TickVals { get; init; }

    public IReadOnlyList<string>? TickText { get; init; }

    public string? TickFormat { get; init; }

    public string? ExponentFormat { get; init; }

    public bool? SeparateThousands { get; init; }

    public int? Nticks { get; init; }

    public string? CategoryOrder { get; init; }

    public IReadOnlyList<string>? CategoryArray { get; init; }

    public bool? ShowGrid { get; init; }

    public string GridColor { get; init; } = "#e5e5e5";

    public bool? ShowLine { get; init; }

    public string LineColor { get; init; } = "#888888";

    public bool ZeroLine { get; init; }

    public string? Ticks { get; init; }
}

internal sealed record Legend
{
    public string? Orientation { get; init; }

    public double? X { get; init; }

    public string? XAnchor { get; init; }

    public double? Y { get; init; }

    public string? YAnchor { get; init; }

    public Title? Title { get; init; }

    public string? TraceOrder { get; init; }

    /// <summary>The legend under the plot and its axis title: there rows of names have room on pages of any width.</summary>
    public Legend Below(int plotHeight)
    {
        const double AxisHeight = 68;
        return this with { Orientation = "h", X = 0, XAnchor = "left", Y = -Math.Round(AxisHeight / Math.Max(80, plotHeight), 3), YAnchor = "top" };
    }
}

internal sealed record HoverLabel
{
    public string Align { get; init; } = "left";

    [JsonPropertyName("bgcolor")]
    public string Background { get; init; } = "#ffffff";

    public Font Font { get; init; } = new() { Size = 12, Color = "#222222" };
}

internal sealed record Annotation
{
    public required string Text { get; init; }

    public object? X { get; init; }

    public object? Y { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public bool ShowArrow { get; init; }

    public Font? Font { get; init; }

    public string? Align { get; init; }
}

internal sealed record Shape
{
    public required string Type { get; init; }

    public required object X0 { get; init; }

    public required object X1 { get; init; }

    public required object Y0 { get; init; }

    public required object Y1 { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public Line? Line { get; init; }

    public string Layer { get; init; } = "below";
}

internal sealed record Config
{
    public bool Responsive { get; init; } = true;

    [JsonPropertyName("displaylogo")]
    public bool DisplayLogo { get; init; }

    [JsonPropertyName("typesetMath")]
    public bool TypesetMath { get; init; }

    [JsonPropertyName("modeBarButtonsToRemove")]
    public IReadOnlyList<string> ModeBarButtonsToRemove { get; init; } = ["select2d", "lasso2d"];
}
