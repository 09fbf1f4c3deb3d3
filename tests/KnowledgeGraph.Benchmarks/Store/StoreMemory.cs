using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Where the bytes of a store are.</summary>
internal static class StoreMemory
{
    public static IEnumerable<(string Part, long Bytes)> Of(QuadStore store)
    {
        foreach (var order in QuadOrders.Stored)
        {
            var bytes = 0L;
            foreach (var layer in store.Current.Layers)
            {
                bytes += layer.Added[order] is PackedQuads packed ? packed.Bytes : 0;
            }

            yield return (order.ToString(), bytes);
        }

        yield return ("terms", store.Terms.Bytes);
    }
}
