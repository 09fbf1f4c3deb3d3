using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Ontology;

/// <summary>What a query editor needs to complete words: prefixes, and the ontology's terms with their labels.</summary>
internal static class TermsEndpoint
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sparql/terms", WriteAsync).WithTags("SPARQL").WithSummary("Prefixes and terms, for query editors")
            .Describing(new InterfaceDescription { Parameters = [new("lang", "zh or en for the first label")], Answers = ["application/json"], Examples = ["/sparql/terms?lang=en"] });

    private static async Task WriteAsync(HttpContext context, KnowledgeBase knowledge, string lang = "zh")
    {
        var snapshot = knowledge.Store.Current;
        if (RevisionTag.IsFresh(context, knowledge, snapshot, "application/json;lang=" + lang))
        {
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            Write(json, new OntologyReader(snapshot, new Labels(snapshot, lang == "en" ? "en" : "zh")));
        }

        await context.Response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), context.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, OntologyReader ontology)
    {
        json.WriteStartObject();
        json.WriteStartObject("prefixes");
        foreach (var (prefix, iri) in Prefixes.Common)
        {
            json.WriteString(prefix, iri);
        }

        json.WriteEndObject();
        json.WriteStartArray("terms");
        foreach (var term in ontology.Terms().OrderByDescending(term => term.Uses))
        {
            json.WriteStartObject();
            json.WriteString("name", "kg:" + Labels.LocalName(term.Iri));
            json.WriteString("kind", term.Kind.ToString());
            json.WriteString("label", term.Label);
            json.WriteString("other", term.OtherLabel);
            json.WriteNumber("uses", term.Uses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
