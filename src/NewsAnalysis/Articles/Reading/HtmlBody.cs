using System.Text;
using AngleSharp.Dom;

namespace NewsAnalysis.Articles.Reading;

/// <summary>The article on a page: its paragraphs, without menus, teasers, captions and the like, and the by-lines found on the way.</summary>
internal sealed class HtmlBody
{
    // Teasers and menus are mostly links.
    private const double MostLinks = 0.6;

    // A part of the page that holds this share of its prose is the article, whatever it is called.
    private const double ArticleShare = 0.4;

    // What stands beside the report may be longer than it, but a page without a report is read for what it has.
    private const int ShortestReport = 500;
    private const int ShortestLooseText = 40;
    private const int ShortestParagraph = 25;
    private const int HighestContainer = 6;
    private const int LinesBefore = 8;

    // Teasers below a report may be longer than it, by so much.
    private const double LeastBesideTitle = 0.1;

    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<IElement> _articles = [];
    private readonly StringBuilder _words = new();
    private readonly Dictionary<IElement, int> _prose;
    private IElement? _bodyElement;
    private int _links;
    private int _linkCharacters;
    private int _bodyDepth;
    private int _breaks;
    private int _heading;
    private int _headlines;
    private IElement? _title;
    private readonly string? _headline;
    private readonly int _allProse;

    private HtmlBody(INode root, string? headline = null)
    {
        _headline = headline;
        _prose = Prose(root, out _allProse);
        Walk(root);
    }

    public List<FurnitureLine> Furniture { get; } = [];

    public string? Heading { get; private set; }

