using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Writes statements in one syntax. The document is whole after <see cref="Complete"/>.</summary>
public interface IQuadWriter
{
    /// <summary>Writes a statement.</summary>
    /// <exception cref="RdfWriteException">The syntax cannot say it: a named graph in Turtle, a predicate without XML name.</exception>
    void Write(in Quad quad);

    /// <summary>Writes what is left, and the end of the document.</summary>
    void Complete();
}
