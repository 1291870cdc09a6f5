namespace NewsAnalysis.Notebooks.Interactive;

/// <summary>
/// How values of a type are shown, under the name and with the calls that notebooks written for .NET Interactive use. Every cell
/// sees it without a <c>using</c>. What is set holds for the session of the cell.
/// </summary>
public static class Formatter
{
    /// <summary>Items of a sequence that are shown; more are counted. 20 at first.</summary>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static int ListExpansionLimit
    {
        get => Current.Options.MaxRows;
        set => Current.Options = Current.Options with { MaxRows = Math.Max(0, value) };
    }

    /// <summary>How deep objects within objects are opened. 3 at first.</summary>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static int RecursionLimit
    {
        get => Current.Options.MaxDepth;
        set => Current.Options = Current.Options with { MaxDepth = Math.Max(0, value) };
    }

    private static ObjectFormatter Current => CellContext.Require().Session.Formatter;

    /// <summary>Says how a type is written.</summary>
    /// <typeparam name="T">The type, a base type or an interface.</typeparam>
    /// <param name="formatter">Gives the content; for HTML, encoded.</param>
    /// <param name="mimeType">The MIME type that it gives.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) => Current.Register(mimeType, formatter);

    /// <summary>Says how a type is written.</summary>
    /// <typeparam name="T">The type, a base type or an interface.</typeparam>
    /// <param name="formatter">Writes the content; for HTML, encoded.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Current.Register<T>(mimeType, value => Write(writer => formatter(value, writer)));
    }

    /// <summary>Says how a type is written.</summary>
    /// <param name="type">The type, a base type or an interface.</param>
    /// <param name="formatter">Writes the content; for HTML, encoded.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        Current.Register(type, mimeType, value => Write(writer => formatter(value, writer)));
    }

    /// <summary>Shows a type in these MIME types alone, with plain text beside.</summary>
    /// <param name="type">The type, a base type, an interface, or a generic type without its arguments.</param>
    /// <param name="preferredMimeTypes">The MIME types, best first.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(preferredMimeTypes);
        Current.Prefer(type, preferredMimeTypes);
    }

    /// <summary>Shows a type in this MIME type alone, with plain text beside.</summary>
    /// <param name="type">The type, a base type, an interface, or a generic type without its arguments.</param>
    /// <param name="preferredMimeType">The MIME type.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) => SetPreferredMimeTypesFor(type, preferredMimeType);

    /// <summary>Forgets all that was set here.</summary>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void ResetToDefault() => Current.Reset();

    /// <summary>What a value looks like in a MIME type.</summary>
    /// <param name="value">The value; null is written as such.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    /// <exception cref="NotSupportedException">The value cannot be shown in that type.</exception>
    public static string ToDisplayString(this object? value, string mimeType = PlainTextFormatter.MimeType) =>
        Current.Format(value, mimeType).Text(mimeType) ?? "";

    private static string Write(Action<TextWriter> write)
    {
        var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}

/// <summary>How values of one type are shown, with the calls of notebooks from the first days of .NET Interactive.</summary>
/// <typeparam name="T">The type, a base type or an interface.</typeparam>
public static class Formatter<T>
{
    /// <summary>Says how the type is written.</summary>
    /// <param name="formatter">Gives the content; for HTML, encoded.</param>
    /// <param name="mimeType">The MIME type that it gives.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Register(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) => Formatter.Register(formatter, mimeType);

    /// <summary>Says how the type is written.</summary>
    /// <param name="formatter">Writes the content; for HTML, encoded.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Register(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) => Formatter.Register(formatter, mimeType);
}

/// <summary>The MIME type of JSON, under the name that notebooks know.</summary>
public static class JsonFormatter
{
    /// <summary><c>application/json</c>.</summary>
    public const string MimeType = "application/json";
}

/// <summary>The MIME type of HTML, under the name that notebooks know.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = "text/html";
}

/// <summary>The MIME type of plain text, under the name that notebooks know.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = "text/plain";
}
