namespace KnowledgeGraph.Rdf.Terms;

/// <summary>
/// An RDF term as an object (RDF 1.2 Concepts §3). Two terms are equal exactly when they are the same RDF term;
/// the value space (<c>1</c> = <c>01</c>) is the business of <c>Values</c>. Bulk paths do not make terms: readers hand
/// UTF-8 to an <c>ITermFactory</c>, and the store keeps ids.
/// </summary>
public abstract record Term
{
    private protected Term()
    {
    }
}

/// <summary>An IRI, absolute unless a document said otherwise.</summary>
public sealed record Iri(string Value) : Term
{
    public override string ToString() => $"<{Value}>";
}

/// <summary>A blank node; its label means something only within one document or one store.</summary>
public sealed record BlankNode(string Label) : Term
{
    public override string ToString() => $"_:{Label}";
}

/// <summary>A triple used as a term (RDF 1.2 Concepts §3.5).</summary>
public sealed record TripleTerm(Term Subject, Iri Predicate, Term Object) : Term
{
    public override string ToString() => $"<<( {Subject} {Predicate} {Object} )>>";
}
