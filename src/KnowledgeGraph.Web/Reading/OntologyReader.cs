using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>A term of the ontology. <see cref="Uses"/> counts instances of a class, statements of a property, mentions of a concept.</summary>
/// <param name="OtherLabel">Its name in the other language, or null.</param>
public sealed record OntologyTerm(string Iri, TermKind Kind, string Label, string? OtherLabel, string? Definition, long Uses);

/// <summary>Terms of one kind; the concepts of one scheme.</summary>
public sealed record OntologyGroup(string Id, string Title, IReadOnlyList<OntologyTerm> Terms);

/// <summary>Reads the ontology's terms out of the store, every typed term in some group.</summary>
public sealed class OntologyReader(Snapshot snapshot, Labels labels)
{
    private readonly TermId _type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
    private readonly Labels _others = new(snapshot, labels.Language == "zh" ? "en" : "zh");

    /// <param name="wanted">A part of a name, a label or a definition; null gives all terms.</param>
    public IReadOnlyList<OntologyGroup> Read(string? wanted = null) =>
    [
        .. Terms()
            .Where(term => wanted is null || Mentions(term, wanted))
            .GroupBy(term => Group(term))
            .OrderBy(group => group.Key.Order)
            .ThenBy(group => group.Key.Title, StringComparer.Ordinal)
            .Select(group => new OntologyGroup(group.Key.Id, group.Key.Title, [.. group.OrderBy(term => term.Iri, StringComparer.Ordinal)])),
    ];

    /// <summary>Every typed term of the namespace.</summary>
    public IEnumerable<OntologyTerm> Terms() =>
        from id in TypedTerms()
        let iri = ((Iri)snapshot.Terms.Decode(id)).Value
        let kind = TermKinds.Of(snapshot, id)
        let label = labels.Of(id)
        let other = _others.Of(id)
        select new OntologyTerm(iri, kind, label, other == label ? null : other, labels.Best(id, Vocabulary.Skos + "definition"), TermKinds.Uses(snapshot, id, kind));

    private SortedSet<TermId> TypedTerms()
    {
        var found = new SortedSet<TermId>();
        foreach (var graph in OntologyGraphs())
        {
            var subjects = new TermId[256];
            var cursor = snapshot.Scan(new(TermId.None, _type, TermId.None, graph), Store.Indexes.QuadOrder.Gspo);
            for (var count = cursor.Read(subjects, [], [], []); count > 0; count = cursor.Read(subjects, [], [], []))
            {
                found.UnionWith(subjects.Take(count).Where(id => snapshot.Terms.Decode(id) is Iri iri && iri.Value.StartsWith(Vocabulary.Kg, StringComparison.Ordinal)));
            }
        }

        return found;
    }

    /// <summary>The graphs that define classes; reading all graphs for their typed terms would read everything.</summary>
    private HashSet<TermId> OntologyGraphs()
    {
        var graphs = new HashSet<TermId>();
        foreach (var kind in (string[])[Vocabulary.Owl + "Class", Vocabulary.Rdfs + "Class", Vocabulary.Skos + "ConceptScheme"])
        {
            var rows = new TermId[256];
            var id = Vocabulary.Find(snapshot, kind);
            if (_type.IsNone || id.IsNone)
            {
                continue;
            }

            var cursor = snapshot.Scan(new(TermId.None, _type, id, TermId.None), Store.Indexes.QuadOrder.Posg);
            for (var count = cursor.Read([], [], [], rows); count > 0; count = cursor.Read([], [], [], rows))
            {
                graphs.UnionWith(rows.Take(count));
            }
        }

        return graphs;
    }

    private (int Order, string Id, string Title) Group(OntologyTerm term)
    {
        var scheme = term.Kind == TermKind.Concept ? Statements.Object(snapshot, Vocabulary.Find(snapshot, term.Iri), Vocabulary.Skos + "inScheme") : TermId.None;
        if (!scheme.IsNone)
        {
            return ((int)term.Kind, "scheme-" + Labels.LocalName(((Iri)snapshot.Terms.Decode(scheme)).Value), (labels.Language == "zh" ? "概念：" : "Concepts: ") + labels.Of(scheme));
        }

        return ((int)term.Kind, term.Kind.ToString().ToLowerInvariant(), TermKinds.Title(term.Kind, labels.Language));
    }

    private static bool Mentions(OntologyTerm term, string wanted) =>
        Labels.LocalName(term.Iri).Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || term.Label.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || term.OtherLabel?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true
        || term.Definition?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true;
}
