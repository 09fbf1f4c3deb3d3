namespace KnowledgeGraph.Import.Reading;

/// <summary>Takes off what a document repeats at the top and the foot of its pages, and the numbers of the pages.</summary>
internal static class PdfFurniture
{
    private const double Foot = 0.08;
    private const double Head = 0.93;

    public static IEnumerable<List<PdfLine>> Remove(List<List<PdfLine>> pages)
    {
        var repeated = pages
            .SelectMany(page => page.Where(IsAtEdge).Select(line => line.Text).Distinct(StringComparer.Ordinal))
            .GroupBy(text => text, StringComparer.Ordinal)
            .Where(group => group.Count() > 2 && group.Count() * 2 > pages.Count)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return pages.Select(page => page.Where(line => !(IsAtEdge(line) && (repeated.Contains(line.Text) || IsPageNumber(line.Text)))).ToList());
    }

    private static bool IsAtEdge(PdfLine line) => line.Share is < Foot or > Head;

    /// <summary>3, - 3 -, 第3页, 3/12: short, with a figure, and nothing but marks of pages.</summary>
    private static bool IsPageNumber(string text) =>
        text.Length <= 12
        && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        && text.AsSpan().IndexOfAnyExcept("0123456789-—–－~·•/ 第页共Page") < 0;
}
