using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Datasets;

/// <summary>Deserialize JSON-LD to RDF (JSON-LD 1.1 API §8.1). What is not well-formed RDF is left out, as the algorithm says.</summary>
internal sealed class DatasetReader<TTerm, TSink>(TSink sink, NodeMap nodes, RdfDirection rdfDirection)
    where TSink : IQuadSink<TTerm>
{
    private const string I18n = "https://www.w3.org/ns/i18n#";

    private TTerm _graph = default!;
    private bool _inGraph;

    public void ReadAll(CancellationToken cancellation)
    {
        foreach (var (name, graph) in nodes.Graphs)
        {
            _inGraph = name != NodeMap.DefaultGraph;
            if (_inGraph && !IsResource(name))
            {
                continue;
            }

            _graph = _inGraph ? Resource(name) : default!;
            foreach (var (subject, node) in graph)
            {
                cancellation.ThrowIfCancellationRequested();
                if (IsResource(subject))
                {
                    ReadNode(subject, node);
                }
            }
        }
    }

    private void ReadNode(string subject, JsonMap node)
    {
        var term = Resource(subject);
        foreach (var property in node.SortedKeys)
        {
            var values = Shapes.AsList(node[property]);
            if (property == "@type")
            {
                foreach (var type in values.OfType<string>().Where(IsResource))
                {
                    Emit(term, Iri(RdfVocabulary.Type), Resource(type));
                }
            }
            else if (!Keywords.Contains(property) && IriText.IsWellFormed(property))
            {
                foreach (var value in values)
                {
                    ReadObject(term, property, value);
                }
            }
        }
    }

    private void ReadObject(TTerm subject, string property, object? value)
    {
        if (TryTerm(value, out var term))
        {
            Emit(subject, Iri(property), term);
        }
    }

    private bool TryTerm(object? value, out TTerm term)
    {
        term = default!;
        var map = (JsonMap)value!;
        if (map.TryGetValue("@list", out var list))
        {
            term = List(Shapes.AsList(list));
            return true;
        }

        if (map.ContainsKey("@value"))
        {
            return TryLiteral(map, out term);
        }

        if (map.Find("@id") is not string id || !IsResource(id))
        {
            return false;
        }

        term = Resource(id);
        return true;
    }

    private TTerm List(List<object?> items)
    {
        if (items.Count == 0)
        {
            return Iri(RdfVocabulary.Nil);
        }

        var head = Resource(nodes.FreshLabel());
        var cell = head;
        for (var i = 0; i < items.Count; i++)
        {
            if (TryTerm(items[i], out var item))
            {
                Emit(cell, Iri(RdfVocabulary.First), item);
            }

            var next = i + 1 < items.Count ? Resource(nodes.FreshLabel()) : Iri(RdfVocabulary.Nil);
            Emit(cell, Iri(RdfVocabulary.Rest), next);
            cell = next;
        }

        return head;
    }

    private bool TryLiteral(JsonMap map, out TTerm term)
    {
        term = default!;
        var datatype = map.Find("@type") as string;
        var language = map.Find("@language") as string;
        if ((datatype is not null && datatype != "@json" && !IriText.IsWellFormed(datatype)) || (language is not null && !LanguageTag.IsWellFormed(language)))
        {
            return false;
        }

        var lexical = Lexical(map["@value"], ref datatype);
        if (map.Find("@direction") is string direction && rdfDirection != RdfDirection.Ignored)
        {
            term = Directional(lexical, language, direction);
        }
        else
        {
            term = language is null
                ? Typed(lexical, datatype ?? Xsd.String)
                : sink.LanguageLiteral(Encoding.UTF8.GetBytes(lexical), Encoding.UTF8.GetBytes(language), BaseDirection.None);
        }

        return true;
    }

    private static string Lexical(object? value, ref string? datatype)
    {
        if (datatype == "@json")
        {
            datatype = RdfVocabulary.Json;
            return CanonicalJson.Of(value);
        }

        switch (value)
        {
            case bool truth:
                datatype ??= Xsd.Boolean;
                return truth ? "true" : "false";
            case JsonNumber number:
                return Number(number, ref datatype);
            default:
                return (string)value!;
        }
    }

    private static string Number(JsonNumber number, ref string? datatype)
    {
        const double Limit = 1e21;
        var value = number.Value;
        if (datatype == Xsd.Double || value % 1 != 0 || Math.Abs(value) >= Limit)
        {
            datatype ??= Xsd.Double;
            return ShortestDecimal.ToXsdDouble(value);
        }

        datatype ??= Xsd.Integer;
        return value == 0 ? "0" : number.IsPlainInteger ? number.Text : value.ToString("F0", CultureInfo.InvariantCulture);
    }

    private TTerm Directional(string lexical, string? language, string direction)
    {
        switch (rdfDirection)
        {
            case RdfDirection.I18nDatatype:
                return Typed(lexical, $"{I18n}{language?.ToLowerInvariant()}_{direction}");
            case RdfDirection.CompoundLiteral:
                var node = Resource(nodes.FreshLabel());
                Emit(node, Iri(RdfVocabulary.Namespace + "value"), Typed(lexical, Xsd.String));
                if (language is not null)
                {
                    Emit(node, Iri(RdfVocabulary.Namespace + "language"), Typed(language.ToLowerInvariant(), Xsd.String));
                }

                Emit(node, Iri(RdfVocabulary.Namespace + "direction"), Typed(direction, Xsd.String));
                return node;
            case var _ when language is null:
                return Typed(lexical, Xsd.String);
            default:
                var baseDirection = direction == "ltr" ? BaseDirection.LeftToRight : BaseDirection.RightToLeft;
                return sink.LanguageLiteral(Encoding.UTF8.GetBytes(lexical), Encoding.UTF8.GetBytes(language), baseDirection);
        }
    }

    private TTerm Typed(string lexical, string datatype) =>
        sink.Literal(Encoding.UTF8.GetBytes(lexical), Encoding.UTF8.GetBytes(datatype));

    private TTerm Iri(string iri) => sink.Iri(Encoding.UTF8.GetBytes(iri));

    private TTerm Resource(string identifier) =>
        IriText.IsBlankNode(identifier) ? sink.BlankNode(Encoding.UTF8.GetBytes(identifier[2..])) : Iri(identifier);

    private static bool IsResource(string identifier) => IriText.IsBlankNode(identifier) || IriText.IsWellFormed(identifier);

    private void Emit(TTerm subject, TTerm predicate, TTerm @object)
    {
        if (_inGraph)
        {
            sink.Quad(subject, predicate, @object, _graph);
        }
        else
        {
            sink.Triple(subject, predicate, @object);
        }
    }
}
