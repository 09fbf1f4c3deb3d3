namespace KnowledgeGraph.Import.Reading;

/// <summary>A line of one column of a page; positions in points, from the lower left corner.</summary>
/// <param name="Share">The height of the line on the page, 0 at the bottom to 1 at the top.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Bottom, double Share);
