using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// One commit in the log: length and hash of what follows; revision; the terms that came since the commit before, with the numbers they
/// have; quads added and removed, as ids.
/// </summary>
internal static class LogRecord
{
    public const int HeadBytes = 8;

    private static readonly TermKind[] Kinds = Enum.GetValues<TermKind>();

    public static void Write(
        ArrayBufferWriter<byte> output,
        long revision,
        TermDictionary terms,
        in TermCounts from,
        in TermCounts to,
        ChangeSet changes,
        IReadOnlyList<QuadSet> appended)
    {
        output.ResetWrittenCount();
        WriteNumber(output, 0L);
        WriteNumber(output, revision);
        WriteNumber(output, to.FreshBlankNodes);
        foreach (var kind in Kinds)
        {
            WriteTerms(output, terms, kind, from.Of(kind), to.Of(kind));
        }

        WriteQuads(output, new AddedQuads(changes.Added, appended));
        WriteQuads(output, changes.Removed);
        var record = MemoryMarshal.AsMemory(output.WrittenMemory).Span;
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)(record.Length - HeadBytes));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], HashOf(record[HeadBytes..]));
    }

    /// <summary>The record at the start of a part of a log; false where it is not whole.</summary>
    public static bool TryFind(ReadOnlySpan<byte> log, out ReadOnlySpan<byte> body)
    {
        body = default;
        if (log.Length < HeadBytes)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(log);
        if (length == 0 || length > log.Length - HeadBytes)
        {
            return false;
        }

        body = log.Slice(HeadBytes, (int)length);
        return HashOf(body) == BinaryPrimitives.ReadUInt32LittleEndian(log[4..]);
    }

    /// <summary>Does again what a record says, and returns its revision.</summary>
    /// <exception cref="InvalidDataException">The record does not fit the store that it is applied to.</exception>
    public static long Apply(ReadOnlySpan<byte> body, TermDictionary terms, ChangeSet changes)
    {
        var revision = Take<long>(ref body);
        terms.ReserveBlankNodes(Take<long>(ref body));
        foreach (var kind in Kinds)
        {
            ReadTerms(ref body, terms, kind);
        }

        foreach (var quad in TakeQuads(ref body))
        {
            changes.Add(quad);
        }

        foreach (var quad in TakeQuads(ref body))
        {
            changes.Remove(quad);
        }

        return revision;
    }

    private static void WriteTerms(ArrayBufferWriter<byte> output, TermDictionary terms, TermKind kind, uint from, uint to)
    {
        WriteNumber(output, from);
        WriteNumber(output, to - from);
        for (var index = from; index < to; index++)
        {
            if (kind == TermKind.Iri)
            {
                var iri = terms.View(new TermId(TermTag.Iri, index), default);
                WriteNumber(output, 0u);
                WriteNumber(output, (uint)iri.Length);
                output.Write(iri.Prefix);
                output.Write(iri.Suffix);
                continue;
            }

            var bytes = terms.Entry(kind, index, out var code);
            WriteNumber(output, code);
            WriteNumber(output, (uint)bytes.Length);
            output.Write(bytes);
        }
    }

    private static void ReadTerms(ref ReadOnlySpan<byte> body, TermDictionary terms, TermKind kind)
    {
        var from = Take<uint>(ref body);
        var count = Take<uint>(ref body);
        for (var index = from; index < from + count; index++)
        {
            var code = Take<uint>(ref body);
            var length = (int)Take<uint>(ref body);
            var bytes = body[..length];
            body = body[length..];
            var got = kind == TermKind.Iri ? (uint)terms.InternIri(bytes).Payload : terms.InternEntry(kind, code, bytes);
            if (got != index)
            {
                throw new InvalidDataException($"a term of kind {kind} has number {index} in the log and {got} in the dictionary");
            }
        }
    }

    private static void WriteQuads(ArrayBufferWriter<byte> output, IReadOnlyCollection<QuadIds> quads)
    {
        WriteNumber(output, quads.Count);
        foreach (var quad in quads)
        {
            WriteNumber(output, quad);
        }
    }

    private static ReadOnlySpan<QuadIds> TakeQuads(ref ReadOnlySpan<byte> body)
    {
        var bytes = Take<int>(ref body) * Unsafe.SizeOf<QuadIds>();
        var quads = MemoryMarshal.Cast<byte, QuadIds>(body[..bytes]);
        body = body[bytes..];
        return quads;
    }

    private static void WriteNumber<T>(ArrayBufferWriter<byte> output, T value)
        where T : unmanaged
    {
        MemoryMarshal.Write(output.GetSpan(Unsafe.SizeOf<T>()), value);
        output.Advance(Unsafe.SizeOf<T>());
    }

    private static T Take<T>(ref ReadOnlySpan<byte> body)
        where T : unmanaged
    {
        var value = MemoryMarshal.Read<T>(body);
        body = body[Unsafe.SizeOf<T>()..];
        return value;
    }

    private static uint HashOf(ReadOnlySpan<byte> body) => ByteHash.Of(body, 0x4B47);
}
