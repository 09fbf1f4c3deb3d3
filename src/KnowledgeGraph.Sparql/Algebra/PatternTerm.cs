using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>What stands in a position of a pattern.</summary>
public abstract record PatternTerm
{
    private protected PatternTerm()
    {
    }
}

/// <summary>
/// A variable. Blank nodes of a query are variables that no user can name (<see cref="IsHidden"/>): they join like others within their
/// basic graph pattern and are never projected.
/// </summary>
public sealed record Variable(string Name, bool IsHidden = false) : PatternTerm
{
    public override string ToString() => IsHidden ? $"?_:{Name}" : $"?{Name}";
}

/// <summary>A term that the query names.</summary>
public sealed record Constant(Term Term) : PatternTerm
{
    public override string ToString() => Term.ToString()!;
}

/// <summary>A triple term with variables inside (SPARQL 1.2).</summary>
public sealed record TripleTermPattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object) : PatternTerm
{
    public override string ToString() => $"<<( {Subject} {Predicate} {Object} )>>";
}

/// <summary>A triple pattern (SPARQL 1.1 §18.1.3).</summary>
public sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object)
{
    public override string ToString() => $"{Subject} {Predicate} {Object} .";
}
