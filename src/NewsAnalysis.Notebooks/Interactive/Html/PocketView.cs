using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Encodings.Web;

namespace NewsAnalysis.Notebooks.Interactive.Html;

/// <summary>
/// An element of HTML in the making, with the calls that notebooks written for .NET Interactive use: brackets hold attributes, parentheses
/// the content, as in <c>a[href: "https://…", target: "_blank"](b("here"))</c>. Texts are encoded, attributes too.
/// </summary>
/// <remarks>Each call gives an element of its own, so one that has attributes can be filled more than once.</remarks>
public sealed class PocketView : DynamicObject, IHtmlContent
{
    // They have no content, and no end tag.
    private static readonly HashSet<string> Void =
        new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    private readonly string? name;
    private readonly IReadOnlyList<KeyValuePair<string, object?>> attributes;
    private readonly IReadOnlyList<object?> content;

    /// <summary>An empty element.</summary>
    /// <param name="name">Its name, such as <c>div</c>; null for none, which is a list of elements that stand side by side.</param>
    /// <exception cref="ArgumentException">An element cannot be called so.</exception>
    public PocketView(string? name = null)
        : this(name is null || IsName(name) ? name : throw new ArgumentException($"\"{name}\" is not the name of an element: letters, digits, - and : make one.", nameof(name)), [], [])
    {
    }

    private PocketView(string? name, IReadOnlyList<KeyValuePair<string, object?>> attributes, IReadOnlyList<object?> content)
    {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
    }

    /// <summary>Gives the element within it: <c>div.p</c> is a paragraph in a division.</summary>
    /// <param name="binder">Says which.</param>
    /// <param name="result">The element.</param>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = new PocketView(binder.Name);
        return true;
    }

    /// <summary>Gives an element with content: <c>view.p("text")</c>.</summary>
    /// <param name="binder">Says which.</param>
    /// <param name="args">The content.</param>
    /// <param name="result">The element.</param>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = new PocketView(binder.Name, [], args ?? []);
        return true;
    }

    /// <summary>Gives this element with content.</summary>
    /// <param name="binder">Not used.</param>
    /// <param name="args">The content: elements, sequences of them, and values, which are written as text.</param>
    /// <param name="result">The element.</param>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(name, attributes, args ?? []);
        return true;
    }

    /// <summary>Gives this element with attributes: <c>[id: "a", data_kind: 3]</c>, names with - for _, or <c>["hidden"]</c> for one without a value.</summary>
    /// <param name="binder">Says which values have names.</param>
    /// <param name="indexes">The values.</param>
    /// <param name="result">The element.</param>
    public override bool TryGetIndex(GetIndexBinder binder, object?[] indexes, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        ArgumentNullException.ThrowIfNull(indexes);
        var next = new List<KeyValuePair<string, object?>>(attributes);
        // Named values come last.
        int unnamed = indexes.Length - binder.CallInfo.ArgumentNames.Count;
        for (int at = 0; at < indexes.Length; at++)
        {
            if (at >= unnamed)
                Set(next, binder.CallInfo.ArgumentNames[at - unnamed].Replace('_', '-'), indexes[at] ?? "");
            else if (indexes[at] is IEnumerable<KeyValuePair<string, object?>> pairs)
                pairs.ToList().ForEach(pair => Set(next, pair.Key, pair.Value ?? ""));
            else if (indexes[at] is string bare)
                Set(next, bare, null);
        }
        result = new PocketView(name, next, content);
        return true;
    }

    /// <summary>Shows the element below the cell.</summary>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public DisplayedValue Display() => NotebookFunctions.Show(this);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        if (name is not null)
        {
            writer.Write('<');
            writer.Write(name);
            foreach ((string attribute, object? value) in attributes)
                WriteAttribute(writer, encoder, attribute, value);
            writer.Write('>');
            if (Void.Contains(name))
                return;
        }
        foreach (object? part in content)
            WriteContent(writer, encoder, part);
        if (name is not null)
            writer.Write($"</{name}>");
    }

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        WriteTo(text, HtmlContent.Encoder);
        return text.ToString();
    }

    private static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or ':');

    private static void Set(List<KeyValuePair<string, object?>> attributes, string name, object? value)
    {
        // What ends a name in HTML would start something else.
        if (name.Length == 0 || name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '"' or '\'' or '>' or '<' or '/' or '='))
            throw new ArgumentException($"\"{name}\" is not the name of an attribute: leave out spaces, quotes, <, >, / and =.");
        attributes.RemoveAll(known => known.Key == name);
        attributes.Add(KeyValuePair.Create(name, value));
    }

    private static void WriteAttribute(TextWriter writer, HtmlEncoder encoder, string name, object? value)
    {
        writer.Write($" {name}");
        if (value is null)
            return;
        writer.Write("=\"");
        // HTML in an attribute is the maker's to be right, but for the quote that would end it.
        if (HtmlContent.TryWrite(value) is { } html)
            writer.Write(html.Replace("\"", "&quot;", StringComparison.Ordinal));
        else
            writer.Write(encoder.Encode(ScalarText.TryGet(value) ?? value.ToString() ?? ""));
        writer.Write('"');
    }

    private static void WriteContent(TextWriter writer, HtmlEncoder encoder, object? part)
    {
        if (part is null)
            return;
        if (part is IHtmlContent own)
            own.WriteTo(writer, encoder);
        else if (HtmlContent.TryWrite(part) is { } html)
            writer.Write(html);
        else if (ScalarText.TryGet(part) is { } text)
            writer.Write(encoder.Encode(text));
        else if (part is IEnumerable parts && IsOfElements(parts))
            parts.Cast<object?>().ToList().ForEach(inner => WriteContent(writer, encoder, inner));
        else
            writer.Write(OfValue(part, encoder));
    }

    // A sequence of elements is written element by element; any other is a table, as it would be on its own.
    private static bool IsOfElements(IEnumerable parts) =>
        parts is IEnumerable<IHtmlContent> || parts.Cast<object?>().All(part => part is IHtmlContent or null || HtmlContent.IsContent(part));

    private static string OfValue(object value, HtmlEncoder encoder)
    {
        MimeBundle bundle = (CellContext.Current?.Session.Formatter ?? new ObjectFormatter()).Format(value);
        return bundle.Text("text/html") ?? encoder.Encode(bundle.Text("text/plain") ?? "");
    }
}
