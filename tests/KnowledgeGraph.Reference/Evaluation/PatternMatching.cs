using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>Matches pattern terms against terms, and basic graph patterns against a graph (SPARQL 1.1 §18.3).</summary>
internal static class PatternMatching
{
    public static List<Solution> Match(Bgp bgp, IReadOnlyList<Triple> graph)
    {
        List<Solution> solutions = [Solution.Empty];
        foreach (var pattern in bgp.Patterns)
        {
            solutions = [.. solutions.SelectMany(solution => Match(pattern, graph, solution))];
        }

        return solutions;
    }

    /// <summary>The solution with the pattern's variables bound to the term's parts, or null where they do not fit.</summary>
    public static Solution? Bind(Solution solution, PatternTerm pattern, Term term) => pattern switch
    {
        Constant constant => constant.Term.Equals(term) ? solution : null,
        Variable variable => solution[variable] is { } bound ? (bound.Equals(term) ? solution : null) : solution.With(variable, term),
        TripleTermPattern inner when term is TripleTerm triple =>
            Bind(solution, inner.Subject, triple.Subject) is { } s && Bind(s, inner.Predicate, triple.Predicate) is { } p ? Bind(p, inner.Object, triple.Object) : null,
        _ => null,
    };

    private static IEnumerable<Solution> Match(TriplePattern pattern, IReadOnlyList<Triple> graph, Solution solution) =>
        from triple in graph
        let s = Bind(solution, pattern.Subject, triple.Subject)
        where s is not null
        let p = Bind(s, pattern.Predicate, triple.Predicate)
        where p is not null
        let o = Bind(p, pattern.Object, triple.Object)
        where o is not null
        select o;
}
