using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>The canonical label of each blank node of a dataset: the algorithm of RDFC-1.0 §4.4.</summary>
internal sealed class CanonicalLabelling
{
    private readonly Dictionary<BlankNode, List<Quad>> _quadsOf = [];
    private readonly Dictionary<BlankNode, string> _firstDegree = [];
    private readonly LabelIssuer _canonical = new("c14n");
    private readonly CanonicalizationOptions _options;
    private readonly CancellationToken _cancellation;
    private int _paths;

    public CanonicalLabelling(IEnumerable<Quad> quads, CanonicalizationOptions options, CancellationToken cancellation)
    {
        if (options.Hash != HashAlgorithmName.SHA256 && options.Hash != HashAlgorithmName.SHA384)
        {
            throw new CanonicalizationException($"RDFC-1.0 uses SHA-256 or SHA-384, not {options.Hash}");
        }

        _options = options;
        _cancellation = cancellation;
        foreach (var quad in quads)
        {
            foreach (var node in NodesOf(quad).Distinct())
            {
                if (!_quadsOf.TryGetValue(node, out var mentions))
                {
                    _quadsOf[node] = mentions = [];
                }

                mentions.Add(quad);
            }
        }
    }

    public IReadOnlyDictionary<BlankNode, string> Labels()
    {
        var byHash = new SortedDictionary<string, List<BlankNode>>(StringComparer.Ordinal);
        foreach (var node in _quadsOf.Keys)
        {
            Add(byHash, FirstDegreeHash(node), node);
        }

        foreach (var nodes in byHash.Values.Where(nodes => nodes.Count == 1))
        {
            _canonical.Issue(nodes[0]);
        }

        foreach (var nodes in byHash.Values.Where(nodes => nodes.Count > 1))
        {
            LabelAlike(nodes);
        }

        return _canonical.Labels;
    }

    // §4.4.3 step 5: nodes of one first degree hash, by their surroundings.
    private void LabelAlike(List<BlankNode> nodes)
    {
        var results = new List<(string Hash, LabelIssuer Issuer)>();
        foreach (var node in nodes.Where(node => _canonical.Find(node) is null))
        {
            var issuer = new LabelIssuer("b");
            issuer.Issue(node);
            results.Add(NDegreeHash(node, issuer));
        }

        foreach (var (_, issuer) in results.OrderBy(r => r.Hash, StringComparer.Ordinal))
        {
            foreach (var node in issuer.Order)
            {
                _canonical.Issue(node);
            }
        }
    }

    // §4.6
    private string FirstDegreeHash(BlankNode node)
    {
        if (_firstDegree.TryGetValue(node, out var known))
        {
            return known;
        }

        var lines = _quadsOf[node].ConvertAll(quad => NQuadsLine.Of(new Quad(
            Mark(quad.Subject, node), quad.Predicate, Mark(quad.Object, node), quad.Graph is null ? null : Mark(quad.Graph, node))));
        lines.Sort(CodePointOrder.Compare);
        return _firstDegree[node] = Hash(string.Concat(lines));
    }

    private static Term Mark(Term term, BlankNode self) =>
        term is BlankNode node ? new BlankNode(node.Equals(self) ? "a" : "z") : term;

    // §4.7
    private string RelatedHash(BlankNode related, in Quad quad, LabelIssuer issuer, char position)
    {
        var input = new StringBuilder().Append(position);
        if (position != 'g')
        {
            input.Append('<').Append(quad.Predicate.Value).Append('>');
        }

        var label = _canonical.Find(related) ?? issuer.Find(related);
        input.Append(label is null ? FirstDegreeHash(related) : "_:" + label);
        return Hash(input.ToString());
    }

