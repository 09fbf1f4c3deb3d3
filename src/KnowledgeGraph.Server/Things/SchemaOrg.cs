using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Things;

/// <summary>What search engines read in a page: the thing as schema.org JSON-LD.</summary>
internal static class SchemaOrg
{
    // Escapes < and &, so that no label can end the script element it stands in.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Describe(ThingView thing)
    {
        var type = thing.Types.Select(type => (type.Term as Iri)?.Value).OfType<string>().Select(Labels.LocalName).FirstOrDefault(Known.ContainsKey);
        return JsonSerializer.Serialize(
            new Dictionary<string, string?>
            {
                ["@context"] = "https://schema.org/",
                ["@type"] = type is null ? "Thing" : Known[type],
                ["@id"] = thing.Iri,
                ["name"] = thing.Label,
                ["description"] = thing.Description,
            }.Where(field => field.Value is not null).ToDictionary(),
            Safe);
    }

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["Place"] = "Place",
        ["AdministrativeArea"] = "AdministrativeArea",
        ["Institution"] = "Organization",
        ["Project"] = "Project",
        ["Event"] = "Event",
        ["Report"] = "Report",
        ["Measure"] = "QuantitativeValue",
    };
}
