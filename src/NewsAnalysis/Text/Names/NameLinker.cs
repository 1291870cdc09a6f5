using System.Collections.Immutable;

namespace NewsAnalysis.Text;

/// <summary>
/// Joins the names of an article that name the same. A person is named in full once and by the last part of the name after that, or before it in a headline;
/// an organisation by its initials too.
/// </summary>
internal sealed class NameLinker
{
    // An article that names more people of one family has other troubles.
    private const int MostForms = 40;

    private readonly Dictionary<string, List<Form>> _byEnd = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Form>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, NameKind), Form> _forms = [];

    /// <summary>The names of an article with the full name of each.</summary>
    /// <param name="document">The article.</param>
    /// <param name="spans">Its names, in order.</param>
    public static ImmutableArray<Name> Link(Document document, IReadOnlyList<NameSpan> spans)
    {
        var linker = new NameLinker();
        var forms = new Form[spans.Count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = linker.Add(Parts(document, spans[i]), spans[i].Kind);
        var names = ImmutableArray.CreateBuilder<Name>(spans.Count);
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i].LastSeen = i;
            var span = spans[i];
            names.Add(new Name(document.SpanOf(span.FirstToken, span.EndToken - 1), span.FirstToken, span.EndToken, span.Kind, linker.Fullest(forms[i]).Written));
        }

        return names.MoveToImmutable();
    }

    /// <summary>The parts of a name between white space; a leading <c>the</c> is no part.</summary>
    private static string[] Parts(Document document, NameSpan name)
    {
        var first = name.EndToken - name.FirstToken > 1 && document.Is(name.FirstToken, "the") ? name.FirstToken + 1 : name.FirstToken;
        return Vocabulary.Fold(document.SpanOf(first, name.EndToken - 1).In(document.Text)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private Form Add(string[] parts, NameKind kind)
    {
        var written = string.Join(' ', parts);
        if (_forms.TryGetValue((written, kind), out var form))
            return form;
        _forms[(written, kind)] = form = new Form(written, parts, kind);
        if (kind == NameKind.Person && parts.Length > 1)
            Add(_byEnd, parts[^1], form);
        if (kind == NameKind.Organisation && parts.Length > 1)
        {
            Add(_byInitials, string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]))), form);
            Add(_byInitials, string.Concat(parts.Where(part => char.IsUpper(part[0])).Select(part => part[0])), form);
        }

        return form;
    }

    private static void Add(Dictionary<string, List<Form>> forms, string key, Form form)
    {
        if (!forms.TryGetValue(key, out var list))
            forms[key] = list = [];
        if (list.Count < MostForms && !list.Contains(form))
            list.Add(form);
    }

    /// <summary>The form that a form is short for, the one named last where there are several, the first to come where none was named yet.</summary>
    private Form Fullest(Form form)
    {
        while (true)
        {
            Form? best = null;
            foreach (var other in Candidates(form))
            {
                if (IsShortFor(form, other) && (best is null || other.LastSeen > best.LastSeen))
                    best = other;
            }

            if (best is null)
                return form;
            form = best;
        }
    }

    private List<Form> Candidates(Form form) => form.Kind switch
    {
        NameKind.Person => _byEnd.GetValueOrDefault(form.Parts[^1]),
        NameKind.Organisation when form.Parts.Length == 1 => _byInitials.GetValueOrDefault(form.Written.Replace(".", "", StringComparison.Ordinal)),
        _ => null,
    } ?? [];

    private static bool IsShortFor(Form form, Form full) => full.Parts.Length > form.Parts.Length
        && (form.Kind == NameKind.Organisation || form.Parts.AsSpan().SequenceEqual(full.Parts.AsSpan(full.Parts.Length - form.Parts.Length), StringComparer.OrdinalIgnoreCase));

    private sealed class Form(string written, string[] parts, NameKind kind)
    {
        public string Written => written;

        public string[] Parts => parts;

        public NameKind Kind => kind;

        /// <summary>Number of the last name of this form so far; -1 before the first.</summary>
        public int LastSeen { get; set; } = -1;
    }
}
