namespace NewsAnalysis.Tables;

/// <summary>
/// Names the class that makes a type's formatters. Notebook engines find it by its name and read its properties by theirs, so neither
/// side references the other.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A class with a public parameterless constructor and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms in which a value is shown, the preferred one first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
