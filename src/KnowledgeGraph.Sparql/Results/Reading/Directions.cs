using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>The values of <c>its:dir</c>.</summary>
internal static class Directions
{
    public static BaseDirection Parse(string? value) => value switch
    {
        "ltr" => BaseDirection.LeftToRight,
        "rtl" => BaseDirection.RightToLeft,
        _ => throw new ResultsSyntaxException($"found the base direction \"{value}\", expected ltr or rtl"),
    };
}
