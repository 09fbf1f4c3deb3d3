using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>An expanded document with the terms of a context, which stands in the result (JSON-LD 1.1 API §9.1, compact).</summary>
internal static class CompactDocument
{
    public static JsonMap Of(List<object?> expanded, object? context, JsonLdOptions options)
    {
        var contexts = new ContextProcessor(options);
        var active = contexts.Process(new ActiveContext(options.Base), context, options.Base);
        var compacted = new Compactor(contexts).Compact(active, null, expanded);
        var result = new JsonMap();
        if (context is not (null or JsonMap { Count: 0 } or List<object?> { Count: 0 }))
        {
            result["@context"] = context;
        }

        if (compacted is JsonMap members)
        {
            foreach (var (key, value) in members)
            {
                result[key] = value;
            }
        }
        else if (compacted is List<object?> { Count: > 0 } nodes)
        {
            result[IriCompaction.Compact(active, "@graph")] = nodes;
        }

        return result;
    }
}