    // §4.8
    private (string Hash, LabelIssuer Issuer) NDegreeHash(BlankNode node, LabelIssuer issuer)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CanonicalizationException("the dataset's blank nodes are alike over too long a way");
        }

        var data = new StringBuilder();
        foreach (var (hash, related) in RelatedNodes(node, issuer))
        {
            data.Append(hash);
            var (path, chosen) = ShortestPath(related, issuer);
            data.Append(path);
            issuer = chosen;
        }

        return (Hash(data.ToString()), issuer);
    }

    private SortedDictionary<string, List<BlankNode>> RelatedNodes(BlankNode node, LabelIssuer issuer)
    {
        var related = new SortedDictionary<string, List<BlankNode>>(StringComparer.Ordinal);
        foreach (var quad in _quadsOf[node])
        {
            AddRelated(quad.Subject, quad, 's');
            AddRelated(quad.Object, quad, 'o');
            AddRelated(quad.Graph, quad, 'g');
        }

        return related;

        void AddRelated(Term? term, in Quad quad, char position)
        {
            if (term is BlankNode other && !other.Equals(node))
            {
                Add(related, RelatedHash(other, quad, issuer, position), other);
            }
        }
    }

    private (string Path, LabelIssuer Issuer) ShortestPath(List<BlankNode> related, LabelIssuer issuer)
    {
        var chosenPath = "";
        var chosenIssuer = issuer;
        foreach (var order in Permutations.Of(related))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (++_paths > _options.MaxPaths)
            {
                throw new CanonicalizationException(
                    $"the dataset needs more than {_options.MaxPaths} orders of blank nodes to be tried; it may be made to exhaust");
            }

            if (TryPath(order, issuer.Copy(), chosenPath) is { } found && (chosenPath.Length == 0 || string.CompareOrdinal(found.Path, chosenPath) < 0))
            {
                (chosenPath, chosenIssuer) = found;
            }
        }

        return (chosenPath, chosenIssuer);
    }

    // Null when the path can no longer be less than the one chosen.
    private (string Path, LabelIssuer Issuer)? TryPath(IReadOnlyList<BlankNode> order, LabelIssuer issuer, string chosen)
    {
        var path = new StringBuilder();
        var open = new List<BlankNode>();
        foreach (var node in order)
        {
            var label = _canonical.Find(node);
            if (label is null)
            {
                if (issuer.Find(node) is null)
                {
                    open.Add(node);
                }

                label = issuer.Issue(node);
            }

            path.Append("_:").Append(label);
            if (IsBeyond(path, chosen))
            {
                return null;
            }
        }

        foreach (var node in open)
        {
            var (hash, next) = NDegreeHash(node, issuer);
            path.Append("_:").Append(issuer.Issue(node)).Append('<').Append(hash).Append('>');
            issuer = next;
            if (IsBeyond(path, chosen))
            {
                return null;
            }
        }

        return (path.ToString(), issuer);
    }

    private static bool IsBeyond(StringBuilder path, string chosen) =>
        chosen.Length > 0 && path.Length >= chosen.Length && string.CompareOrdinal(path.ToString(), chosen) > 0;

    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(_options.Hash == HashAlgorithmName.SHA384 ? SHA384.HashData(bytes) : SHA256.HashData(bytes));
    }

    private static IEnumerable<BlankNode> NodesOf(Quad quad)
    {
        foreach (var term in new[] { quad.Subject, quad.Object, quad.Graph })
        {
            if (term is BlankNode node)
            {
                yield return node;
            }

            for (var inner = term as TripleTerm; inner is not null; inner = inner.Object as TripleTerm)
            {
                if (inner.Subject is BlankNode || inner.Object is BlankNode)
                {
                    throw new CanonicalizationException("RDFC-1.0 does not canonicalise blank nodes inside triple terms");
                }
            }
        }
    }

    private static void Add(SortedDictionary<string, List<BlankNode>> map, string hash, BlankNode node)
    {
        if (!map.TryGetValue(hash, out var nodes))
        {
            map[hash] = nodes = [];
        }

        nodes.Add(node);
    }
}
