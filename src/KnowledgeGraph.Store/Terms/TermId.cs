namespace KnowledgeGraph.Store.Terms;

/// <summary>What the top four bits of a <see cref="TermId"/> say about the other sixty.</summary>
public enum TermTag : byte
{
    /// <summary>No term: unbound, or "any" in a pattern.</summary>
    None = 0,
    Iri = 1,
    BlankNode = 2,

    /// <summary>A literal that lives in the dictionary.</summary>
    Literal = 3,
    TripleTerm = 4,

    /// <summary>Inline values: only canonical lexical forms of exactly this datatype are inlined, so equal ids stay equal terms.</summary>
    Boolean = 5,
    Integer = 6,
    Decimal = 7,
    Double = 8,
    Date = 9,
    DateTime = 10,
    GYear = 11,

    /// <summary>A term that only one query knows (made by BIND, an aggregate, VALUES), or that is still in a <see cref="TermBatch"/>; never stored.</summary>
    Local = 15,
}

/// <summary>
/// A term as 64 bits: a tag, and the value itself or an index into the dictionary. Two ids of one store are equal exactly when
/// the terms are the same RDF term. The order of ids is the order of the indexes and means nothing to users.
/// </summary>
public readonly record struct TermId(ulong Bits) : IComparable<TermId>
{
    private const int TagShift = 60;

    /// <summary>Unbound; "any" in a pattern.</summary>
    public static readonly TermId None;

    /// <summary>The graph position of a quad in the default graph. It is not a term and has no tag of one.</summary>
    public static readonly TermId DefaultGraph = new(1);

    public TermId(TermTag tag, ulong payload)
        : this(((ulong)tag << TagShift) | payload)
    {
    }

    public TermTag Tag => (TermTag)(Bits >> TagShift);

    public ulong Payload => Bits & ((1UL << TagShift) - 1);

    public bool IsNone => Bits == 0;

    public int CompareTo(TermId other) => Bits.CompareTo(other.Bits);

    public static bool operator <(TermId left, TermId right) => left.Bits < right.Bits;

    public static bool operator >(TermId left, TermId right) => left.Bits > right.Bits;

    public static bool operator <=(TermId left, TermId right) => left.Bits <= right.Bits;

    public static bool operator >=(TermId left, TermId right) => left.Bits >= right.Bits;
}
