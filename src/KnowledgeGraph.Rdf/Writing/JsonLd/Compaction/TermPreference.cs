using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>Which containers, types and languages a term for a value should have, best first (JSON-LD 1.1 API §6.2.2 step 4).</summary>
internal sealed class TermPreference
{
    private TermPreference(string kind, string value)
    {
        Kind = kind;
        Value = value;
    }

    public List<string> Containers { get; } = [];

    /// <summary><c>@type</c>, <c>@language</c> or <c>@any</c>.</summary>
    public string Kind { get; private set; }

    public List<string> Values { get; } = [];

    private string Value { get; set; }

    public static TermPreference For(ActiveContext context, object? value, bool reverse)
    {
        var preference = new TermPreference("@language", "@null");
        var map = value as JsonMap;
        var hasIndex = map?.ContainsKey("@index") == true;
        if (hasIndex && !Shapes.IsGraph(map))
        {
            preference.Containers.AddRange(["@index", "@index@set"]);
        }

        if (reverse)
        {
            (preference.Kind, preference.Value) = ("@type", "@reverse");
            preference.Containers.Add("@set");
        }
        else if (Shapes.IsList(map))
        {
            preference.ForList(context, map!, hasIndex);
        }
        else if (Shapes.IsGraph(map))
        {
            preference.ForGraph(map!, hasIndex);
        }
        else
        {
            preference.ForOther(map, hasIndex);
        }

        preference.Containers.Add("@none");
        if (!hasIndex)
        {
            preference.Containers.AddRange(["@index", "@index@set"]);
        }

        if (map is { Count: 1 } && map.ContainsKey("@value"))
        {
            preference.Containers.AddRange(["@language", "@language@set"]);
        }

        preference.SetValues(context, map);
        return preference;
    }

    private void ForList(ActiveContext context, JsonMap map, bool hasIndex)
    {
        if (!hasIndex)
        {
            Containers.Add("@list");
        }

        var items = Shapes.AsList(map["@list"]);
        string? type = null;
        var language = items.Count == 0 ? InverseContext.DefaultLanguage(context) : null;
        foreach (var item in items.Cast<JsonMap>())
        {
            var (itemType, itemLanguage) = Kinds(item);
            language = language is null || language == itemLanguage || !item.ContainsKey("@value") ? language ?? itemLanguage : "@none";
            type = type is null || type == itemType ? itemType : "@none";
        }

        language ??= "@none";
        type ??= "@none";
        (Kind, Value) = type != "@none" ? ("@type", type) : ("@language", language);
    }

    private static (string Type, string Language) Kinds(JsonMap item)
    {
        if (!item.ContainsKey("@value"))
        {
            return ("@id", "@none");
        }

        if (item.ContainsKey("@direction") || item.ContainsKey("@language"))
        {
            return ("@none", LanguageKey(item));
        }

        return item.Find("@type") is string type ? (type, "@none") : ("@none", "@null");
    }

    private void ForGraph(JsonMap map, bool hasIndex)
    {
        var hasId = map.ContainsKey("@id");
        string[] index = ["@graph@index", "@graph@index@set"];
        string[] id = ["@graph@id", "@graph@id@set"];
        Containers.AddRange(hasIndex ? index : []);
        Containers.AddRange(hasId ? id : []);
        Containers.AddRange(["@graph", "@graph@set", "@set"]);
        Containers.AddRange(hasIndex ? [] : index);
        Containers.AddRange(hasId ? [] : id);
        Containers.AddRange(["@index", "@index@set"]);
        (Kind, Value) = ("@type", "@id");
    }

    private void ForOther(JsonMap? map, bool hasIndex)
    {
        if (map?.ContainsKey("@value") != true)
        {
            (Kind, Value) = ("@type", "@id");
            Containers.AddRange(["@id", "@id@set", "@type", "@set@type"]);
        }
        else if ((map.ContainsKey("@direction") || map.ContainsKey("@language")) && !hasIndex)
        {
            Value = LanguageKey(map);
            Containers.AddRange(["@language", "@language@set"]);
        }
        else if (map.Find("@type") is string type)
        {
            (Kind, Value) = ("@type", type);
        }

        Containers.Add("@set");
    }

    private void SetValues(ActiveContext context, JsonMap? map)
    {
        if (Value == "@reverse")
        {
            Values.Add("@reverse");
        }

        if (Value is "@id" or "@reverse" && map?.Find("@id") is string id)
        {
            var term = IriCompaction.Compact(context, id);
            var isTerm = context.Find(term)?.Iri == id;
            Values.AddRange(isTerm ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]);
        }
        else
        {
            Values.AddRange([Value, "@none"]);
            if (map?.Find("@list") is List<object?> { Count: 0 })
            {
                Kind = "@any";
            }
        }

        Values.Add("@any");
        if (Values.Find(v => v.Contains('_', StringComparison.Ordinal)) is { } directional)
        {
            Values.Add(directional[directional.IndexOf('_', StringComparison.Ordinal)..]);
        }
    }

    private static string LanguageKey(JsonMap value)
    {
        var language = (value.Find("@language") as string)?.ToLowerInvariant();
        return value.Find("@direction") is string direction ? $"{language}_{direction}" : language ?? "@null";
    }
}
