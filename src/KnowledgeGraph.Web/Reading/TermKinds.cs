using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>What a term of an ontology is, in the order in which a reader meets them.</summary>
public enum TermKind
{
    Class,
    ObjectProperty,
    DatatypeProperty,
    AnnotationProperty,
    Scheme,
    Concept,
    Unit,
    Shape,
    Other,
}

/// <summary>Kinds of terms: how they are told, called and counted.</summary>
public static class TermKinds
{
    private static readonly (string Type, TermKind Kind)[] Types =
    [
        (Vocabulary.Owl + "Class", TermKind.Class),
        (Vocabulary.Rdfs + "Class", TermKind.Class),
        (Vocabulary.Owl + "ObjectProperty", TermKind.ObjectProperty),
        (Vocabulary.Owl + "DatatypeProperty", TermKind.DatatypeProperty),
        (Vocabulary.Owl + "AnnotationProperty", TermKind.AnnotationProperty),
        (RdfVocabulary.Namespace + "Property", TermKind.AnnotationProperty),
        (Vocabulary.Skos + "ConceptScheme", TermKind.Scheme),
        (Vocabulary.Skos + "Concept", TermKind.Concept),
        ("http://qudt.org/schema/qudt/Unit", TermKind.Unit),
        (Vocabulary.Shacl + "NodeShape", TermKind.Shape),
        (Vocabulary.Shacl + "PropertyShape", TermKind.Shape),
    ];

    public static TermKind Of(Snapshot snapshot, TermId term)
    {
        var types = Statements.Objects(snapshot, term, Vocabulary.Find(snapshot, RdfVocabulary.Type)).Select(type => (snapshot.Terms.Decode(type) as Iri)?.Value).ToList();
        return Types.FirstOrDefault(known => types.Contains(known.Type), (Type: "", Kind: TermKind.Other)).Kind;
    }

    public static bool IsProperty(TermKind kind) => kind is TermKind.ObjectProperty or TermKind.DatatypeProperty or TermKind.AnnotationProperty;

    /// <summary>Instances of a class, statements of a property, statements whose object is another term; exact.</summary>
    public static long Uses(Snapshot snapshot, TermId term, TermKind kind) => snapshot.Count(
        IsProperty(kind) ? new QuadPattern(TermId.None, term, TermId.None, TermId.None)
        : kind == TermKind.Class ? new QuadPattern(TermId.None, Vocabulary.Find(snapshot, RdfVocabulary.Type), term, TermId.None)
        : new QuadPattern(TermId.None, TermId.None, term, TermId.None));

    /// <summary>What terms of a kind are called.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Title(TermKind kind, string language) => (kind, language) switch
    {
        (TermKind.Class, "zh") => "类",
        (TermKind.Class, _) => "Classes",
        (TermKind.ObjectProperty, "zh") => "对象属性",
        (TermKind.ObjectProperty, _) => "Object properties",
        (TermKind.DatatypeProperty, "zh") => "数据属性",
        (TermKind.DatatypeProperty, _) => "Datatype properties",
        (TermKind.AnnotationProperty, "zh") => "注释属性",
        (TermKind.AnnotationProperty, _) => "Annotation properties",
        (TermKind.Scheme, "zh") => "概念体系",
        (TermKind.Scheme, _) => "Concept schemes",
        (TermKind.Concept, "zh") => "概念",
        (TermKind.Concept, _) => "Concepts",
        (TermKind.Unit, "zh") => "单位",
        (TermKind.Unit, _) => "Units",
        (TermKind.Shape, "zh") => "形状",
        (TermKind.Shape, _) => "Shapes",
        (_, "zh") => "其他",
        _ => "Others",
    };
}
