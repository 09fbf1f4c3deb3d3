namespace KnowledgeGraph.Import.Resolution;

/// <summary>Which report a text is: whose, and of what year. Two texts of one identity are two versions of one report.</summary>
/// <param name="Title">The title as given, or made from place and year.</param>
/// <param name="PlaceCode">The administrative division code of the report's area, or null where the gazetteer does not know it.</param>
/// <param name="PlaceName">The full name of the area.</param>
/// <param name="Year">The year in which the report is given.</param>
/// <param name="FileName">The file it was read from, without its folder.</param>
/// <param name="Source">Where the text comes from, in words or as an IRI, or null.</param>
public sealed record ReportIdentity(string Title, string? PlaceCode, string PlaceName, int Year, string FileName, string? Source)
{
    /// <summary>The segment that tells areas apart in IRIs: the code, or the name where there is none.</summary>
    public string Scope => PlaceCode ?? PlaceName;

    /// <summary>The year that the report looks back on.</summary>
    public int ReviewedYear => Year - 1;
}
