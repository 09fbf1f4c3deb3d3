using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>A position of a pattern: a stored term's id, or a variable.</summary>
internal readonly record struct ScanPosition(TermId Id, Variable? Variable)
{
    public override string ToString() => Variable?.ToString() ?? $"#{Id.Bits:x}";
}

/// <summary>A triple pattern whose constants are ids, in its graph.</summary>
internal sealed record ScanPattern(ScanPosition Subject, ScanPosition Predicate, ScanPosition Object, GraphScope Graph, TriplePattern Source)
{
    /// <summary>The pattern with constants only; the graph where there is just one.</summary>
    public QuadPattern Constants => new(Subject.Id, Predicate.Id, Object.Id, Graph is SingleGraph single ? single.Graph : TermId.None);

    /// <summary>The variable that the graph's name binds, or null.</summary>
    public Variable? GraphVariable => (Graph as EachNamedGraph)?.Name;

    public int VariableCount =>
        (Subject.Variable is null ? 0 : 1) + (Predicate.Variable is null ? 0 : 1) + (Object.Variable is null ? 0 : 1) + (GraphVariable is null ? 0 : 1);

    public Variable? VariableAt(QuadPosition position) => position switch
    {
        QuadPosition.Subject => Subject.Variable,
        QuadPosition.Predicate => Predicate.Variable,
        QuadPosition.Object => Object.Variable,
        _ => GraphVariable,
    };

    public override string ToString()
    {
        var text = $"{Text(Source.Subject)} {Text(Source.Predicate)} {Text(Source.Object)}";
        return Graph is WholeStore ? text : $"{text} in {Graph}";
    }

    private static string Text(PatternTerm term) => term is Constant { Term: Iri { Value: var iri } }
        ? iri[(iri.AsSpan().LastIndexOfAny('#', '/') + 1)..]
        : term.ToString()!;
}
