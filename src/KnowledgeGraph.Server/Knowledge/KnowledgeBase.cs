using KnowledgeGraph.Search;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Knowledge;

/// <summary>What is served: the store and the text index that follows it.</summary>
/// <param name="Started">Tells apart two runs of a store that lives in memory, whose revisions both count from zero.</param>
public sealed record KnowledgeBase(QuadStore Store, TextIndex Text, DateTimeOffset Started);
