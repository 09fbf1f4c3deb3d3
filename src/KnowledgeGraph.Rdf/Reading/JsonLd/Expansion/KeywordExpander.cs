using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>Expands an entry whose name is a keyword (JSON-LD 1.1 API §5.1.2 step 13.4).</summary>
internal sealed class KeywordExpander(Expander expander, MemberScope scope, bool isVersion10)
{
    public void Expand(JsonMap result, ActiveContext context, string keyword, object? value)
    {
        if (scope.Property == "@reverse")
        {
            throw new JsonLdException("invalid reverse property map", $"{keyword} cannot stand in @reverse");
        }

        // Reverse properties may have made an @reverse before, which this one joins.
        if (result.ContainsKey(keyword) && keyword != "@reverse" && (isVersion10 || keyword is not ("@included" or "@type")))
        {
            throw new JsonLdException("colliding keywords", $"{keyword} is given twice");
        }

        switch (keyword)
        {
            case "@value":
                result["@value"] = Value(value);
                break;
            case "@included":
                Included(result, context, value);
                break;
            case "@list" when scope.Property is null or "@graph":
                break;
            case "@reverse":
                Reverse(result, context, value);
                break;
            case "@direction" when isVersion10:
                break;
            default:
                if (Simple(result, context, keyword, value) is var expanded && (expanded is not null || keyword == "@id"))
                {
                    result[keyword] = expanded;
                }

                break;
        }
    }

    private object? Simple(JsonMap result, ActiveContext context, string keyword, object? value) => keyword switch
    {
        "@id" => value is string id
            ? IriExpansion.Expand(context, id, documentRelative: true, vocabulary: false)
            : throw new JsonLdException("invalid @id value", "@id is a string"),
        "@type" => Types(result, value),
        "@graph" => Items(expander.Expand(context, "@graph", value)),
        "@language" => value as string ?? throw new JsonLdException("invalid language-tagged string", "@language is a string"),
        "@direction" => value is "ltr" or "rtl" ? value : throw new JsonLdException("invalid base direction", "@direction is 'ltr' or 'rtl'"),
        "@index" => value as string ?? throw new JsonLdException("invalid @index value", "@index is a string"),
        "@list" => Items(expander.Expand(context, scope.Property, value)),
        "@set" => expander.Expand(context, scope.Property, value),
        _ => null,
    };

    private static List<object?> Items(object? expanded) => expanded is null ? [] : Shapes.AsList(expanded);

    private object? Value(object? value)
    {
        if (scope.InputType == "@json")
        {
            return isVersion10 ? throw new JsonLdException("invalid value object value", "@json needs JSON-LD 1.1") : value;
        }

        return value is null || Shapes.IsScalar(value)
            ? value
            : throw new JsonLdException("invalid value object value", "@value is a string, number, boolean or null");
    }

    private object? Types(JsonMap result, object? value)
    {
        object? Type(object? item) => item is string text
            ? IriExpansion.Expand(scope.TypeContext, text, documentRelative: true)
            : throw new JsonLdException("invalid type value", "@type is a string or an array of strings");

        var types = value is List<object?> items ? items.ConvertAll(Type) : Type(value);
        if (!result.TryGetValue("@type", out var before))
        {
            return types;
        }

        return new List<object?>([.. Shapes.AsList(before), .. Shapes.AsList(types)]);
    }

    private void Included(JsonMap result, ActiveContext context, object? value)
    {
        if (isVersion10)
        {
            return;
        }

        var included = Items(expander.Expand(context, null, value));
        if (included.Count == 0 || !included.TrueForAll(Shapes.IsNode))
        {
            throw new JsonLdException("invalid @included value", "what is included is a node");
        }

        result["@included"] = result.TryGetValue("@included", out var before)
            ? new List<object?>([.. Shapes.AsList(before), .. included])
            : included;
    }

    private void Reverse(JsonMap result, ActiveContext context, object? value)
    {
        if (value is not JsonMap)
        {
            throw new JsonLdException("invalid @reverse value", "@reverse is a map");
        }

        if (expander.Expand(context, "@reverse", value) is not JsonMap expanded)
        {
            return;
        }

        if (expanded.Find("@reverse") is JsonMap twice)
        {
            foreach (var (property, items) in twice)
            {
                result.AddValue(property, items, asArray: true);
            }
        }

        foreach (var (property, items) in expanded)
        {
            if (property != "@reverse")
            {
                MemberExpander.AddReverse(result, property, items);
            }
        }
    }
}
