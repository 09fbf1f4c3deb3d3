using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Things;

/// <summary>
/// What a thing's data document says: everything that the thing says, blank nodes it leads to, the first of what points to it, and the labels of what it
/// names.
/// </summary>
internal sealed class ThingDescription
{
    private const int IncomingShown = 200;
    private const string PrimaryTopic = "http://xmlns.com/foaf/0.1/primaryTopic";
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";

    private readonly Snapshot _snapshot;
    private readonly bool _keepGraphs;
    private readonly CancellationToken _cancellation;
    private readonly List<Quad> _quads = [];
    private readonly HashSet<Quad> _seen = [];
    private readonly HashSet<TermId> _visited = [];

    private ThingDescription(Snapshot snapshot, bool keepGraphs, CancellationToken cancellation)
    {
        _snapshot = snapshot;
        _keepGraphs = keepGraphs;
        _cancellation = cancellation;
    }

    /// <param name="document">The IRI of the document itself.</param>
    /// <returns>Null where nothing is known about the thing.</returns>
    public static List<Quad>? Of(Snapshot snapshot, string iri, string document, bool keepGraphs, CancellationToken cancellation)
    {
        var id = snapshot.Terms.Find(new Iri(iri));
        var description = new ThingDescription(snapshot, keepGraphs, cancellation);
        if (!id.IsNone)
        {
            description.AddSubject(id);
            description.Add(new QuadPattern(TermId.None, TermId.None, id, TermId.None), QuadOrder.Ospg, IncomingShown);
            description.AddLabels(description._quads.SelectMany(quad => new[] { quad.Subject, quad.Object }).OfType<Iri>().Distinct().ToList());
        }

        if (description._quads.Count == 0)
        {
            return null;
        }

        description._quads.Add(new Quad(new Iri(document), new Iri(PrimaryTopic), new Iri(iri)));
        return description._quads;
    }

    private void AddSubject(TermId subject)
    {
        if (!_visited.Add(subject))
        {
            return;
        }

        var from = _quads.Count;
        Add(new QuadPattern(subject, TermId.None, TermId.None, TermId.None), QuadOrder.Spog, int.MaxValue);
        foreach (var node in _quads.Skip(from).Select(quad => quad.Object).OfType<BlankNode>().ToList())
        {
            AddSubject(_snapshot.Terms.Find(node));
        }
    }

    private void AddLabels(List<Iri> named)
    {
        var label = _snapshot.Terms.Find(new Iri(Label));
        foreach (var iri in named)
        {
            var id = _snapshot.Terms.Find(iri);
            if (!label.IsNone && !id.IsNone)
            {
                Add(new QuadPattern(id, label, TermId.None, TermId.None), QuadOrder.Spog, int.MaxValue);
            }
        }
    }

    private void Add(QuadPattern pattern, QuadOrder order, int limit)
    {
        foreach (var quad in StoredQuads.Matching(_snapshot, pattern, order, _keepGraphs, _cancellation).Take(limit))
        {
            if (_seen.Add(quad))
            {
                _quads.Add(quad);
            }
        }
    }
}
