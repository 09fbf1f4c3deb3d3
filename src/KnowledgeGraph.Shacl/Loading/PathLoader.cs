using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Shacl.Shapes;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>Reads property paths (§2.3.1). A node that could be several paths is the first that fits, in the order of the specification.</summary>
internal sealed class PathLoader(ShapesDocument document)
{
    private readonly HashSet<Term> _open = [];

    /// <exception cref="ShapesGraphException">The node is no well-formed path.</exception>
    public ShapePath Load(Term node)
    {
        if (node is Iri iri)
        {
            return new PredicatePath(iri);
        }

        if (!_open.Add(node))
        {
            throw new ShapesGraphException(node, "a path may not contain itself");
        }

        var path = LoadNode(node);
        _open.Remove(node);
        return path;
    }

    private ShapePath LoadNode(Term node)
    {
        if (document.Has(node, RdfVocabulary.First))
        {
            return new SequencePath(LoadList(node));
        }

        return document.Value(node, "alternativePath") is { } alternative ? new AlternativePath(LoadList(alternative))
            : document.Value(node, "inversePath") is { } inverse ? new InversePath(Load(inverse))
            : document.Value(node, "zeroOrMorePath") is { } any ? new ZeroOrMorePath(Load(any))
            : document.Value(node, "oneOrMorePath") is { } some ? new OneOrMorePath(Load(some))
            : document.Value(node, "zeroOrOnePath") is { } optional ? new ZeroOrOnePath(Load(optional))
            : throw new ShapesGraphException(node, "this is neither an IRI nor a path expression");
    }

    private ImmutableArray<ShapePath> LoadList(Term head) =>
        document.List(head) is { Count: > 0 } members
            ? [.. members.Select(Load)]
            : throw new ShapesGraphException(head, "a path needs a well-formed, non-empty list");
}
