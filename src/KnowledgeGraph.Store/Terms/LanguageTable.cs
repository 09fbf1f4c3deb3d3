using System.Text;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Numbers language tags without regard to case (RDF 1.2 Concepts §3.4) and keeps the spelling that was seen first.
/// </summary>
internal sealed class LanguageTable
{
    private readonly Lock _gate = new();
    private readonly ByteTable _lowercase;
    private readonly ByteTable _spellings;

    public LanguageTable()
    {
        _lowercase = new ByteTable();
        _spellings = new ByteTable();
    }

    public LanguageTable(SectionReader file)
    {
        _lowercase = new ByteTable(file);
        _spellings = new ByteTable(file);
    }

    public uint Count => _lowercase.Count;

    public long Bytes => _lowercase.Bytes + _spellings.Bytes;

    public bool TryFind(ReadOnlySpan<byte> tag, out uint index)
    {
        Span<byte> buffer = stackalloc byte[Math.Min(tag.Length, 128)];
        return _lowercase.TryFind(0, Lowercase(tag, buffer), out index);
    }

    public uint Intern(ReadOnlySpan<byte> tag)
    {
        if (TryFind(tag, out var known))
        {
            return known;
        }

        Span<byte> buffer = stackalloc byte[Math.Min(tag.Length, 128)];
        lock (_gate)
        {
            var lowercase = Lowercase(tag, buffer);
            if (_lowercase.TryFind(0, lowercase, out known))
            {
                return known;
            }

            // The spelling stands before anyone can learn its number; the number makes each spelling an entry of its own.
            _spellings.Intern(_lowercase.Count, tag);
            return _lowercase.Intern(0, lowercase);
        }
    }

    /// <summary>The tag as it was first written.</summary>
    public ReadOnlySpan<byte> Get(uint index) => _spellings.Get(index, out _);

    public void WriteTo(SectionWriter file)
    {
        // A tag without a spelling would be wrong, a spelling without a tag is only not used.
        _lowercase.WriteTo(file);
        _spellings.WriteTo(file);
    }

    private static ReadOnlySpan<byte> Lowercase(ReadOnlySpan<byte> tag, Span<byte> buffer)
    {
        if (tag.Length > buffer.Length)
        {
            buffer = new byte[tag.Length];
        }

        Ascii.ToLower(tag, buffer, out var written);
        return buffer[..written];
    }
}
