using System.Diagnostics.CodeAnalysis;

namespace NewsAnalysis.Charts;

/// <summary>
/// Names the class that makes a type's formatters. Notebook engines find it by its name and read its properties by theirs, so neither
/// side references the other.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A class with a public parameterless constructor and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms in which a chart is shown on this machine. An engine that finds a form here without a formatter would make one up.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Notebook engines read it from an instance.")]
    public string[] PreferredMimeTypes => ChartFormatterSource.MimeTypes;
}
