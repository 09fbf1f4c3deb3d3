using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Sparql.Execution.Scans;

/// <summary>The index whose leading positions are the bound ones.</summary>
internal static class IndexChoice
{
    public static QuadOrder For(in QuadPattern pattern) =>
        (pattern.Subject.IsNone, pattern.Predicate.IsNone, pattern.Object.IsNone) switch
        {
            (false, false, _) => QuadOrder.Spog,
            (false, true, false) => QuadOrder.Ospg,
            (false, true, true) => QuadOrder.Spog,
            (true, false, false) => QuadOrder.Posg,
            (true, false, true) => QuadOrder.Psog,
            (true, true, false) => QuadOrder.Ospg,
            _ => pattern.Graph.IsNone ? QuadOrder.Spog : QuadOrder.Gspo,
        };
}
