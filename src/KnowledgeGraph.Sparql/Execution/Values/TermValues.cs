using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>
/// The terms and values behind ids, decoded when asked for and no sooner. Not safe for several threads; its scope is.
/// </summary>
internal sealed class TermValues(TermScope scope)
{
    private const int CacheBits = 10;

    private CachedValue[]? _cache;
    private TermId _datatype;
    private XsdType _type;

    public TermScope Scope { get; } = scope;

    public TermKind KindOf(in ExpressionValue value) =>
        !value.Id.IsNone ? KindOf(value.Id)
        : value.Term is { } term ? KindOf(term)
        : value.IsComputed ? TermKind.Literal
        : TermKind.Unbound;

    public TermKind KindOf(TermId id) => id.Tag switch
    {
        TermTag.None => TermKind.Unbound,
        TermTag.Iri => TermKind.Iri,
        TermTag.BlankNode => TermKind.BlankNode,
        TermTag.TripleTerm => TermKind.TripleTerm,
        TermTag.Local => KindOf(Scope.Decode(id)),
        _ => TermKind.Literal,
    };

    public static TermKind KindOf(Term term) => term switch
    {
        Iri => TermKind.Iri,
        BlankNode => TermKind.BlankNode,
        Literal => TermKind.Literal,
        _ => TermKind.TripleTerm,
    };

    /// <summary>The value of a literal of a known datatype; no value for every other term, for ill-typed literals and for errors.</summary>
    public XsdValue ValueOf(in ExpressionValue value) =>
        value.IsComputed ? value.Computed
        : value.Term is { } term ? ValueOf(term)
        : ValueOf(value.Id);

    /// <inheritdoc cref="ValueOf(in ExpressionValue)"/>
    public XsdValue ValueOf(TermId id)
    {
        if (InlineIds.TryDecode(id, out var value))
        {
            return value;
        }

        if (id.Tag is not (TermTag.Literal or TermTag.Local))
        {
            return default;
        }

        _cache ??= new CachedValue[1 << CacheBits];
        ref var entry = ref _cache[(id.Bits * 0x9E3779B97F4A7C15UL) >> (64 - CacheBits)];
        if (entry.Id != id)
        {
            entry = new CachedValue(id, id.Tag == TermTag.Literal ? StoredValue(id) : ValueOf(Scope.Decode(id)));
        }

        return entry.Value;
    }

    /// <summary>The term of a value that is not an error.</summary>
    public Term TermOf(in ExpressionValue value) =>
        value.Term ?? (value.IsComputed ? ToLiteral(value.Computed) : Scope.Decode(value.Id));

    /// <summary>The literal of a value, or null where it is another term or an error.</summary>
    public Literal? LiteralOf(in ExpressionValue value) => value.IsError ? null : TermOf(value) as Literal;

    /// <summary>The id of a value's term, local to the run where the store has none; <see cref="TermId.None"/> for an error.</summary>
    public TermId IdOf(in ExpressionValue value)
    {
        if (!value.Id.IsNone || value.IsError)
        {
            return value.Id;
        }

        return value.IsComputed && InlineIds.TryEncode(value.Computed, out var id) ? id : Scope.Intern(TermOf(value));
    }

    /// <summary>The effective boolean value (SPARQL 1.2 §17.2.2): an error for all but booleans, strings and numbers.</summary>
    public Truth TruthOf(in ExpressionValue value) => TruthTables.Of(EffectiveBooleanValue.Of(ValueOf(value)));

    /// <summary>Reads numbers, dates and the like from the dictionary's bytes; what has no value is not decoded either.</summary>
    private XsdValue StoredValue(TermId id)
    {
        Span<byte> scratch = stackalloc byte[TermView.ScratchSize];
        var view = Scope.Snapshot.Terms.View(id, scratch);
        if (view.DatatypeId != _datatype)
        {
            (_datatype, _type) = (view.DatatypeId, Scope.Decode(view.DatatypeId) is Iri datatype ? XsdDatatypes.Of(datatype.Value) : XsdType.None);
        }

        return _type == XsdType.None ? default
            : _type != XsdType.String && StoredText.TryMap(view, _type, out var value) ? value
            : ValueOf(Scope.Decode(id));
    }

    private static XsdValue ValueOf(Term term) => term is Literal literal && LexicalMapping.TryMap(literal, out var value) ? value : default;

    private static Literal ToLiteral(in XsdValue value) =>
        value.Type == XsdType.String ? new Literal(value.AsString) : new Literal(value.ToLexicalForm(), XsdDatatypes.IriOf(value.Type));

    private readonly record struct CachedValue(TermId Id, XsdValue Value);
}
