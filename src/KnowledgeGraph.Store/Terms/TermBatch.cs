using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// The terms of one document, which go into the dictionary together: looking up one term waits for memory several times, those of many terms wait at once, and threads do not
/// take the dictionary from each other for each term. Until then a term is a number of the batch (<see cref="TermTag.Local"/>). One thread at a time.
/// </summary>
public sealed class TermBatch(TermDictionary terms)
{
    private const int PrefixSlots = 16;

    private readonly PendingEntries _iris = new();
    private readonly PendingEntries _literals = new();
    private readonly byte[]?[] _prefixes = new byte[]?[PrefixSlots];
    private readonly uint[] _prefixNumbers = new uint[PrefixSlots];

    public TermId Iri(ReadOnlySpan<byte> iri)
    {
        var split = TermDictionary.PrefixLength(iri);
        return Pending(_iris.Add(Prefix(iri[..split]), iri[split..]), isLiteral: false);
    }

    /// <summary>The id itself where the value is inline.</summary>
    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        terms.TryInline(lexicalForm, datatype, out var inline, out var code) ? inline : Pending(_literals.Add(code, lexicalForm), isLiteral: true);

    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        Pending(_literals.Add(terms.CodeOf(language, direction), lexicalForm), isLiteral: true);

    /// <summary>Puts all terms into the dictionary; from now on each has its id.</summary>
    public void Intern() => terms.Intern(_iris, _literals);

    /// <summary>The id of a term of the batch after <see cref="Intern"/>; any other id is itself.</summary>
    public TermId Resolve(TermId id)
    {
        if (id.Tag != TermTag.Local)
        {
            return id;
        }

        var number = (int)(id.Payload >> 1);
        return (id.Payload & 1) == 0 ? new TermId(TermTag.Iri, _iris.Index(number)) : new TermId(TermTag.Literal, _literals.Index(number));
    }

    /// <summary>Begins another document.</summary>
    public void Clear()
    {
        _iris.Clear();
        _literals.Clear();
    }

    private static TermId Pending(int number, bool isLiteral) => new(TermTag.Local, ((ulong)number << 1) | (isLiteral ? 1UL : 0));

    /// <summary>IRIs of a document begin in few ways, and a prefix that was met before needs no search.</summary>
    private uint Prefix(ReadOnlySpan<byte> prefix)
    {
        if (prefix.Length < 2)
        {
            return terms.InternPrefix(prefix);
        }

        // The letter before the last slash and the length tell those of one document apart well enough.
        var slot = (prefix[^2] + prefix.Length) & (PrefixSlots - 1);
        if (_prefixes[slot] is not { } known || !prefix.SequenceEqual(known))
        {
            _prefixes[slot] = prefix.ToArray();
            _prefixNumbers[slot] = terms.InternPrefix(prefix);
        }

        return _prefixNumbers[slot];
    }
}
