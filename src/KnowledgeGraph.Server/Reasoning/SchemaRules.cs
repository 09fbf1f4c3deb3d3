using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Reasoning;

/// <summary>
/// What an ontology says of classes and properties, closed: the RDFS rules and those of OWL 2 RL for subproperties, subclasses, domains, ranges,
/// inverse, symmetric and transitive properties and equivalence (OWL 2 Profiles §4.3: scm-*, prp-dom, prp-rng, prp-spo1, prp-inv, prp-symp, prp-trp, cax-sco).
/// Identity (owl:sameAs and what implies it) is left out.
/// </summary>
internal sealed class SchemaRules
{
    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    private const string Owl = "http://www.w3.org/2002/07/owl#";

    private static readonly TermId[] Nothing = [];

    private readonly Snapshot _snapshot;
    private readonly Dictionary<TermId, TermId[]> _superclasses;
    private readonly Dictionary<TermId, TermId[]> _superproperties;
    private readonly Dictionary<TermId, TermId[]> _domains;
    private readonly Dictionary<TermId, TermId[]> _ranges;
    private readonly Dictionary<TermId, TermId[]> _inverses;
    private readonly HashSet<TermId> _transitive;

    public SchemaRules(Snapshot snapshot)
    {
        _snapshot = snapshot;
        Type = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        _superclasses = Closed(Both(Pairs(Rdfs + "subClassOf"), Pairs(Owl + "equivalentClass")));
        _superproperties = Closed(Both(Pairs(Rdfs + "subPropertyOf"), Pairs(Owl + "equivalentProperty")));
        _domains = Grouped(Pairs(Rdfs + "domain"));
        _ranges = Grouped(Pairs(Rdfs + "range"));
        var symmetric = Instances("SymmetricProperty");
        _inverses = Grouped([.. Both([], Pairs(Owl + "inverseOf")), .. symmetric.Select(property => (property, property))]);
        _transitive = [.. Instances("TransitiveProperty")];
    }

    /// <summary><c>rdf:type</c>, or none where the store has no such term.</summary>
    public TermId Type { get; }

    public TermId[] SuperclassesOf(TermId @class) => _superclasses.GetValueOrDefault(@class, Nothing);

    public TermId[] SuperpropertiesOf(TermId property) => _superproperties.GetValueOrDefault(property, Nothing);

    public TermId[] DomainsOf(TermId property) => _domains.GetValueOrDefault(property, Nothing);

    public TermId[] RangesOf(TermId property) => _ranges.GetValueOrDefault(property, Nothing);

    public TermId[] InversesOf(TermId property) => _inverses.GetValueOrDefault(property, Nothing);

    public bool IsTransitive(TermId property) => _transitive.Contains(property);

    private List<(TermId, TermId)> Pairs(string predicate)
    {
        var pairs = new List<(TermId, TermId)>();
        var id = _snapshot.Terms.Find(new Iri(predicate));
        if (!id.IsNone)
        {
            TripleScan.Each(_snapshot, new QuadPattern(TermId.None, id, TermId.None, TermId.None), (subject, _, @object) =>
            {
                if (subject.Tag == TermTag.Iri && @object.Tag == TermTag.Iri)
                {
                    pairs.Add((subject, @object));
                }
            });
        }

        return pairs;
    }

    private List<TermId> Instances(string owlClass)
    {
        var instances = new List<TermId>();
        var id = _snapshot.Terms.Find(new Iri(Owl + owlClass));
        if (!id.IsNone && !Type.IsNone)
        {
            TripleScan.Each(_snapshot, new QuadPattern(TermId.None, Type, id, TermId.None), (subject, _, _) => instances.Add(subject));
        }

        return instances;
    }

    private static List<(TermId, TermId)> Both(List<(TermId, TermId)> oneWay, List<(TermId From, TermId To)> bothWays) =>
        [.. oneWay, .. bothWays, .. bothWays.Select(pair => (pair.To, pair.From))];

    private static Dictionary<TermId, TermId[]> Grouped(IEnumerable<(TermId Key, TermId Value)> pairs) =>
        pairs.GroupBy(pair => pair.Key, pair => pair.Value).ToDictionary(group => group.Key, group => group.Distinct().ToArray());

    private static Dictionary<TermId, TermId[]> Closed(IEnumerable<(TermId, TermId)> pairs)
    {
        var direct = Grouped(pairs);
        var closed = new Dictionary<TermId, TermId[]>();
        foreach (var start in direct.Keys)
        {
            var reached = new HashSet<TermId>();
            var open = new Stack<TermId>([start]);
            while (open.TryPop(out var next))
            {
                foreach (var above in direct.GetValueOrDefault(next, Nothing))
                {
                    if (reached.Add(above))
                    {
                        open.Push(above);
                    }
                }
            }

            reached.Remove(start);
            closed.Add(start, [.. reached]);
        }

        return closed;
    }
}
