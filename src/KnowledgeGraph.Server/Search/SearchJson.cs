using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Search;

/// <summary>Search results as JSON.</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, Snapshot snapshot, ServerOptions options, SearchRequest request, SearchResult result)
    {
        var labels = new Labels(snapshot, context.Request.Query["lang"] == "en" ? "en" : "zh");
        var links = PageResponse.Links(options);
        return SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("query", request.Query);
            json.WriteNumber("revision", result.Revision);
            json.WriteNumber("total", result.Total);
            json.WriteBoolean("totalIsExact", result.IsTotalExact);
            json.WriteNumber("offset", request.Offset);
            json.WriteNumber("limit", request.Limit);
            if (result.DidYouMean is { } near)
            {
                json.WriteString("didYouMean", near);
            }

            json.WriteStartArray("hits");
            foreach (var hit in result.Hits)
            {
                WriteHit(json, snapshot, labels, links, hit);
            }

            json.WriteEndArray();
            WriteFacets(json, snapshot, labels, result);
            json.WriteEndObject();
        });
    }

    public static Task WriteSuggestionsAsync(HttpContext context, Snapshot snapshot, ServerOptions options, Labels labels, IReadOnlyList<Suggestion> suggestions)
    {
        var links = PageResponse.Links(options);
        return SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("suggestions");
            foreach (var suggestion in suggestions)
            {
                json.WriteStartObject();
                json.WriteString("text", suggestion.Text);
                WriteIri(json, snapshot, links, suggestion.Subject);
                if (!suggestion.Type.IsNone)
                {
                    json.WriteString("type", labels.Of(suggestion.Type));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteHit(Utf8JsonWriter json, Snapshot snapshot, Labels labels, Links links, SearchHit hit)
    {
        json.WriteStartObject();
        WriteIri(json, snapshot, links, hit.Subject);
        json.WriteString("label", labels.Of(hit.Subject));
        json.WriteStartArray("types");
        foreach (var type in Types(snapshot, hit.Subject))
        {
            WriteNamed(json, snapshot, labels, type, null);
        }

        json.WriteEndArray();
        json.WriteString("kind", hit.Kind.ToString());
        json.WriteString("predicate", SearchEndpoint.ValueOf(snapshot, hit.Predicate));
        if (hit.Graph != TermId.DefaultGraph)
        {
            json.WriteString("graph", SearchEndpoint.ValueOf(snapshot, hit.Graph));
        }

        json.WriteNumber("score", Math.Round(hit.Score, 3));
        json.WriteString("snippet", hit.Snippet.Text);
        json.WriteStartArray("marks");
        foreach (var (start, length) in hit.Snippet.Marks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(start + length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, Snapshot snapshot, Labels labels, SearchResult result)
    {
        json.WriteStartObject("facets");
        foreach (var (facet, values) in result.Facets)
        {
            json.WriteStartArray(SearchEndpoint.Name(facet));
            foreach (var value in values)
            {
                WriteNamed(json, snapshot, labels, value.Value, value.Count);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, Snapshot snapshot, Labels labels, TermId id, int? count)
    {
        json.WriteStartObject();
        json.WriteString("value", SearchEndpoint.ValueOf(snapshot, id));
        json.WriteString("label", labels.Of(id));
        if (count is { } number)
        {
            json.WriteNumber("count", number);
        }

        json.WriteEndObject();
    }

    private static void WriteIri(Utf8JsonWriter json, Snapshot snapshot, Links links, TermId id)
    {
        var name = SearchEndpoint.ValueOf(snapshot, id);
        json.WriteString("iri", name);
        if (id.Tag == TermTag.Iri)
        {
            json.WriteString("page", links.Page(name));
        }
    }

    public static List<TermId> Types(Snapshot snapshot, TermId subject)
    {
        var types = new TermId[8];
        var type = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        if (type.IsNone)
        {
            return [];
        }

        var count = snapshot.Scan(new(subject, type, TermId.None, TermId.None), Store.Indexes.QuadOrder.Spog).Read([], [], types, []);
        return [.. types.Take(count).Distinct()];
    }

    private static async Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            write(json);
        }

        context.Response.ContentLength = stream.Length;
        await context.Response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), context.RequestAborted).ConfigureAwait(false);
    }
}
