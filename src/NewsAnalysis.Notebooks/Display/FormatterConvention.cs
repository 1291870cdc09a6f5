using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// How a type teaches an engine its own display without referencing one: an attribute class named <c>TypeFormatterSourceAttribute</c>,
/// of any namespace and possibly internal, names a source whose <c>CreateTypeFormatters()</c> gives objects with a <c>MimeType</c>
/// and a <c>Format(object, TextWriter)</c>. All is found by name.
/// </summary>
internal sealed class FormatterConvention
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly ConditionalWeakTable<Type, FormatterConvention> Known = [];

    private readonly IReadOnlyList<(string MimeType, Func<object, TextWriter, bool> Format)> formatters;

    private FormatterConvention(IReadOnlyList<(string, Func<object, TextWriter, bool>)> formatters) => this.formatters = formatters;

    /// <summary>What the type says about its display; nothing where it says nothing.</summary>
    public static FormatterConvention Of(Type type) => Known.GetValue(type, Read);

    /// <summary>The value in each MIME type that its type offers, in the order it prefers.</summary>
    public MimeBundle Format(object value)
    {
        MimeBundle bundle = MimeBundle.Empty;
        foreach ((string mimeType, Func<object, TextWriter, bool> format) in formatters)
        {
            var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
            if (format(value, writer) && !bundle.Contains(mimeType))
                bundle = bundle.With(mimeType, writer.ToString());
        }
        return bundle;
    }

    private static FormatterConvention Read(Type type)
    {
        var found = new List<(string, Func<object, TextWriter, bool>)>();
        foreach (Attribute attribute in Attributes(type))
        {
            Type kind = attribute.GetType();
            if (kind.GetProperty("FormatterSourceType", Members)?.GetValue(attribute) is not Type sourceType
                || Activator.CreateInstance(sourceType, nonPublic: true) is not { } source
                || sourceType.GetMethod("CreateTypeFormatters", Members, [])?.Invoke(source, null) is not System.Collections.IEnumerable made)
                continue;
            var formatters = made.Cast<object?>().OfType<object>().Select(Bind).OfType<(string MimeType, Func<object, TextWriter, bool>)>().ToList();
            string[]? preferred = kind.GetProperty("PreferredMimeTypes", Members)?.GetValue(attribute) as string[];
            found.AddRange(preferred is null
                ? formatters
                : preferred.SelectMany(mimeType => formatters.Where(formatter => formatter.MimeType == mimeType))
                    .Concat(formatters.Where(formatter => formatter.MimeType == "text/plain")));
        }
        return new FormatterConvention(found);
    }

    private static IEnumerable<Attribute> Attributes(Type type) =>
        type.GetCustomAttributes(inherit: true)
            .Concat(type.GetInterfaces().SelectMany(face => face.GetCustomAttributes(inherit: false)))
            .OfType<Attribute>()
            .Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static (string MimeType, Func<object, TextWriter, bool>)? Bind(object formatter)
    {
        Type type = formatter.GetType();
        if (type.GetProperty("MimeType", Members)?.GetValue(formatter) is not string mimeType
            || type.GetMethod("Format", Members, [typeof(object), typeof(TextWriter)]) is not { } method
            || method.ReturnType != typeof(bool))
            return null;
        return (mimeType, method.CreateDelegate<Func<object, TextWriter, bool>>(formatter));
    }
}
