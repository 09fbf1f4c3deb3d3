using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>
/// Whether two datasets are the same up to the labels of their blank nodes (RDF 1.2 Concepts §3.8), nodes inside triple terms and
/// nodes that name graphs included. Colours are refined until they stop splitting, then a node is tried against each of its colour.
/// </summary>
public static class GraphIsomorphism
{
    /// <summary>True when some renaming of blank nodes makes the two sets of quads equal. Repetitions do not count.</summary>
    public static bool AreIsomorphic(IEnumerable<Quad> left, IEnumerable<Quad> right)
    {
        var a = new NodeColouring(left);
        var b = new NodeColouring(right);
        if (a.Quads.Count != b.Quads.Count || a.Nodes.Count != b.Nodes.Count || !a.Ground.SetEquals(b.Ground))
        {
            return false;
        }

        return Match(a, b);
    }

    private static bool Match(NodeColouring a, NodeColouring b)
    {
        a.Refine();
        b.Refine();
        var classesA = a.Classes();
        var classesB = b.Classes();
        if (!SameSizes(classesA, classesB))
        {
            return false;
        }

        var open = classesA.Where(c => c.Value.Count > 1).OrderBy(c => c.Value.Count).Select(c => c.Value).FirstOrDefault();
        if (open is null)
        {
            return IsMapping(a, b, classesA, classesB);
        }

        var node = open[0];
        var marked = a.Mark(node);
        return classesB[a.ColourOf(node)].Any(candidate => Match(marked.Copy(), b.Mark(candidate)));
    }

    private static bool SameSizes(Dictionary<ulong, List<BlankNode>> a, Dictionary<ulong, List<BlankNode>> b) =>
        a.Count == b.Count && a.All(c => b.TryGetValue(c.Key, out var other) && other.Count == c.Value.Count);

    private static bool IsMapping(
        NodeColouring a, NodeColouring b, Dictionary<ulong, List<BlankNode>> classesA, Dictionary<ulong, List<BlankNode>> classesB)
    {
        var mapping = classesA.ToDictionary(c => c.Value[0], c => classesB[c.Key][0]);
        return a.Quads.All(quad => b.Quads.Contains(Rename(quad, mapping)));
    }

    private static Quad Rename(in Quad quad, Dictionary<BlankNode, BlankNode> mapping) => new(
        Rename(quad.Subject, mapping),
        quad.Predicate,
        Rename(quad.Object, mapping),
        quad.Graph is null ? null : Rename(quad.Graph, mapping));

    private static Term Rename(Term term, Dictionary<BlankNode, BlankNode> mapping) => term switch
    {
        BlankNode node => mapping[node],
        TripleTerm triple => new TripleTerm(Rename(triple.Subject, mapping), triple.Predicate, Rename(triple.Object, mapping)),
        _ => term,
    };
}
