using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>
/// Reads a page from both ends: headline, by-lines and date lines stand before the report or after its lede, date lines, credits and notes after it.
/// A line is furniture when all of it reads as such, and when a by-line or date beside it shows that lone names are meant.
/// </summary>
internal sealed class PageReader
{
    // The furniture comes after the headline, or after a lede of this many lines.
    private const int MostLedeLines = 12;
    private const int MostTailLines = 6;

    // More lines that only may be furniture than this are none.
    private const int MostUnsure = 5;

    // Longer lines were not broken by a margin: the break after them ends a paragraph.
    private const int LongestWrappedLine = 120;

    private readonly string _text;
    private readonly string? _givenTitle;
    private readonly ImmutableArray<PageLine> _lines;
    private readonly BlockKind[] _kinds;
    private readonly int _widest;
    private readonly Dictionary<int, Dateline> _datelines = [];

    public PageReader(string text, string? title)
    {
        _text = text;
        _givenTitle = title;
        _lines = PageLines.Split(text);
        _kinds = new BlockKind[_lines.Length];
        foreach (var line in _lines)
            _widest = Math.Max(_widest, line.Span.Length);
    }

    public PageMetadata Metadata { get; } = new();

    public void Read()
    {
        if (_lines.IsEmpty)
            return;
        var end = ReadNotes();
        var at = ReadTitle(end);
        ReadHead(at, end);
        ReadTail(end);
        ReadDatelines(end);
        Metadata.Complete();
    }

