using System.Buffers.Binary;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The facets of one subject, packed: nine bytes for each, the facet and the id of its value.</summary>
internal static class FacetValues
{
    private const int Width = 1 + sizeof(ulong);

    public static BytesRef Pack(IReadOnlyList<(Facet Facet, TermId Value)> values)
    {
        var bytes = new byte[values.Count * Width];
        for (var i = 0; i < values.Count; i++)
        {
            bytes[i * Width] = (byte)values[i].Facet;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((i * Width) + 1), values[i].Value.Bits);
        }

        return new BytesRef(bytes);
    }

    public static int Count(BytesRef packed) => packed.Length / Width;

    public static (Facet Facet, TermId Value) Read(BytesRef packed, int index)
    {
        var at = packed.Bytes.AsSpan(packed.Offset + (index * Width), Width);
        return ((Facet)at[0], new TermId(BinaryPrimitives.ReadUInt64LittleEndian(at[1..])));
    }
}
