using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Reads what a page shows about one term of the ontology.</summary>
public sealed class TermReader(Snapshot snapshot, Labels labels)
{
    private const int InstancesShown = 12;
    private const int GraphsShown = 12;
    private const int MostGraphs = 2_000;

    private static readonly (string Predicate, bool IsIncoming, string Chinese, string English)[] Relations =
    [
        (Vocabulary.Rdfs + "subClassOf", false, "上位类", "Subclass of"),
        (Vocabulary.Rdfs + "subClassOf", true, "下位类", "Subclasses"),
        (Vocabulary.Rdfs + "subPropertyOf", false, "上位属性", "Subproperty of"),
        (Vocabulary.Rdfs + "subPropertyOf", true, "下位属性", "Subproperties"),
        (Vocabulary.Rdfs + "domain", false, "主语类型", "Domain"),
        (Vocabulary.Rdfs + "range", false, "宾语类型", "Range"),
        (Vocabulary.Rdfs + "domain", true, "以此为主语的属性", "Properties with this domain"),
        (Vocabulary.Rdfs + "range", true, "以此为宾语的属性", "Properties with this range"),
        (Vocabulary.Owl + "inverseOf", false, "逆属性", "Inverse of"),
        (Vocabulary.Skos + "inScheme", false, "所属体系", "In scheme"),
        (Vocabulary.Skos + "broader", false, "上位概念", "Broader"),
        (Vocabulary.Skos + "broader", true, "下位概念", "Narrower"),
        (Vocabulary.Skos + "inScheme", true, "概念", "Concepts"),
        (Vocabulary.Skos + "exactMatch", false, "等同于", "Same as"),
        (Vocabulary.Skos + "closeMatch", false, "近似于", "Close to"),
        (Vocabulary.Rdfs + "seeAlso", false, "参见", "See also"),
        (Vocabulary.Shacl + "targetClass", false, "约束的类", "Constrains"),
        (Vocabulary.Shacl + "targetClass", true, "约束它的形状", "Shapes"),
    ];

    /// <returns>Null where the IRI is no typed term.</returns>
    public TermView? Read(string iri)
    {
        var id = Vocabulary.Find(snapshot, iri);
        if (id.IsNone || Statements.Object(snapshot, id, RdfVocabulary.Type).IsNone)
        {
            return null;
        }

        var kind = TermKinds.Of(snapshot, id);
        var neighbours = new NeighbourReader(snapshot, Value);
        var (outgoing, incoming, looked) = kind == TermKind.Class ? neighbours.OfClass(id) : TermKinds.IsProperty(kind) ? neighbours.OfProperty(id) : neighbours.OfConcept(id);
        return new TermView(
            Value(id),
            iri,
            kind,
            Texts(id, Vocabulary.Rdfs + "label", Vocabulary.Skos + "prefLabel", Vocabulary.Skos + "altLabel"),
            Texts(id, Vocabulary.Skos + "definition", Vocabulary.Rdfs + "comment", Vocabulary.Skos + "scopeNote"),
            [.. Relations.Select(relation => Relation(id, relation)).Where(relation => relation.Values.Count > 0)],
            new ShapeReader(snapshot, labels).Rules(id, kind),
            outgoing,
            incoming,
            looked,
            TermKinds.Uses(snapshot, id, kind),
            Graphs(id, kind),
            kind == TermKind.Class ? [.. Statements.Subjects(snapshot, Vocabulary.Find(snapshot, RdfVocabulary.Type), id, limit: InstancesShown).Select(Value)] : [],
            TermExamples.Of(iri, kind, labels.Language));
    }

    private TermRelation Relation(TermId id, (string Predicate, bool IsIncoming, string Chinese, string English) relation)
    {
        var predicate = Vocabulary.Find(snapshot, relation.Predicate);
        var others = relation.IsIncoming ? Statements.Subjects(snapshot, predicate, id) : Statements.Objects(snapshot, id, predicate);
        return new TermRelation(relation.Chinese, relation.English, [.. others.Select(Value)]);
    }

    /// <summary>The texts of some predicates, each once, those of the reader's language first.</summary>
    private List<LocalText> Texts(TermId id, params string[] predicates) =>
    [
        .. predicates
            .SelectMany(predicate => Statements.Objects(snapshot, id, Vocabulary.Find(snapshot, predicate)))
            .Select(text => snapshot.Terms.Decode(text)).OfType<Literal>()
            .Select(literal => new LocalText(literal.LexicalForm, literal.Language))
            .Distinct()
            .OrderBy(text => text.Language?.StartsWith(labels.Language, StringComparison.OrdinalIgnoreCase) == true ? 0 : 1),
    ];

    private List<(ValueView Graph, long Count)> Graphs(TermId id, TermKind kind)
    {
        var named = snapshot.NamedGraphs();
        if (named.Count > MostGraphs)
        {
            return [];
        }

        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        return
        [
            .. named
                .Select(graph => (graph, Count: snapshot.Count(
                    TermKinds.IsProperty(kind) ? new QuadPattern(TermId.None, id, TermId.None, graph)
                    : new QuadPattern(TermId.None, kind == TermKind.Class ? type : TermId.None, id, graph))))
                .Where(graph => graph.Count > 0)
                .OrderByDescending(graph => graph.Count)
                .Take(GraphsShown)
                .Select(graph => (Value(graph.graph), graph.Count)),
        ];
    }

    private ValueView Value(TermId id) => new(id, snapshot.Terms.Decode(id), labels.Of(id));
}
