using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Forms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Text;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql;

/// <summary>A query that has been read and can run on any snapshot, any number of times at once.</summary>
public sealed class PreparedQuery
{
    private readonly ResultCache? _kept;
    private PlannedQuery? _planned;

    internal PreparedQuery(Query algebra, ResultCache? kept) => (Algebra, _kept) = (algebra, kept);

    public Query Algebra { get; }

    /// <summary>The query with terms in place of variables, everywhere (SHACL §5.2.1). They are no longer among the results.</summary>
    /// <param name="bindings">Terms by the names of variables.</param>
    /// <param name="passedOn">The names that sub-queries have to project.</param>
    /// <exception cref="PreBindingException">The query has a part that pre-binding cannot reach.</exception>
    public PreparedQuery Bind(IReadOnlyDictionary<string, Term> bindings, params IEnumerable<string> passedOn) => new(PreBinding.Bind(
        Algebra,
        bindings.ToDictionary(binding => new Variable(binding.Key), binding => binding.Value),
        passedOn.Select(name => new Variable(name)).ToHashSet()), _kept);

    /// <summary>Plans and starts a run. Rows are computed while the result is read.</summary>
    /// <exception cref="Execution.Limits.QueryTimeoutException">The run took too long; also while the result is read, like the others.</exception>
    /// <exception cref="Execution.Limits.QueryMemoryException">The run wanted too much memory.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public QueryResult Execute(Snapshot snapshot, QueryOptions? options = null, CancellationToken cancellation = default) =>
        Execute(snapshot, options ?? QueryOptions.Default, PlannerSwitches.All, cancellation);

    internal QueryResult Execute(Snapshot snapshot, QueryOptions options, PlannerSwitches switches, CancellationToken cancellation)
    {
        var planned = PlanFor(snapshot, options, switches, cancellation);
        var limits = options.Limits with { Kept = options.UseKeptResults && !planned.HasTextSearch ? _kept : null };
        var run = RunFactory.Create(snapshot, limits, planned.Context, Algebra.BaseIri, cancellation);
        try
        {
            return Start(planned.Plan, run);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>The plan for a snapshot, without running it.</summary>
    public QueryExplanation Explain(Snapshot snapshot, QueryOptions? options = null) =>
        new(PlanFor(snapshot, options ?? QueryOptions.Default, PlannerSwitches.All, CancellationToken.None).Plan, null);

    private QueryResult Start(Plan plan, QueryRun run)
    {
        var explanation = new QueryExplanation(plan, run.Profile);
        switch (Algebra)
        {
            case SelectQuery select:
                return new SelectResult(new CursorRows(select.Variables, run.Open(plan), run), explanation);
            case AskQuery:
                using (var cursor = run.Open(plan))
                {
                    return new AskResult(cursor.Next() is not null, run, explanation);
                }

            case ConstructQuery construct:
                var built = new ConstructedQuads(construct.Template, plan.Variables, run);
                return new GraphResult(built.Read(run.Open(plan)), Algebra.Prefixes, run, explanation);
            case DescribeQuery describe:
                var described = new DescribedQuads(describe.Targets, plan.Variables, run);
                return new GraphResult(described.Read(run.Open(plan)), Algebra.Prefixes, run, explanation);
            default:
                throw new UnreachableException(Algebra.GetType().Name);
        }
    }

    /// <summary>The plan made last serves again while snapshot and dataset are the same.</summary>
    private PlannedQuery PlanFor(Snapshot snapshot, QueryOptions options, PlannerSwitches switches, CancellationToken cancellation)
    {
        var known = Volatile.Read(ref _planned);
        if (known is not null && known.Serves(snapshot, options, switches))
        {
            return known;
        }

        var dataset = Dataset.Of(options.Dataset ?? Algebra.Dataset, options.UnionDefaultGraph, snapshot);
        var context = new PlanningContext(snapshot, dataset, switches);
        var pattern = PatternOf(Algebra);
        var searched = pattern;
        if (options.Text is { } index && TextSearch.IsUsedIn(pattern))
        {
            searched = new TextSearch(snapshot, index, cancellation).Apply(pattern);
        }

        var planned = new PlannedQuery(Planner.Plan(searched, Wanted(), context), context, options, HasTextSearch: !ReferenceEquals(searched, pattern));
        Volatile.Write(ref _planned, planned);
        return planned;
    }

    /// <summary>ASK needs no more than one solution.</summary>
    private static AlgebraNode PatternOf(Query query) => query is AskQuery ? new Slice(query.Pattern, 0, 1) : query.Pattern;

    private ImmutableArray<Variable> Wanted() => Algebra switch
    {
        SelectQuery select => select.Variables,
        ConstructQuery construct => QuadTemplates.Variables(construct.Template),
        DescribeQuery describe => [.. describe.Targets.OfType<Variable>().Distinct()],
        _ => [],
    };

    private sealed record PlannedQuery(Plan Plan, PlanningContext Context, QueryOptions Options, bool HasTextSearch)
    {
        public bool Serves(Snapshot snapshot, QueryOptions options, PlannerSwitches switches) =>
            ReferenceEquals(Context.Snapshot, snapshot)
            && ReferenceEquals(Context.Switches, switches)
            && Options.UnionDefaultGraph == options.UnionDefaultGraph
            && ReferenceEquals(Options.Dataset, options.Dataset)
            && ReferenceEquals(Options.Text, options.Text);
    }
}
