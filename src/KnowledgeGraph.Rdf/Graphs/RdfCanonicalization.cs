using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>
/// RDF Dataset Canonicalization, RDFC-1.0: isomorphic datasets get the same text, whose hash can be signed or compared.
/// </summary>
public static class RdfCanonicalization
{
    /// <exception cref="CanonicalizationException">The dataset needs more work than <paramref name="options"/> allows, or has blank nodes
    /// in triple terms, which RDFC-1.0 does not know.</exception>
    public static CanonicalDataset Canonicalize(
        IEnumerable<Quad> quads, CanonicalizationOptions? options = null, CancellationToken cancellation = default)
    {
        var distinct = new HashSet<Quad>(quads);
        var labels = new CanonicalLabelling(distinct, options ?? CanonicalizationOptions.Default, cancellation).Labels();
        var lines = distinct
            .Select(quad => Relabel(quad, labels))
            .Select(quad => (Quad: quad, Line: NQuadsLine.Of(quad)))
            .Order(LineOrder.Instance)
            .ToList();
        var text = new StringBuilder();
        lines.ForEach(line => text.Append(line.Line));
        return new CanonicalDataset([.. lines.Select(line => line.Quad)], text.ToString(), labels);
    }

    private static Quad Relabel(in Quad quad, IReadOnlyDictionary<BlankNode, string> labels) =>
        new(Relabel(quad.Subject, labels), quad.Predicate, Relabel(quad.Object, labels), quad.Graph is null ? null : Relabel(quad.Graph, labels));

    private static Term Relabel(Term term, IReadOnlyDictionary<BlankNode, string> labels) =>
        term is BlankNode node ? new BlankNode(labels[node]) : term;

    /// <summary>By code point, which is not the order of UTF-16.</summary>
    private sealed class LineOrder : IComparer<(Quad Quad, string Line)>
    {
        public static LineOrder Instance { get; } = new();

        public int Compare((Quad Quad, string Line) x, (Quad Quad, string Line) y) => CodePointOrder.Compare(x.Line, y.Line);
    }
}
