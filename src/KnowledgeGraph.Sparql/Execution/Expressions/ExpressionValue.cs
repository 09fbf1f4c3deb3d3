using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>What an expression gives: a term that the store knows by id, a computed value, or an error.</summary>
internal readonly struct ExpressionValue
{
    public static readonly ExpressionValue Error;

    public ExpressionValue(TermId id) => Id = id;

    /// <summary>The term's id, where there is one already.</summary>
    public TermId Id { get; }

    public bool IsError => Id.IsNone;
}
