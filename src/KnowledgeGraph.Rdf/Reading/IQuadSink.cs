using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading;

/// <summary>
/// Makes terms of whatever kind the caller keeps: objects (<see cref="Term"/>) or the store's ids. A reader hands over UTF-8 that
/// is valid only during the call, with all escapes resolved, and keeps the returned value as long as its grammar needs it.
/// </summary>
public interface ITermFactory<TTerm>
{
    /// <param name="iri">The IRI, resolved against the base.</param>
    TTerm Iri(ReadOnlySpan<byte> iri);

    /// <param name="label">The document's label without <c>_:</c>; the same label in one document is the same node.</param>
    TTerm BlankNode(ReadOnlySpan<byte> label);

    /// <summary>A blank node that no label of the document names.</summary>
    TTerm FreshBlankNode();

    TTerm Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype);

    TTerm LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction);

    TTerm TripleTerm(TTerm subject, TTerm predicate, TTerm @object);
}

/// <summary>Receives the statements of a document in its order.</summary>
public interface IQuadSink<TTerm> : ITermFactory<TTerm>
{
    /// <summary>A statement of the default graph.</summary>
    void Triple(TTerm subject, TTerm predicate, TTerm @object);

    /// <summary>A statement of a named graph.</summary>
    void Quad(TTerm subject, TTerm predicate, TTerm @object, TTerm graph);

    /// <summary>A prefix declaration, for those who want to write what they read with the same prefixes.</summary>
    void Prefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
    {
    }
}
