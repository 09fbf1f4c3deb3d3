using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>
/// What an expression gives: a term by its id, not decoded before somebody asks; a computed value; a computed term that no value stands for
/// (an IRI, a language-tagged string); or an error, which is the default.
/// </summary>
internal readonly struct ExpressionValue
{
    public static readonly ExpressionValue Error;
    public static readonly ExpressionValue True = new(XsdValue.Of(true));
    public static readonly ExpressionValue False = new(XsdValue.Of(false));

    private readonly XsdValue _value;

    /// <summary>A term by id; <see cref="TermId.None"/> is the error that an unbound variable is.</summary>
    public ExpressionValue(TermId id) => Id = id;

    /// <summary>A computed value; no value is an error.</summary>
    public ExpressionValue(in XsdValue value) => _value = value;

    /// <summary>A computed term.</summary>
    public ExpressionValue(Term term) => Term = term;

    /// <summary>The term's id, where there is one already.</summary>
    public TermId Id { get; }

    /// <summary>The computed term, or null.</summary>
    public Term? Term { get; }

    /// <summary>The computed value, or no value where this is a term.</summary>
    public XsdValue Computed => _value;

    public bool IsError => Id.IsNone && Term is null && _value.IsNone;

    public bool IsComputed => !_value.IsNone;

    public static ExpressionValue Of(Truth truth) => truth switch
    {
        Truth.True => True,
        Truth.False => False,
        _ => Error,
    };

    public static ExpressionValue Of(bool value) => value ? True : False;

    public static ExpressionValue Of(long value) => new(XsdValue.Of(value));

    public static ExpressionValue Of(string value) => new(XsdValue.Of(value));
}
