using System.Globalization;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Parts;

/// <summary>What every page needs: the reader's language and where things are shown.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Path">The page's own address with its query but without <c>lang</c>, for the language switch.</param>
public sealed record PageContext(string Language, Links Links, string Path)
{
    public bool IsChinese => Language == "zh";

    /// <summary>The language as a tag for <c>lang</c>.</summary>
    public string Tag => IsChinese ? "zh-Hans" : "en";

    /// <summary>The words in the reader's language.</summary>
    public string T(string chinese, string english) => IsChinese ? chinese : english;

    /// <summary>This page in another language.</summary>
    public string InLanguage(string language) => Path + (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;

    /// <summary>A count with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The page that runs a query, or its answer in a format.</summary>
    public static string QueryLink(string query, string format = "html") => $"/sparql?query={Uri.EscapeDataString(query)}&format={format}";
}
