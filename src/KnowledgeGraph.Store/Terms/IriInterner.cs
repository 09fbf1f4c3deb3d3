namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Interns the IRIs of one document. They begin in few ways, and a prefix that was met before needs no search in the dictionary. One thread at a time.
/// </summary>
public sealed class IriInterner(TermDictionary terms)
{
    private const int Slots = 16;

    private readonly byte[]?[] _prefixes = new byte[]?[Slots];
    private readonly uint[] _numbers = new uint[Slots];

    public TermId Intern(ReadOnlySpan<byte> iri)
    {
        var split = TermDictionary.PrefixLength(iri);
        return split < 2 ? terms.InternIri(iri) : terms.InternIri(Prefix(iri[..split]), iri[split..]);
    }

    /// <summary>Asks for the memory that <see cref="Intern"/> will need for an IRI: the waits of several overlap.</summary>
    public void Request(ReadOnlySpan<byte> iri)
    {
        var split = TermDictionary.PrefixLength(iri);
        if (split >= 2)
        {
            terms.RequestIri(Prefix(iri[..split]), iri[split..]);
        }
    }

    private uint Prefix(ReadOnlySpan<byte> prefix)
    {
        // The letter before the last slash and the length tell those of one document apart well enough.
        var slot = (prefix[^2] + prefix.Length) & (Slots - 1);
        if (_prefixes[slot] is not { } known || !prefix.SequenceEqual(known))
        {
            _prefixes[slot] = prefix.ToArray();
            _numbers[slot] = terms.InternPrefix(prefix);
        }

        return _numbers[slot];
    }
}
