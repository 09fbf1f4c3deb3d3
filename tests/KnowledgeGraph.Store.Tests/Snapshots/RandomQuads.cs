using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Snapshots;

/// <summary>Quads from few terms of many kinds, so that they meet each other.</summary>
internal static class RandomQuads
{
    public static QuadIds Next(Random random, int graphs = 3) => new(
        new TermId(random.Next(5) == 0 ? TermTag.BlankNode : TermTag.Iri, (ulong)random.Next(1, 60)),
        new TermId(TermTag.Iri, (ulong)random.Next(1, 8)),
        Object(random),
        graphs == 0 ? TermId.DefaultGraph : random.Next(graphs + 1) is var graph && graph == 0 ? TermId.DefaultGraph : new TermId(TermTag.Iri, (ulong)(100 + graph)));

    private static TermId Object(Random random)
    {
        InlineValues.TryFromInteger(random.Next(-20, 20), out var integer);
        InlineValues.TryFromDouble(Math.Round(random.NextDouble(), 2), out var real);
        InlineValues.TryFromDecimal(random.Next(1000) / 100m, out var number);
        return random.Next(6) switch
        {
            0 => integer,
            1 => real,
            2 => number,
            3 => new TermId(TermTag.Literal, (ulong)random.Next(100)),
            4 => InlineValues.FromDate(new DateOnly(2023, 1, 1).AddDays(random.Next(50)), null),
            _ => new TermId(TermTag.Iri, (ulong)random.Next(1, 60)),
        };
    }
}
