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
    private readonly ConcurrentDictionary<Type, IReadOnlyList<string>> preferred = new();
    private readonly FormatOptions initial = options ?? new FormatOptions();

    /// <summary>How much of a value is shown; a cell may change it for the cells after it.</summary>
    internal FormatOptions Options { get; set; } = options ?? new FormatOptions();

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

    /// <summary>The value in every MIME type that it has, or in those preferred for its type.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    public MimeBundle Format(object? value)
    {
        MimeBundle all = FormatAll(value);
        return value is null || preferred.IsEmpty || Preferred(value.GetType()) is not { } wanted ? all : Choose(all, wanted);
    }

    /// <summary>Teaches the engine a type that is known only at run time.</summary>
    internal void Register(Type type, string mimeType, Func<object, string> format) => registered[(type, mimeType)] = format;

    /// <summary>Shows values of a type, of those that derive from it, and of those made of a generic one, in these MIME types alone, with plain text beside.</summary>
    internal void Prefer(Type type, IReadOnlyList<string> mimeTypes) => preferred[type] = mimeTypes;

    /// <summary>Forgets what cells have taught it.</summary>
    internal void Reset()
    {
        registered.Clear();
        preferred.Clear();
        Options = initial;
    }

    private MimeBundle FormatAll(object? value)
    {
        switch (value)
        {
            case null:
                return MimeBundle.Of("text/plain", "null");
            case MimeBundle bundle:
                return bundle;
            case MimeContent content:
                return Of(content);
            case Interactive.LaTeXString or Interactive.MathString:
                return MimeBundle.Of("text/latex", value.ToString()!).With("text/plain", value.ToString()!);
            case byte[] bytes when Pictures.TypeOf(bytes) is { } picture:
                return Pictures.Of(bytes, picture);
        }
        MimeBundle own = Registered(value);
        if (own.Count == 0)
            own = FormatterConvention.Of(value.GetType()).Format(value);
        if (own.Count == 0)
            own = KnownCharts.Format(value);
        if (own.Count == 0 && HtmlContent.TryWrite(value) is { } written)
            own = ContentDisplay.Of("text/html", written);
        if (own.Contains("text/plain"))
            return own;
        var view = ValueView.Of(value, Options);
        if (own.Count == 0 && HtmlView.TryWrite(view) is { } html)
            own = own.With("text/html", html);
        return own.With("text/plain", PlainView.Write(view, Options));
    }

    /// <summary>The value in one MIME type. A string is taken as content of that type, and has its words as plain text beside it.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeType">The MIME type; null for all that the value has.</param>
    public MimeBundle Format(object? value, string? mimeType)
    {
        if (mimeType is null)
            return Format(value);
        if (value is string text)
            return ContentDisplay.Of(mimeType, text);
        if (value is byte[] bytes && mimeType.StartsWith("image/", StringComparison.Ordinal))
            return Pictures.Of(bytes, mimeType);
        MimeBundle all = Format(value);
        if (all.Content(mimeType) is { } content)
            return MimeBundle.Empty.With(mimeType, content);
        // Plain text can be said in any of these; other types would get a lie.
        string plain = all.Text("text/plain") ?? "";
        return mimeType switch
        {
            "text/html" => MimeBundle.Of(mimeType, $"<pre>{System.Net.WebUtility.HtmlEncode(plain)}</pre>"),
            "application/json" when JsonView.TryWrite(value) is { } json => MimeBundle.Empty.With(mimeType, json).With("text/plain", plain),
            _ => throw new NotSupportedException($"A {value?.GetType().Name ?? "null"} cannot be shown as {mimeType}. It can be shown as {string.Join(", ", all.MimeTypes)}."),
        };
    }

    /// <summary>The value in each of the MIME types.</summary>
    internal MimeBundle Format(object? value, IReadOnlyList<string> mimeTypes) => mimeTypes switch
    {
        [] => Format(value),
        [var only] => Format(value, only),
        _ => mimeTypes.SelectMany(mimeType => Format(value, mimeType)).Aggregate(MimeBundle.Empty, (bundle, entry) => bundle.Contains(entry.Key) ? bundle : bundle.With(entry.Key, entry.Value.DeepClone())),
    };

    private static MimeBundle Of(MimeContent content) => ContentDisplay.Of(content.MimeType, content.Text);

    private static MimeBundle Choose(MimeBundle all, IReadOnlyList<string> wanted)
    {
        MimeBundle chosen = wanted.Aggregate(MimeBundle.Empty, (bundle, mimeType) => all.Content(mimeType) is { } content ? bundle.With(mimeType, content.DeepClone()) : bundle);
        if (chosen.Count == 0)
            return all;
        return all.Content("text/plain") is { } plain && !chosen.Contains("text/plain") ? chosen.With("text/plain", plain.DeepClone()) : chosen;
    }

    private IReadOnlyList<string>? Preferred(Type type) =>
        Lineage(type).SelectMany(at => at.IsGenericType ? new[] { at, at.GetGenericTypeDefinition() } : [at])
            .Select(at => preferred.GetValueOrDefault(at)).FirstOrDefault(found => found is not null);

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
