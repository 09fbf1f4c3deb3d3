using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>Compacts the entries of one map (JSON-LD 1.1 API §6.1.2 step 12).</summary>
internal sealed class MemberCompactor(Compactor compactor, ActiveContext context, ActiveContext typeContext, string? property)
{
    private readonly ItemCompactor _items = new(compactor, context);

    public void Compact(JsonMap result, string key, object? value)
    {
        switch (key)
        {
            case "@id":
                result[Alias(key)] = value is string id ? IriCompaction.Compact(context, id, vocabulary: false) : value;
                break;
            case "@type":
                Types(result, value);
                break;
            case "@reverse":
                Reverse(result, value);
                break;
            case "@index" when context.Find(property)?.Holds("@index") == true:
                break;
            case "@direction" or "@index" or "@language" or "@value":
                result[Alias(key)] = value;
                break;
            default:
                Items(result, key, value);
                break;
        }
    }

    private string Alias(string keyword) => IriCompaction.Compact(context, keyword);

    private void Types(JsonMap result, object? value)
    {
        var alias = Alias("@type");
        var types = Shapes.AsList(value).ConvertAll(object? (t) => t is string type ? IriCompaction.Compact(typeContext, type) : t);
        var asArray = (context.Find(alias)?.Holds("@set") == true && !compactor.IsVersion10) || !compactor.CompactArrays;
        result.AddValue(alias, types.Count == 1 ? types[0] : types, asArray);
    }

    private void Reverse(JsonMap result, object? value)
    {
        var compacted = (JsonMap)compactor.Compact(context, "@reverse", value)!;
        foreach (var (term, items) in compacted.ToList())
        {
            if (context.Find(term) is { IsReverse: true } definition)
            {
                result.AddValue(term, items, definition.Holds("@set") || !compactor.CompactArrays);
                compacted.Remove(term);
            }
        }

        if (compacted.Count > 0)
        {
            result[Alias("@reverse")] = compacted;
        }
    }

    private void Items(JsonMap result, string key, object? value)
    {
        var isReverse = property == "@reverse";
        var items = Shapes.AsList(value);
        if (items.Count == 0)
        {
            var term = IriCompaction.Compact(context, key, items, reverse: isReverse);
            Nest(result, term).AddValue(term, new List<object?>(), asArray: true);
        }

        foreach (var item in items)
        {
            var term = IriCompaction.Compact(context, key, item, reverse: isReverse);
            _items.Compact(Nest(result, term), term, item);
        }
    }

    private JsonMap Nest(JsonMap result, string term)
    {
        if (context.Find(term)?.Nest is not { } nest)
        {
            return result;
        }

        if (nest != "@nest" && IriExpansion.Expand(context, nest) != "@nest")
        {
            throw new JsonLdException("invalid @nest value", $"'{nest}' does not stand for @nest");
        }

        if (result.Find(nest) is not JsonMap nested)
        {
            result[nest] = nested = [];
        }

        return nested;
    }
}
