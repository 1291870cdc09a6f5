using System.Text;
using AngleSharp.Dom;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Goes through a page without recursion: pages nested a hundred thousand deep exist only to overflow stacks.</summary>
internal static class HtmlWalk
{
    /// <summary>All elements, in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        for (var node = root.FirstChild; node is not null; node = Next(node, root, enter: true))
        {
            if (node is IElement element)
                yield return element;
        }
    }

    /// <summary>The node after another in document order, within a root.</summary>
    /// <param name="node">The node.</param>
    /// <param name="root">The node never left.</param>
    /// <param name="enter">True to go into the node's children first.</param>
    public static INode? Next(INode node, INode root, bool enter)
    {
        if (enter && node.FirstChild is { } child)
            return child;
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
                return sibling;
        }

        return null;
    }

    /// <summary>The text under a node in one line.</summary>
    public static string Line(INode node)
    {
        var text = new StringBuilder();
        for (var at = node.FirstChild; at is not null; at = Next(at, node, enter: true))
        {
            if (at is IText words)
                text.Append(words.Data);
            else if (at is IElement { LocalName: "br" })
                text.Append(' ');
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
