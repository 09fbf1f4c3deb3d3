using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>FROM of queries and USING of updates (SPARQL 1.1 §13.2, Update §3.1.3).</summary>
internal sealed class DatasetParser(Grammar grammar)
{
    public DatasetClause? From() => Clauses("FROM");

    public DatasetClause? Using() => Clauses("USING");

    private DatasetClause? Clauses(string keyword)
    {
        var @default = ImmutableArray.CreateBuilder<Iri>();
        var named = ImmutableArray.CreateBuilder<Iri>();
        while (grammar.Tokens.TryTakeWord(keyword))
        {
            var graphs = grammar.Tokens.TryTakeWord("NAMED") ? named : @default;
            graphs.Add(grammar.Names.ReadIri("the IRI of a graph"));
        }

        return @default.Count + named.Count == 0 ? null : new DatasetClause(@default.ToImmutable(), named.ToImmutable());
    }
}
