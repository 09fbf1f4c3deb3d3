namespace KnowledgeGraph.Rdf.Terms;

/// <summary>A triple; the subject may be a triple term only in generalised data, which readers refuse.</summary>
public readonly record struct Triple(Term Subject, Iri Predicate, Term Object);

/// <summary>A triple in a graph; <see cref="Graph"/> is null for the default graph.</summary>
public readonly record struct Quad(Term Subject, Iri Predicate, Term Object, Term? Graph = null)
{
    public Triple Triple => new(Subject, Predicate, Object);
}
