using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Indexes;

/// <summary>Columns to fill, in the sequence of an order; an empty one is not wanted.</summary>
internal readonly ref struct KeyColumns(Span<ulong> first, Span<ulong> second, Span<ulong> third, Span<ulong> fourth)
{
    public readonly Span<ulong> First = first;
    public readonly Span<ulong> Second = second;
    public readonly Span<ulong> Third = third;
    public readonly Span<ulong> Fourth = fourth;

    /// <summary>Rows that there is room for.</summary>
    public int Capacity => Math.Max(Math.Max(First.Length, Second.Length), Math.Max(Third.Length, Fourth.Length));

    public static KeyColumns Of(QuadOrder order, Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var s = MemoryMarshal.Cast<TermId, ulong>(subjects);
        var p = MemoryMarshal.Cast<TermId, ulong>(predicates);
        var o = MemoryMarshal.Cast<TermId, ulong>(objects);
        var g = MemoryMarshal.Cast<TermId, ulong>(graphs);
        return order switch
        {
            QuadOrder.Spog => new KeyColumns(s, p, o, g),
            QuadOrder.Sopg => new KeyColumns(s, o, p, g),
            QuadOrder.Psog => new KeyColumns(p, s, o, g),
            QuadOrder.Posg => new KeyColumns(p, o, s, g),
            QuadOrder.Ospg => new KeyColumns(o, s, p, g),
            QuadOrder.Opsg => new KeyColumns(o, p, s, g),
            _ => new KeyColumns(g, s, p, o),
        };
    }

    /// <summary>A part of the rows; columns that are not wanted stay so.</summary>
    public KeyColumns Slice(int start, int length) => new(
        First.IsEmpty ? First : First.Slice(start, length),
        Second.IsEmpty ? Second : Second.Slice(start, length),
        Third.IsEmpty ? Third : Third.Slice(start, length),
        Fourth.IsEmpty ? Fourth : Fourth.Slice(start, length));

    public void Set(int row, in QuadKey key)
    {
        if (!First.IsEmpty)
        {
            First[row] = key.First;
        }

        if (!Second.IsEmpty)
        {
            Second[row] = key.Second;
        }

        if (!Third.IsEmpty)
        {
            Third[row] = key.Third;
        }

        if (!Fourth.IsEmpty)
        {
            Fourth[row] = key.Fourth;
        }
    }
}
