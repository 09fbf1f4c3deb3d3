using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Data extension of the Reconciliation API 0.2 (§5): values of properties for things that have been matched, and which properties there are.</summary>
internal sealed class DataExtension(Snapshot snapshot, Labels labels)
{
    private const string Range = "http://www.w3.org/2000/01/rdf-schema#range";
    private const int InstancesLookedAt = 500;

    /// <summary>One cell list for each thing and property.</summary>
    public object Extend(JsonElement request)
    {
        if (!request.TryGetProperty("properties", out var wanted) || wanted.ValueKind != JsonValueKind.Array || wanted.EnumerateArray().Any(property => property.ValueKind != JsonValueKind.Object || !property.TryGetProperty("id", out _)))
        {
            throw ReconciliationRequest.Wrong("extend", "properties must be an array of objects with id");
        }

        var properties = wanted.EnumerateArray().Select(property => (Iri: ReconciliationRequest.Text(property) ?? "", Limit: Limit(property))).ToList();
        return new
        {
            meta = properties.Select(property => Meta(property.Iri)),
            rows = ReconciliationRequest.Strings(request, "ids").Distinct(StringComparer.Ordinal).ToDictionary(
                id => id,
                id => properties.DistinctBy(property => property.Iri).ToDictionary(property => property.Iri, property => Cells(id, property.Iri, property.Limit))),
        };
    }

    /// <summary>The properties that things of a type have, the most usual first.</summary>
    public object Propose(string type, int? limit)
    {
        var counts = new Dictionary<TermId, int>();
        foreach (var thing in Instances(type))
        {
            var seen = TermId.None;
            foreach (var predicate in Predicates(thing))
            {
                counts[predicate] = counts.GetValueOrDefault(predicate) + (predicate == seen ? 0 : 1);
                seen = predicate;
            }
        }

        var properties = counts
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key)
            .Take(limit ?? int.MaxValue)
            .Select(count => new { id = SearchEndpoint.ValueOf(snapshot, count.Key), name = labels.Of(count.Key) });
        return limit is null ? new { type, properties } : new { type, limit, properties };
    }

    private static int Limit(JsonElement property)
    {
        var isGiven = property.TryGetProperty("settings", out var settings) && settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty("limit", out _);
        return isGiven && int.TryParse(ReconciliationRequest.Text(settings.GetProperty("limit")), CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : int.MaxValue;
    }

    private Dictionary<string, object> Meta(string iri)
    {
        var property = snapshot.Terms.Find(new Iri(iri));
        var meta = new Dictionary<string, object> { ["id"] = iri, ["name"] = property.IsNone ? Labels.LocalName(iri) : labels.Of(property) };
        var range = snapshot.Terms.Find(new Iri(Range));
        if (!property.IsNone && !range.IsNone && StoredObjects.Of(snapshot, property, range).FirstOrDefault(type => IsClass(type)) is { IsNone: false } type)
        {
            meta["type"] = new { id = SearchEndpoint.ValueOf(snapshot, type), name = labels.Of(type) };
        }

        return meta;
    }

    private bool IsClass(TermId type) => type.Tag == TermTag.Iri && snapshot.Terms.Decode(type) is Iri iri && !iri.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal);

    private List<object> Cells(string thing, string property, int limit)
    {
        var (subject, predicate) = (snapshot.Terms.Find(new Iri(thing)), snapshot.Terms.Find(new Iri(property)));
        return subject.IsNone || predicate.IsNone ? [] : [.. StoredObjects.Of(snapshot, subject, predicate).Take(limit).Select(Cell)];
    }

    /// <summary>A value in the kind of cell that the specification has for it.</summary>
    private object Cell(TermId value) => snapshot.Terms.Decode(value) switch
    {
        Iri iri => new { id = iri.Value, name = labels.Of(value) },
        Literal { Datatype: Xsd.Integer } literal when long.TryParse(literal.LexicalForm, CultureInfo.InvariantCulture, out var number) => new { @int = number },
        Literal { Datatype: Xsd.Decimal or Xsd.Double or Xsd.Float } literal when double.TryParse(literal.LexicalForm, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            new { @float = number },
        Literal { Datatype: Xsd.Boolean } literal => new { @bool = literal.LexicalForm is "true" or "1" },
        Literal { Datatype: Xsd.Date or Xsd.DateTime } literal => new { date = literal.LexicalForm },
        Literal literal => new { str = literal.LexicalForm },
        _ => new { str = labels.Of(value) },
    };

    private List<TermId> Instances(string type)
    {
        var (predicate, kind) = (snapshot.Terms.Find(new Iri(RdfVocabulary.Type)), snapshot.Terms.Find(new Iri(type)));
        if (predicate.IsNone || kind.IsNone)
        {
            return [];
        }

        var subjects = new TermId[InstancesLookedAt];
        var count = snapshot.Scan(new QuadPattern(TermId.None, predicate, kind, TermId.None), QuadOrder.Posg).Read(subjects, [], [], []);
        return [.. subjects.Take(count).Distinct()];
    }

    private List<TermId> Predicates(TermId thing)
    {
        var predicates = new TermId[256];
        var count = snapshot.Scan(new QuadPattern(thing, TermId.None, TermId.None, TermId.None), QuadOrder.Spog).Read([], predicates, [], []);
        return [.. predicates.Take(count)];
    }
}
