using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The report in a web page: the part with the most running text, a line for each block.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Skipped = new(
        ["script", "style", "noscript", "nav", "header", "footer", "aside", "form", "button", "select", "iframe", "template", "svg"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "blockquote", "pre", "center", "dd", "dt", "figure", "main", "body"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsHtml(string fileName, ReadOnlySpan<byte> content)
    {
        if (Path.GetExtension(fileName) is { } extension
            && (extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 512)]).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The encoding that the page names for itself, or null.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 2048)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + 8)..].TrimStart('"', '\'');
        var end = rest.AsSpan().IndexOfAny("\"' ;/>");
        return end > 0 ? rest[..end] : null;
    }

    public static string Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var root = (IElement?)document.Body ?? document.DocumentElement;
        var text = new StringBuilder();
        if (Heading(document) is { Length: > 0 } heading)
        {
            text.Append(heading).Append('\n');
        }

        Append(Content(root), text);
        return text.ToString();
    }

    private static string? Heading(AngleSharp.Html.Dom.IHtmlDocument document)
    {
        var heading = document.QuerySelector("h1")?.TextContent.Trim() is { Length: > 0 } words ? words : document.Title?.Trim();
        return heading is not null && heading.Contains("报告", StringComparison.Ordinal) ? heading : null;
    }

    /// <summary>The innermost element that holds most of the page's sentences; the whole page where none does.</summary>
    private static IElement Content(IElement root)
    {
        var content = root;
        var all = Weight(root);
        while (all > 0)
        {
            var inner = content.Children.Where(child => !Skipped.Contains(child.LocalName)).MaxBy(Weight);
            if (inner is null || Weight(inner) < 0.8 * all || IsInline(inner))
            {
                break;
            }

            content = inner;
        }

        return content;
    }

    private static bool IsInline(IElement element) => !Blocks.Contains(element.LocalName) || element.LocalName is "p" or "table" or "tr";

    /// <summary>Commas and full stops: menus and lists of links have few.</summary>
    private static int Weight(INode node)
    {
        var weight = 0;
        foreach (var child in node.ChildNodes)
        {
            weight += child switch
            {
                IText words => words.Data.AsSpan().Count('，') + words.Data.AsSpan().Count('。') + words.Data.AsSpan().Count('；'),
                IElement element when !Skipped.Contains(element.LocalName) => Weight(element),
                _ => 0,
            };
        }

        return weight;
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                AppendWords(words.Data, text);
            }
            else if (child is IElement element && !Skipped.Contains(element.LocalName))
            {
                var isBlock = Blocks.Contains(element.LocalName);
                Break(text, isBlock || element.LocalName == "br");
                Append(element, text);
                if (element.LocalName is "td" or "th")
                {
                    text.Append('\t');
                }

                Break(text, isBlock);
            }
        }
    }

    /// <summary>Line ends in the source of a page are only white space.</summary>
    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }

    private static void Break(StringBuilder text, bool isBreak)
    {
        if (isBreak && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
