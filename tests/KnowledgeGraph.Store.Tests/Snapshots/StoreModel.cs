using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Snapshots;

/// <summary>The simplest store there is, and the comparison of a snapshot with it.</summary>
internal sealed class StoreModel
{
    private readonly HashSet<QuadIds> _quads = [];

    public IReadOnlySet<QuadIds> Quads => _quads;

    public StoreModel Copy()
    {
        var copy = new StoreModel();
        copy._quads.UnionWith(_quads);
        return copy;
    }

    public bool Add(QuadIds quad) => _quads.Add(quad);

    public bool Remove(QuadIds quad) => _quads.Remove(quad);

    public long RemoveMatching(QuadPattern pattern) => _quads.RemoveWhere(quad => pattern.Matches(quad));

    /// <summary>Compares counts and rows of patterns of some shapes, in all orders.</summary>
    public void AssertSame(Snapshot snapshot, Random random)
    {
        Assert.Equal(_quads.Count, snapshot.QuadCount);
        for (var round = 0; round < 8; round++)
        {
            var quad = _quads.Count > 0 && random.Next(5) > 0 ? _quads.ElementAt(random.Next(_quads.Count)) : RandomQuads.Next(random);
            AssertSame(snapshot, Pattern(quad, random.Next(16)));
        }

        Assert.Equal(_quads.Select(quad => quad.Graph).Where(graph => graph != TermId.DefaultGraph).Distinct().Order(), snapshot.NamedGraphs());
    }

    public static List<QuadIds> Rows(QuadCursor cursor, int batch = 100)
    {
        var rows = new List<QuadIds>();
        var (s, p, o, g) = (new TermId[batch], new TermId[batch], new TermId[batch], new TermId[batch]);
        for (int count; (count = cursor.Read(s, p, o, g)) > 0;)
        {
            for (var row = 0; row < count; row++)
            {
                rows.Add(new QuadIds(s[row], p[row], o[row], g[row]));
            }
        }

        return rows;
    }

    private void AssertSame(Snapshot snapshot, QuadPattern pattern)
    {
        var expected = _quads.Where(quad => pattern.Matches(quad)).ToList();
        var triples = expected.DistinctBy(quad => (quad.Subject, quad.Predicate, quad.Object)).Count();
        Assert.Equal(expected.Count, snapshot.Count(pattern));
        Assert.Equal(triples, snapshot.CountTriples(pattern));
        Assert.InRange(snapshot.EstimateTriples(pattern), Math.Min(1, expected.Count), expected.Count);
        Assert.True(triples == expected.Count || snapshot.HasSharedTriples);
        foreach (var order in Enum.GetValues<QuadOrder>())
        {
            QuadKey[] keys = [.. expected.Select(quad => QuadOrders.Key(quad, order))];
            Array.Sort(keys);
            Assert.True(keys.SequenceEqual(Rows(snapshot.Scan(pattern, order)).Select(quad => QuadOrders.Key(quad, order))), $"{pattern} by {order}");
            if (order != QuadOrder.Gspo)
            {
                Assert.Equal(triples, Rows(snapshot.Scan(pattern, order, distinctTriples: true), 7).Count);
            }
        }
    }

    private static QuadPattern Pattern(QuadIds quad, int shape) => new(
        (shape & 1) != 0 ? quad.Subject : TermId.None,
        (shape & 2) != 0 ? quad.Predicate : TermId.None,
        (shape & 4) != 0 ? quad.Object : TermId.None,
        (shape & 8) != 0 ? quad.Graph : TermId.None);
}
