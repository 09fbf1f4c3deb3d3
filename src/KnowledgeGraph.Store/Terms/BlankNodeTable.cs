using System.Buffers.Text;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Blank nodes cost no memory: a fresh one is the next number, and its label is <c>b</c> and that number. Only labels of another form,
/// which a caller asked for, are kept.
/// </summary>
internal sealed class BlankNodeTable
{
    private const ulong LabelledBit = 1UL << 59;

    private readonly ByteTable _labels;
    private long _next;

    public BlankNodeTable() => _labels = new ByteTable();

    public BlankNodeTable(SectionReader file)
    {
        _labels = new ByteTable(file);
        _next = file.Number();
    }

    public ByteTable Labels => _labels;

    /// <summary>All fresh nodes have numbers below this.</summary>
    public long Next => Volatile.Read(ref _next);

    public long LabelCount => _labels.Count;

    public long Bytes => _labels.Bytes;

    public TermId Fresh() => new(TermTag.BlankNode, (ulong)(Interlocked.Increment(ref _next) - 1));

    public TermId Find(ReadOnlySpan<byte> label)
    {
        if (TryReadNumber(label, out var number))
        {
            return number < Volatile.Read(ref _next) ? new TermId(TermTag.BlankNode, (ulong)number) : TermId.None;
        }

        return _labels.TryFind(0, label, out var index) ? new TermId(TermTag.BlankNode, LabelledBit | index) : TermId.None;
    }

    public TermId Intern(ReadOnlySpan<byte> label)
    {
        if (!TryReadNumber(label, out var number))
        {
            return new TermId(TermTag.BlankNode, LabelledBit | _labels.Intern(0, label));
        }

        // Numbers that are spoken for are never given out as fresh.
        Reserve(number + 1);
        return new TermId(TermTag.BlankNode, (ulong)number);
    }

    /// <summary>Gives out no fresh node below a number from now on.</summary>
    public void Reserve(long number)
    {
        for (var next = Volatile.Read(ref _next); next < number;)
        {
            var seen = Interlocked.CompareExchange(ref _next, number, next);
            next = seen == next ? number : seen;
        }
    }

    public void WriteTo(SectionWriter file)
    {
        _labels.WriteTo(file);
        file.Number(Next);
    }

    public ReadOnlySpan<byte> Label(TermId id, Span<byte> scratch)
    {
        if ((id.Payload & LabelledBit) != 0)
        {
            return _labels.Get((uint)id.Payload, out _);
        }

        scratch[0] = (byte)'b';
        Utf8Formatter.TryFormat(id.Payload, scratch[1..], out var length);
        return scratch[..(length + 1)];
    }

    /// <summary>A label that <see cref="Label"/> could have given a number.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> label, out long number)
    {
        number = 0;
        var isCanonical = label.Length is > 1 and <= 13 && label[0] == 'b' && (label[1] != '0' || label.Length == 2);
        return isCanonical && AsciiDigits.TryRead(label[1..], out number);
    }
}
