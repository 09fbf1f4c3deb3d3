using System.Buffers.Text;
using System.Text;

namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// The IRIs of a report's parts: <c>{report}/{kind}/{number}</c>, with one number or two. As UTF-8, for there are thousands in a report; what is returned is valid until the
/// next call.
/// </summary>
internal sealed class PartIris
{
    private const int MaxKind = 32;
    private const int MaxNumbers = 24;

    private readonly byte[] _iri;
    private readonly int _stem;

    public PartIris(string reportIri)
    {
        _stem = Encoding.UTF8.GetByteCount(reportIri) + 1;
        _iri = new byte[_stem + MaxKind + MaxNumbers];
        Encoding.UTF8.GetBytes(reportIri, _iri);
        _iri[_stem - 1] = (byte)'/';
    }

    /// <param name="kind">ASCII.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> kind, int number) => _iri.AsSpan(0, Append(kind, number));

    /// <param name="kind">ASCII.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> kind, int number, int second)
    {
        var at = Append(kind, number);
        _iri[at++] = (byte)'-';
        Utf8Formatter.TryFormat(second, _iri.AsSpan(at), out var written);
        return _iri.AsSpan(0, at + written);
    }

    private int Append(ReadOnlySpan<byte> kind, int number)
    {
        kind.CopyTo(_iri.AsSpan(_stem, MaxKind));
        var at = _stem + kind.Length;
        _iri[at++] = (byte)'/';
        Utf8Formatter.TryFormat(number, _iri.AsSpan(at), out var written);
        return at + written;
    }
}
