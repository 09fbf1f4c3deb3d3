namespace KnowledgeGraph.Web.Reading;

/// <summary>Why a query gives nothing.</summary>
public enum EmptyReason
{
    /// <summary>Nothing in the data matches the pattern.</summary>
    NoMatch,

    /// <summary>A term of the pattern is nowhere in the data.</summary>
    UnknownTerm,

    /// <summary>The data have a literal of the same words with another language tag or datatype.</summary>
    OtherLiteral,
}

/// <param name="Pattern">The pattern as SPARQL.</param>
/// <param name="Term">The term that is unknown, or what the data have in its place; null where no single term is to blame.</param>
public sealed record EmptyHint(EmptyReason Reason, string Pattern, string? Term);
