using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class SubjectGroupsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5000, 3)]
    public void Quads_in_any_sequence_come_sorted_and_once(int count, int seed)
    {
        var random = new Random(seed);
        var quads = Enumerable.Range(0, count).Select(_ => new QuadIds(Iri(random, 300), Iri(random, 9), Iri(random, 20), Iri(random, 2))).ToArray();
        var sorted = new QuadIds[count];
        var distinct = new SubjectGroups().Sort([.. quads.Chunk(700).Select(piece => new ArraySegment<QuadIds>(piece))], sorted);
        Assert.Equal(quads.Distinct().Order(Comparer<QuadIds>.Create((left, right) => GraphContent.Compare(in left, in right))), sorted.Take(distinct));
    }

    private static TermId Iri(Random random, int count) => new(TermTag.Iri, (ulong)random.Next(1, count + 1));
}
