using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql;

/// <summary>What a run gives, by the query's form. Rows and triples are computed while they are read; dispose to end the run.</summary>
public abstract class QueryResult : IDisposable
{
    private readonly IDisposable _run;

    private protected QueryResult(IDisposable run, QueryExplanation explanation)
    {
        _run = run;
        Explanation = explanation;
    }

    /// <summary>The plan; with rows and times where the options asked for them and the result has been read.</summary>
    public QueryExplanation Explanation { get; }

    public void Dispose() => _run.Dispose();
}

/// <summary>SELECT.</summary>
public sealed class SelectResult : QueryResult
{
    internal SelectResult(SolutionRows rows, QueryExplanation explanation)
        : base(rows, explanation) => Rows = rows;

    public SolutionRows Rows { get; }
}

/// <summary>ASK.</summary>
public sealed class AskResult : QueryResult
{
    internal AskResult(bool value, IDisposable run, QueryExplanation explanation)
        : base(run, explanation) => Value = value;

    public bool Value { get; }
}

/// <summary>CONSTRUCT and DESCRIBE.</summary>
public sealed class GraphResult : QueryResult
{
    internal GraphResult(IEnumerable<Quad> quads, ImmutableArray<(string Prefix, string Iri)> prefixes, IDisposable run, QueryExplanation explanation)
        : base(run, explanation)
    {
        Quads = quads;
        Prefixes = prefixes;
    }

    /// <summary>Each quad once; can be read once.</summary>
    public IEnumerable<Quad> Quads { get; }

    /// <summary>The query's prefixes, for writing with them.</summary>
    public ImmutableArray<(string Prefix, string Iri)> Prefixes { get; }
}
