using System.Collections.Concurrent;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Turns a value into what a notebook shows: HTML where a table or a tree helps, plain text always beside it.
/// Same value, same bytes: no culture, no clock, no random names.
/// </summary>
/// <param name="options">How much of a value is shown; null for the defaults.</param>
public sealed class ObjectFormatter(FormatOptions? options = null)
{
    private readonly ConcurrentDictionary<(Type Type, string MimeType), Func<object, string>> registered = new();
    private readonly FormatOptions options = options ?? new FormatOptions();

    /// <summary>Teaches the engine a type that does not teach it itself; the newest for a type and MIME type holds.</summary>
    /// <typeparam name="T">The type, a base type or an interface.</typeparam>
    /// <param name="mimeType">The MIME type made.</param>
    /// <param name="format">Makes the content; for HTML, encoded.</param>
    public void Register<T>(string mimeType, Func<T, string> format)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentNullException.ThrowIfNull(format);
        registered[(typeof(T), mimeType)] = value => format((T)value);
    }

    /// <summary>The value in every MIME type that it has.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    public MimeBundle Format(object? value)
    {
        switch (value)
        {
            case null:
                return MimeBundle.Of("text/plain", "null");
            case MimeBundle bundle:
                return bundle;
            case MimeContent content:
                return Of(content);
        }
        MimeBundle own = Registered(value);
        if (own.Count == 0)
            own = FormatterConvention.Of(value.GetType()).Format(value);
        if (own.Contains("text/plain"))
            return own;
        var view = ValueView.Of(value, options);
        if (own.Count == 0 && HtmlView.TryWrite(view) is { } html)
            own = own.With("text/html", html);
        return own.With("text/plain", PlainView.Write(view, options));
    }

    /// <summary>The value in one MIME type. A string is taken as content of that type.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeType">The MIME type; null for all that the value has.</param>
    public MimeBundle Format(object? value, string? mimeType)
    {
        if (mimeType is null)
            return Format(value);
        if (value is string text)
            return MimeBundle.Of(mimeType, text);
        MimeBundle all = Format(value);
        if (all.Content(mimeType) is { } content)
            return MimeBundle.Empty.With(mimeType, content);
        // Plain text can be said in any of these; other types would get a lie.
        string plain = all.Text("text/plain") ?? "";
        return mimeType switch
        {
            "text/html" => MimeBundle.Of(mimeType, $"<pre>{System.Net.WebUtility.HtmlEncode(plain)}</pre>"),
            _ => throw new NotSupportedException($"A {value?.GetType().Name ?? "null"} cannot be shown as {mimeType}. It can be shown as {string.Join(", ", all.MimeTypes)}."),
        };
    }

    private static MimeBundle Of(MimeContent content) => MimeBundle.Of(content.MimeType, content.Text);

    private MimeBundle Registered(object value)
    {
        MimeBundle bundle = MimeBundle.Empty;
        if (registered.IsEmpty)
            return bundle;
        // The closest type wins: a formatter of a base class is for what has none of its own.
        foreach (Type type in Lineage(value.GetType()))
        {
            foreach (((Type Type, string MimeType) key, Func<object, string> format) in registered.OrderBy(entry => entry.Key.MimeType, StringComparer.Ordinal))
            {
                if (key.Type == type && !bundle.Contains(key.MimeType))
                    bundle = bundle.With(key.MimeType, format(value));
            }
        }
        return bundle;
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
            yield return at;
        foreach (Type face in type.GetInterfaces())
            yield return face;
        yield return typeof(object);
    }
}