    /// <summary>The blocks, in order; together they cover all that is not white space.</summary>
    public ImmutableArray<Block> Blocks()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < _lines.Length;)
        {
            var kind = _kinds[i];
            var next = i + 1;
            while (next < _lines.Length && _kinds[next] == kind && !StartsBlock(next))
                next++;
            var span = new Span(_lines[i].Span.Start, _lines[next - 1].Span.End);
            if (_datelines.TryGetValue(i, out var dateline))
            {
                var head = new Span(span.Start, span.Start + _text.AsSpan(span.Start, dateline.Length).TrimEnd().Length);
                blocks.Add(new Block(head, BlockKind.Dateline));
                var rest = span.Start + dateline.Length;
                while (rest < span.End && char.IsWhiteSpace(_text[rest]))
                    rest++;
                span = new Span(rest, span.End);
            }

            if (!span.IsEmpty)
                blocks.Add(new Block(span, kind));
            i = next;
        }

        return blocks.ToImmutable();
    }

    private ReadOnlySpan<char> Line(int line) => _lines[line].Span.In(_text);

    private bool StartsBlock(int line) => _kinds[line] switch
    {
        BlockKind.Body => _lines[line].StartsParagraph || (_lines[line - 1].Span.Length > LongestWrappedLine && EndsSentence(Line(line - 1))),
        BlockKind.Title or BlockKind.Note => _lines[line].StartsParagraph,
        _ => true,
    };

    /// <summary>Marks a last paragraph in square brackets, and a line of copyright, and gives the number of lines before them.</summary>
    private int ReadNotes()
    {
        var end = _lines.Length;
        while (end > 1)
        {
            var start = end - 1;
            while (start > 0 && !_lines[start].StartsParagraph && Line(start)[0] != '[')
                start--;
            var paragraph = new Span(_lines[start].Span.Start, _lines[end - 1].Span.End).In(_text);
            if (start > 0 && paragraph[0] == '[' && paragraph.IndexOf(']') == paragraph.Length - 1)
                end = Mark(start, end, BlockKind.Note);
            else if (end - 1 > 0 && IsCopyright(Line(end - 1)))
                end = Mark(end - 1, end, BlockKind.Note);
            else
                break;
        }

        return end;
    }

    /// <summary>Marks the headline and what stands before it, and gives the number of the line after it.</summary>
    private int ReadTitle(int end)
    {
        var at = 0;
        if (_givenTitle is not null)
        {
            if (Same(Line(0), _givenTitle))
                at = Mark(0, 1, BlockKind.Title);
            return at;
        }

        // A page may open with its outlet or its date; a page that opens with its by-line has lost its headline.
        while (at < end && at < 3 && FurnitureReader.Read(Line(at)) is { } furniture && (furniture.Kind == BlockKind.Timestamp || furniture.IsByline || IsMasthead(at, end)))
        {
            Metadata.Add([furniture]);
            at = Mark(at, at + 1, furniture.Kind);
        }

        var last = at;
        while (last + 1 < end && !_lines[last + 1].StartsParagraph && IsWrapped(last) && FurnitureReader.Read(Line(last + 1)) is null && last - at < 2)
            last++;
        if (last + 1 >= end)
            return at;
        var headline = new Span(_lines[at].Span.Start, _lines[last].Span.End);
        var folded = Folded(headline.In(_text));
        if (Dateline.Find(headline.In(_text)) is not null || !HeadlineShape.Fits(folded, GroupAt(last + 1, end) is { Count: > 0 }))
            return at;
        Metadata.Title = folded.TrimStart('#', ' ').Trim('*', ' ');
        return Mark(at, last + 1, BlockKind.Title);
    }

    /// <summary>Marks the by-lines and date lines after the headline, or after the lede.</summary>
    private void ReadHead(int at, int end)
    {
        var title = at > 0 && _kinds[at - 1] == BlockKind.Title;
        var limit = Math.Min(end, at + MostLedeLines);
        for (var line = at; line < limit; line++)
        {
            if (line > at && !_lines[line].StartsParagraph && !EndsSentence(Line(line - 1)))
                continue;
            // Away from the headline a lone date may head a section.
            if (GroupAt(line, end) is not { Count: > 0 } group || (line > at && !group.Any(found => found.IsByline || found.IsLabelled || found.Kind == BlockKind.Byline)))
                continue;
            if (!title && line > at && !group.Any(found => found.IsByline || found.IsLabelled))
                continue;
            Metadata.Add(group);
            for (var i = 0; i < group.Count; i++)
                _kinds[line + i] = group[i].Kind;
            return;
        }
    }

    /// <summary>The furniture lines that start at a line; empty when none of them shows that it is furniture.</summary>
    private List<FurnitureLine> GroupAt(int line, int end)
    {
        var group = new List<FurnitureLine>();
        var lastAnchor = -1;
        for (var i = line; i < end && FurnitureReader.Read(Line(i)) is { } furniture; i++)
        {
            // After the last sure line only its direct neighbours count: what follows a blank line is the report.
            if (lastAnchor >= 0 && !furniture.IsAnchor && _lines[i].StartsParagraph && furniture.Outlet is null)
                break;
            group.Add(furniture);
            if (furniture.IsAnchor)
                lastAnchor = i - line;
            else if (group.Count >= MostUnsure && lastAnchor < 0)
                break;
        }

        if (lastAnchor < 0)
        {
            // A name and an outlet beneath each other vouch for each other.
            var pair = group.Count >= 2 && group.Count + line < end && group[..2].Any(found => found.Outlet is not null) && group[..2].Any(found => found.Unsettled is { } name && NameShapes.IsPerson(name) || found.Authors.Count > 0);
            return pair ? group[..2] : [];
        }

        return group;
    }

    /// <summary>Marks date lines, credits and sign-offs at the end, and labelled date lines wherever they stand alone.</summary>
    private void ReadTail(int end)
    {
        for (var i = end - 1; i > 0 && i >= end - MostTailLines; i--)
        {
            if (_kinds[i] != BlockKind.Body || FurnitureReader.Read(Line(i)) is not { } furniture || !(furniture.IsLabelled || IsCredit(furniture, i)))
                continue;
            Metadata.Add([furniture]);
            _kinds[i] = furniture.Kind;
        }
    }

    private bool IsCredit(FurnitureLine furniture, int line) => furniture.IsByline && _lines[line].StartsParagraph | _kinds[line - 1] == BlockKind.Byline;

    private void ReadDatelines(int end)
    {
        var paragraphs = 0;
        for (var i = 0; i < end && paragraphs < 3; i++)
        {
            if (_kinds[i] != BlockKind.Body || (i > 0 && _kinds[i - 1] == BlockKind.Body && !StartsBlock(i)))
                continue;
            paragraphs++;
            if (Dateline.Find(Line(i)) is not { } dateline)
                continue;
            _datelines[i] = dateline;
            Metadata.Add(dateline);
            return;
        }
    }

    private bool IsMasthead(int line, int end) =>
        line + 1 < end && Line(line) is var name && (OutletNames.IsKnown(name) || (OutletNames.IsOutlet(name) && !name.ContainsAnyInRange('a', 'z') && Line(line + 1).ContainsAnyInRange('a', 'z')))
        && HeadlineShape.Fits(Line(line + 1), furnitureFollows: false) && FurnitureReader.Read(Line(line + 1)) is null;

    /// <summary>True when the margin broke a line: the first word of the next one would not have fitted.</summary>
    private bool IsWrapped(int line)
    {
        var next = Line(line + 1);
        var word = next.IndexOf(' ') is var space and >= 0 ? space : next.Length;
        return _widest <= LongestWrappedLine && Line(line).Length + 1 + word > _widest;
    }

    private int Mark(int start, int end, BlockKind kind)
    {
        _kinds.AsSpan(start, end - start).Fill(kind);
        return kind == BlockKind.Note ? start : end;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd(['"', '”', '\'', '’', ')', ']']) is [.., '.' or '!' or '?' or '…'];

    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        line.Length < 200 && (line.StartsWith("©") || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase) && (line.Contains('©') || line.ContainsAnyInRange('0', '9')));

    private static bool Same(ReadOnlySpan<char> line, string title) => Folded(line).TrimEnd('.').Equals(Folded(title).TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Folded(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
