using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>A term of the ontology. <see cref="Uses"/> counts instances of a class, statements of a property, mentions of a concept.</summary>
public sealed record OntologyTerm(string Iri, string Label, string? Definition, long Uses);

public sealed record OntologyGroup(string Title, IReadOnlyList<OntologyTerm> Terms);

/// <summary>Reads the ontology's terms out of the store, every typed term in some group.</summary>
public sealed class OntologyReader(Snapshot snapshot, Labels labels)
{
    private static readonly (string Type, string Chinese, string English)[] Kinds =
    [
        (Vocabulary.Owl + "Class", "类", "Classes"),
        (Vocabulary.Owl + "ObjectProperty", "对象属性", "Object properties"),
        (Vocabulary.Owl + "DatatypeProperty", "数据属性", "Datatype properties"),
        (Vocabulary.Owl + "AnnotationProperty", "注释属性", "Annotation properties"),
        (Vocabulary.Skos + "ConceptScheme", "概念体系", "Concept schemes"),
        (Vocabulary.Skos + "Concept", "概念", "Concepts"),
        ("http://qudt.org/schema/qudt/Unit", "单位", "Units"),
    ];

    public IReadOnlyList<OntologyGroup> Read()
    {
        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        var groups = new List<OntologyGroup>();
        foreach (var (kind, chinese, english) in Kinds)
        {
            var terms = Statements.Subjects(snapshot, type, Vocabulary.Find(snapshot, kind))
                .Select(id => (Id: id, Iri: (snapshot.Terms.Decode(id) as Iri)?.Value ?? ""))
                .Where(term => term.Iri.StartsWith(Vocabulary.Kg, StringComparison.Ordinal))
                .Select(term => new OntologyTerm(term.Iri, labels.Of(term.Id), labels.Best(term.Id, Vocabulary.Skos + "definition"), Uses(term.Id, kind, type)))
                .OrderBy(term => term.Iri, StringComparer.Ordinal)
                .ToList();
            if (terms.Count > 0)
            {
                groups.Add(new OntologyGroup(labels.Language == "zh" ? chinese : english, terms));
            }
        }

        return groups;
    }

    private long Uses(TermId id, string kind, TermId type) => kind switch
    {
        _ when kind.EndsWith("Property", StringComparison.Ordinal) => snapshot.Count(new QuadPattern(TermId.None, id, TermId.None, TermId.None)),
        _ when kind.EndsWith("#Class", StringComparison.Ordinal) => snapshot.Count(new QuadPattern(TermId.None, type, id, TermId.None)),
        _ => snapshot.Count(new QuadPattern(TermId.None, TermId.None, id, TermId.None)),
    };
}
