using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Terms;

/// <summary>A small direct-mapped cache of decoded terms. A slot is one reference, so that readers and writers need no lock.</summary>
internal sealed class TermCache
{
    private const int Bits = 12;

    private Entry?[]? _entries;

    public Term? Get(TermId id)
    {
        var entries = Volatile.Read(ref _entries);
        return entries is not null && entries[SlotOf(id)] is { } entry && entry.Id == id ? entry.Term : null;
    }

    public void Put(TermId id, Term term)
    {
        var entries = Volatile.Read(ref _entries);
        if (entries is null)
        {
            entries = new Entry?[1 << Bits];
            entries = Interlocked.CompareExchange(ref _entries, entries, null) ?? entries;
        }

        Volatile.Write(ref entries[SlotOf(id)], new Entry(id, term));
    }

    private static int SlotOf(TermId id) => (int)((id.Bits * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

    private sealed class Entry(TermId id, Term term)
    {
        public TermId Id { get; } = id;

        public Term Term { get; } = term;
    }
}
