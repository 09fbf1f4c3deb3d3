using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>RDF/XML of a whole document: sorted, each namespace declared once, at the top.</summary>
internal sealed class RdfXmlWriter(IBufferWriter<byte> buffer, RdfWriterOptions options) : IQuadWriter
{
    private readonly HashSet<Quad> _quads = [];

    public void Write(in Quad quad) => _quads.Add(quad);

    public void Complete()
    {
        var sorted = _quads
            .OrderBy(q => q.Subject, TermOrder.Instance)
            .ThenBy(q => q.Predicate, PredicateOrder.Instance)
            .ThenBy(q => q.Object, TermOrder.Instance);
        var writer = new StreamingRdfXmlWriter(buffer, Namespaces());
        foreach (var quad in sorted)
        {
            writer.Write(quad);
        }

        writer.Complete();
        _quads.Clear();
    }

    private Dictionary<string, string> Namespaces()
    {
        var predicates = new SortedSet<string>(_quads.Select(q => q.Predicate.Value), StringComparer.Ordinal);
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        var made = 0;
        foreach (var predicate in predicates)
        {
            var length = XmlNames.NamespaceLength(predicate);
            var known = options.Prefixes.FirstOrDefault(p => IsNamespaceOf(p.Value, predicate) && XmlNames.IsLocalName(p.Key));
            if (known.Key is not null)
            {
                used[known.Key] = known.Value;
            }
            else if (predicate.AsSpan(0, length).SequenceEqual(RdfVocabulary.Namespace) || used.Values.Any(iri => IsNamespaceOf(iri, predicate)))
            {
                continue;
            }
            else
            {
                used[FreeName(ref made)] = predicate[..length];
            }
        }

        return used;
    }

    private string FreeName(ref int made)
    {
        string name;
        do
        {
            name = "ns" + made++.ToString(CultureInfo.InvariantCulture);
        }
        while (options.Prefixes.ContainsKey(name));
        return name;
    }

    private static bool IsNamespaceOf(string iri, string predicate) =>
        predicate.StartsWith(iri, StringComparison.Ordinal) && XmlNames.IsLocalName(predicate.AsSpan(iri.Length));
}
