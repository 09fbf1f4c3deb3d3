using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>A group in braces, its elements in the order in which they were written (SPARQL 1.1 §5.2).</summary>
internal sealed record GroupPattern(ImmutableArray<GroupElement> Elements)
{
    public static readonly GroupPattern Empty = new([]);
}

internal abstract record GroupElement
{
    private protected GroupElement()
    {
    }
}

/// <summary>Triples with ';', ',', blank node lists, collections and reifiers already written out.</summary>
internal sealed record TriplesBlock(ImmutableArray<TripleSyntax> Triples) : GroupElement;

internal sealed record OptionalPattern(GroupPattern Group) : GroupElement;

internal sealed record MinusPattern(GroupPattern Group) : GroupElement;

/// <summary>A nested group, or several joined by UNION.</summary>
internal sealed record UnionPattern(ImmutableArray<GroupPattern> Groups) : GroupElement;

internal sealed record NamedGraphPattern(PatternTerm Name, GroupPattern Group) : GroupElement;

/// <summary>SERVICE; <see cref="Text"/> is the group as written, its IRIs in full.</summary>
internal sealed record FederatedPattern(PatternTerm Endpoint, GroupPattern Group, string Text, bool Silent) : GroupElement;

internal sealed record FilterClause(Expression Condition) : GroupElement;

/// <summary>BIND; <see cref="Offset"/> is where its variable stands.</summary>
internal sealed record BindClause(Expression Expression, Variable Variable, int Offset) : GroupElement;

internal sealed record InlineData(ValuesTable Table) : GroupElement;

internal sealed record SubSelect(SelectSyntax Select) : GroupElement;

/// <summary>One triple; <see cref="Verb"/> may be a path.</summary>
internal sealed record TripleSyntax(PatternTerm Subject, Verb Verb, PatternTerm Object);

internal abstract record Verb
{
    private protected Verb()
    {
    }
}

/// <summary>A variable or an IRI.</summary>
internal sealed record SimpleVerb(PatternTerm Predicate) : Verb;

internal sealed record PathVerb(PropertyPath Path) : Verb;
