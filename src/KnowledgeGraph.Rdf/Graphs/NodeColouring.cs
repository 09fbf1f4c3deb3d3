using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>
/// Colours of the blank nodes of a dataset: two nodes of different colours cannot be the same node under any renaming.
/// </summary>
internal sealed class NodeColouring
{
    private readonly Dictionary<BlankNode, ulong> _colours;
    private int _marks;

    public NodeColouring(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            var nodes = new List<BlankNode>();
            Collect(quad, nodes);
            (nodes.Count == 0 ? Ground : Quads).Add(quad);
            Nodes.UnionWith(nodes);
        }

        _colours = Nodes.ToDictionary(n => n, _ => 1UL);
    }

    private NodeColouring(NodeColouring other)
    {
        Ground = other.Ground;
        Quads = other.Quads;
        Nodes = other.Nodes;
        _marks = other._marks;
        _colours = new Dictionary<BlankNode, ulong>(other._colours);
    }

    /// <summary>The quads without blank nodes.</summary>
    public HashSet<Quad> Ground { get; } = [];

    /// <summary>The quads with blank nodes.</summary>
    public HashSet<Quad> Quads { get; } = [];

    public HashSet<BlankNode> Nodes { get; } = [];

    public NodeColouring Copy() => new(this);

    public ulong ColourOf(BlankNode node) => _colours[node];

    /// <summary>A copy in which a node has a colour of its own, the same for the same number of marks.</summary>
    public NodeColouring Mark(BlankNode node)
    {
        var copy = new NodeColouring(this);
        copy._colours[node] = Mix(0xC0FFEE, (ulong)++copy._marks);
        return copy;
    }

    public Dictionary<ulong, List<BlankNode>> Classes()
    {
        var classes = new Dictionary<ulong, List<BlankNode>>();
        foreach (var (node, colour) in _colours)
        {
            if (!classes.TryGetValue(colour, out var members))
            {
                classes[colour] = members = [];
            }

            members.Add(node);
        }

        return classes;
    }

    /// <summary>Gives nodes other colours by their neighbours' colours, until no class splits any more.</summary>
    public void Refine()
    {
        var count = _colours.Values.Distinct().Count();
        while (true)
        {
            Round();
            var next = _colours.Values.Distinct().Count();
            if (next == count)
            {
                return;
            }

            count = next;
        }
    }

    private void Round()
    {
        var next = new Dictionary<BlankNode, ulong>(_colours.Count);
        foreach (var (node, colour) in _colours)
        {
            next[node] = Mix(colour, 17);
        }

        var nodes = new List<BlankNode>();
        foreach (var quad in Quads)
        {
            nodes.Clear();
            Collect(quad, nodes);
            foreach (var node in nodes.Distinct())
            {
                // A sum, since the order of a node's quads means nothing.
                next[node] += Signature(quad, node);
            }
        }

        foreach (var (node, colour) in next)
        {
            _colours[node] = Mix(colour, 31);
        }
    }

    private ulong Signature(in Quad quad, BlankNode self)
    {
        var hash = Mix(Hash(quad.Subject, self), (ulong)quad.Predicate.GetHashCode());
        hash = Mix(hash, Hash(quad.Object, self));
        return Mix(hash, quad.Graph is null ? 3 : Hash(quad.Graph, self));
    }

    private ulong Hash(Term term, BlankNode self) => term switch
    {
        BlankNode node when node.Equals(self) => 7,
        BlankNode node => _colours[node],
        TripleTerm triple =>
            Mix(Mix(Hash(triple.Subject, self), (ulong)triple.Predicate.GetHashCode()), Mix(Hash(triple.Object, self), 11)),
        _ => Mix((ulong)term.GetHashCode(), 5),
    };

    private static void Collect(in Quad quad, List<BlankNode> nodes)
    {
        Collect(quad.Subject, nodes);
        Collect(quad.Object, nodes);
        Collect(quad.Graph, nodes);
    }

    private static void Collect(Term? term, List<BlankNode> nodes)
    {
        switch (term)
        {
            case BlankNode node:
                nodes.Add(node);
                break;
            case TripleTerm triple:
                Collect(triple.Subject, nodes);
                Collect(triple.Object, nodes);
                break;
        }
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var x = (a * 0x9E3779B97F4A7C15UL) ^ (b + 0x7F4A7C15UL + (a << 6) + (a >> 2));
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