    public string? FirstTime { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="title">The headline when it is known, which is not repeated in the text.</param>
    public static HtmlBody Read(IDocument document, string? title)
    {
        var body = new HtmlBody((INode?)document.Body ?? document, title);
        var paragraphs = body.Chosen();
        body.TakeFurniture(paragraphs);
        if (title is not null || body.Heading is not null)
            paragraphs.RemoveAll(paragraph => paragraph.Text.Equals(title, StringComparison.OrdinalIgnoreCase) || paragraph.Text.Equals(body.Heading, StringComparison.OrdinalIgnoreCase));
        body.Text = string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text));
        return body;
    }

    /// <summary>The paragraphs of a fragment, such as a feed's item, all of them.</summary>
    public static string Fragment(IDocument document)
    {
        var body = new HtmlBody((INode?)document.Body ?? document);
        return string.Join("\n\n", body._paragraphs.Select(paragraph => paragraph.Text));
    }

    /// <param name="Text">The words.</param>
    /// <param name="Element">Where they stand.</param>
    /// <param name="Article">The article element around it; null when there is none.</param>
    /// <param name="InBody">True in what the page marks as the report.</param>
    /// <param name="Links">The share of the words that are links.</param>
    /// <param name="Headline">How many headlines come before.</param>
    private sealed record Paragraph(string Text, IElement Element, IElement? Article, bool InBody, double Links, int Headline)
    {
        public bool IsLoose => Element.LocalName is not ("p" or "li" or "blockquote" or "pre" or "dd");

        public bool IsProse => Links < MostLinks && (IsLoose ? Text.Length >= ShortestLooseText : Element.LocalName == "li" ? Links < MostLinks / 2 : Text.Length >= ShortestParagraph || EndsSentence);

        private bool EndsSentence => Text.TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?' or ':' or '…'];
    }

    private List<Paragraph> Chosen()
    {
        var prose = _paragraphs.Where(paragraph => paragraph.IsProse).ToList();
        if (prose.Where(paragraph => paragraph.InBody).ToList() is { Count: > 0 } marked)
            return marked;
        var container = Container(prose);
        if (container is not null && UnderTitle() is { } beside && !beside.Contains(container) && !container.Contains(beside) && _prose.GetValueOrDefault(beside) > _prose.GetValueOrDefault(container) * LeastBesideTitle)
            container = beside;
        var inContainer = container is null ? [] : WithTwins(prose, container);
        var article = prose.Where(paragraph => paragraph.Article is not null).GroupBy(paragraph => paragraph.Article).MaxBy(group => group.Sum(paragraph => paragraph.Text.Length))?.ToList() ?? [];
        return Length(article) * 2 >= Length(inContainer) && Length(article) > 0 ? article : inContainer;
    }

    /// <summary>The least element around the headline that holds prose enough for a report.</summary>
    private IElement? UnderTitle()
    {
        var at = _title;
        while (at is not null && _prose.GetValueOrDefault(at) < ShortestReport)
            at = at.ParentElement;
        return at;
    }

    /// <summary>The paragraphs of a container and of those made like it: a report that pictures cut into several parts.</summary>
    private static List<Paragraph> WithTwins(List<Paragraph> prose, IElement container)
    {
        var own = prose.Where(paragraph => Up(paragraph.Element).Contains(container)).ToList();
        if (own.Count == 0 || container.GetAttribute("class") is not { Length: > 0 } name)
            return own;
        var (article, headline) = (own[0].Article, own[0].Headline);
        return prose.Where(paragraph => paragraph.Headline == headline && paragraph.Article == article
            && Up(paragraph.Element).Any(element => element == container || (element.LocalName == container.LocalName && element.GetAttribute("class") == name))).ToList();
    }

    private static int Length(List<Paragraph> paragraphs) => paragraphs.Sum(paragraph => paragraph.Text.Length);

    /// <summary>The element that holds most prose at the least distance.</summary>
    private static IElement? Container(List<Paragraph> prose)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in prose)
        {
            double weight = paragraph.Text.Length;
            foreach (var ancestor in Ancestors(paragraph.Element))
            {
                scores[ancestor] = scores.GetValueOrDefault(ancestor) + weight;
                weight *= 0.9;
            }
        }

        return scores.Count == 0 ? null : scores.MaxBy(score => score.Value).Key;
    }

    private static IEnumerable<IElement> Ancestors(IElement element) => Up(element).Take(HighestContainer);

    private static IEnumerable<IElement> Up(IElement element)
    {
        // Loose text is its own container.
        for (var at = element.LocalName is "p" or "li" ? element.ParentElement : element; at is not null; at = at.ParentElement)
            yield return at;
    }

    /// <summary>Takes by-lines and date lines out of the first and last paragraphs, and reads those that stand before them.</summary>
    private void TakeFurniture(List<Paragraph> paragraphs)
    {
        var first = paragraphs.Count == 0 ? 0 : _paragraphs.IndexOf(paragraphs[0]);
        var afterHeading = Heading is null ? _heading : Math.Min(_heading + LinesBefore, first);
        foreach (var before in _paragraphs.Take(afterHeading).Skip(_heading).Concat(_paragraphs.Take(first).Skip(Math.Max(afterHeading, first - LinesBefore))))
        {
            foreach (var written in before.Text.Split('\n'))
            {
                if (FurnitureReader.Read(written) is { IsAnchor: true } line)
                    Furniture.Add(line);
            }
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i >= 3 && i < paragraphs.Count - 2)
                continue;
            if (FurnitureReader.Read(paragraphs[i].Text) is not { } line || !(line.IsByline || line.IsLabelled))
                continue;
            Furniture.Add(line);
            paragraphs.RemoveAt(i--);
        }
    }

    private void Walk(INode root)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Exit(node);
            while (node!.NextSibling is null)
            {
                node = node.Parent;
                if (node is null || node == root)
                {
                    Flush(root as IElement);
                    return;
                }

                Exit(node);
            }

            node = node.NextSibling;
        }
    }

    /// <summary>True when what is inside the node is to be read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText words)
        {
            AppendText(words.Data);
            return false;
        }

        if (node is not IElement element)
            return false;
        if (element.LocalName == "br")
        {
            if (++_breaks > 1)
                Flush(element.ParentElement);
            else
                _words.Append('\n');
            return false;
        }

        if (element.LocalName == "time")
            FirstTime ??= element.GetAttribute("datetime");
        if (element.GetAttribute("itemprop") == "author" || "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))
            AddAuthor(HtmlWalk.Line(element));
        if (PageParts.IsBlock(element))
            Flush(element.ParentElement);
        var part = PageParts.Of(element);
        if (part != PagePart.Report && (PageParts.IsNeverReport(element) || (part == PagePart.Apart ? _allProse - _prose.GetValueOrDefault(element) >= ShortestReport : ProseShare(element) < ArticleShare)))
        {
            if (part == PagePart.Byline)
                AddFurniture(element);
            return false;
        }

        if (element.LocalName == "h1")
            TakeHeading(element, HtmlWalk.Line(element));
        if (element.LocalName == "article")
            _articles.Add(element);
        if (element.LocalName == "a")
            _links++;
        if (element.GetAttribute("itemprop") is "articleBody")
        {
            _bodyElement ??= element;
            _bodyDepth++;
        }

        return !PageParts.IsHeading(element);
    }

    private void TakeHeading(IElement element, string heading)
    {
        if (heading.Length == 0)
            return;
        _headlines++;
        if (_title is null || heading.Equals(_headline, StringComparison.OrdinalIgnoreCase))
            _title = element;
        if (Heading is not null)
            return;
        Heading = heading;
        _heading = _paragraphs.Count;
    }

    private void Exit(INode node)
    {
        if (node is not IElement element)
            return;
        if (PageParts.IsBlock(element))
            Flush(element);
        if (_articles.Count > 0 && _articles[^1] == element)
            _articles.RemoveAt(_articles.Count - 1);
        if (element.LocalName == "a" && _links > 0)
            _links--;
        if (_bodyDepth > 0 && element.GetAttribute("itemprop") is "articleBody")
            _bodyDepth--;
    }

    private void AppendText(string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            _breaks = 0;
        if (_links > 0)
            _linkCharacters += words.Trim().Length;
        foreach (var character in words)
        {
            if (!char.IsWhiteSpace(character))
                _words.Append(character);
            else if (_words.Length > 0 && _words[^1] is not (' ' or '\n'))
                _words.Append(' ');
        }
    }

    private void Flush(IElement? element)
    {
        var text = string.Join("\n", _words.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0 && element is not null)
            _paragraphs.Add(new Paragraph(text, element, _articles.Count > 0 ? _articles[^1] : null, _bodyDepth > 0, (double)_linkCharacters / text.Length, _headlines));
        _words.Clear();
        _linkCharacters = 0;
        _breaks = 0;
    }

    private void AddAuthor(string name)
    {
        name = name[BylineWords.OpeningLength(name)..];
        if (!NameShapes.IsPerson(name))
            return;
        var line = new FurnitureLine { IsAnchor = true, IsByline = true };
        line.Authors.Add(NameShapes.Person(name));
        Furniture.Add(line);
    }

    private void AddFurniture(IElement element)
    {
        for (INode? at = element; at is not null; at = HtmlWalk.Next(at, element, enter: true))
        {
            if (at is IElement { LocalName: "time" } time)
                FirstTime ??= time.GetAttribute("datetime");
        }

        if (FurnitureReader.Read(HtmlWalk.Line(element)) is { } line)
            Furniture.Add(line);
    }

    private double ProseShare(IElement element) => _allProse == 0 ? 0 : (double)_prose.GetValueOrDefault(element) / _allProse;

    /// <summary>How many characters of paragraph text each element holds.</summary>
    private static Dictionary<IElement, int> Prose(INode root, out int all)
    {
        var prose = new Dictionary<IElement, int>();
        all = 0;
        // Children come before their parents when the document order is reversed, so one pass adds them up.
        foreach (var element in HtmlWalk.Elements(root).Reverse())
        {
            var length = prose.GetValueOrDefault(element);
            if (element.LocalName == "p")
            {
                length = HtmlWalk.Line(element).Length;
                all += length;
                prose[element] = length;
            }

            if (length > 0 && element.ParentElement is { } parent && parent != root)
                prose[parent] = prose.GetValueOrDefault(parent) + length;
        }

        return prose;
    }
}
