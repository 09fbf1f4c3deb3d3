namespace KnowledgeGraph.Browser.Site;

/// <summary>How a reader looks at a page.</summary>
/// <param name="Locale">The language that the browser asks for.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
public sealed record VisitOptions(string Locale = "zh-CN", int Width = 1280, bool IsDark = false, bool HasScript = true)
{
    public static readonly VisitOptions Phone = new(Width: 390);

    public static readonly VisitOptions WithoutScript = new(HasScript: false);
}
