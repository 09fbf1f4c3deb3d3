using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>What the service says of itself (Reconciliation API 0.2 §3).</summary>
internal static class ReconciliationManifest
{
    private const string Ontology = "https://w3id.org/report-kg/ontology#";
    private const string FlyoutPath = "/reconcile/flyout?id=${id}";

    private static readonly string[] Types = ["Place", "Institution", "Project", "Programme", "Event", "Honour"];

    public static object Of(ServerOptions options)
    {
        var root = options.BaseIri.TrimEnd('/');
        return new
        {
            versions = new[] { "0.2" },
            name = "Government work reports",
            identifierSpace = options.BaseIri + "id/",
            schemaSpace = Ontology,
            documentation = options.BaseIri + "api",
            defaultTypes = Types.Select(type => new { id = Ontology + type, name = type }),
            view = new { url = options.BaseIri + "resource?iri={{id}}" },
            preview = new { url = options.BaseIri + "reconcile/preview?id={{id}}", width = 430, height = 300 },
            suggest = new
            {
                entity = Suggest(root, "/reconcile/suggest"),
                property = Suggest(root, "/reconcile/suggest/property"),
                type = Suggest(root, "/reconcile/suggest/type"),
            },
            extend = new
            {
                propose_properties = new { service_url = root, service_path = "/reconcile/properties" },
                property_settings = new[]
                {
                    new { name = "limit", label = "Limit", type = "number", @default = 0, help_text = "The most values of a property for each thing; 0 for all." },
                },
            },
        };
    }

    private static object Suggest(string root, string path) => new { service_url = root, service_path = path, flyout_service_url = root, flyout_service_path = FlyoutPath };
}
