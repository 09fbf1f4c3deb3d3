using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Profiles;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>What the cursors of one run share: terms, budget, memory, and the way to run plans inside plans.</summary>
internal sealed class QueryRun : IDisposable
{
    private readonly QueryRun? _parent;
    private readonly Dictionary<SeedPlan, SeedSource> _seeds;
    private readonly Dictionary<ServicePlan, ServiceAnswers> _services;

    public QueryRun(TermScope scope, PlanningContext planning, IServiceClient services, PlanProfile? profile, ResultCache? kept = null)
    {
        Scope = scope;
        Planning = planning;
        Services = services;
        Profile = profile;
        Kept = kept;
        Columns = new ColumnPool();
        _seeds = new Dictionary<SeedPlan, SeedSource>(ReferenceEqualityComparer.Instance);
        _services = new Dictionary<ServicePlan, ServiceAnswers>(ReferenceEqualityComparer.Instance);
    }

    private QueryRun(QueryRun parent, TermId graph)
        : this(parent.Scope, parent.Planning, parent.Services, parent.Profile, parent.Kept)
    {
        _parent = parent;
        Columns = parent.Columns;
        _seeds = parent._seeds;
        _services = parent._services;
        Graph = graph;
    }

    public TermScope Scope { get; }

    public PlanningContext Planning { get; }

    public IServiceClient Services { get; }

    public PlanProfile? Profile { get; }

    /// <summary>Results that runs leave to each other, or null.</summary>
    public ResultCache? Kept { get; }

    public ColumnPool Columns { get; }

    public Snapshot Snapshot => Scope.Snapshot;

    public QueryBudget Budget => Scope.Budget;

    /// <summary>The graph that an iteration over graphs is at.</summary>
    public TermId Graph { get; }

    /// <summary>The same run where patterns of the iterated graph match in <paramref name="graph"/>.</summary>
    public QueryRun At(TermId graph) => new(this, graph);

    /// <summary>An expression over batches of the variables.</summary>
    public CompiledExpression Compile(PlannedExpression expression, ImmutableArray<Variable> variables) =>
        ExpressionCompiler.Compile(expression.Expression, new VariableSlots(variables), Scope, new ExistsEvaluator(this, Resolve(expression.Graph)));

    public TermOrder TermOrder() => new TermOrder(new TermValues(Scope));

    /// <summary>The named graphs of the dataset that the store has; all of them where <paramref name="graphs"/> is default.</summary>
    public IReadOnlyList<TermId> NamedGraphs(ImmutableArray<TermId> graphs)
    {
        var stored = Snapshot.NamedGraphs();
        return graphs.IsDefault ? stored : [.. stored.Where(graphs.Contains)];
    }

    public Cursor Open(Plan plan) => CursorFactory.Open(plan, this);

    /// <summary>The scope with the iterated graph put in.</summary>
    public GraphScope Resolve(GraphScope scope) => scope is IteratedGraph ? new SingleGraph(Graph) : scope;

    public void Hand(SeedPlan seed, SeedSource rows) => _seeds[seed] = rows;

    public SeedSource HandedTo(SeedPlan seed) => _seeds[seed];

    /// <summary>What other endpoints have answered to a plan, which may be opened again and again.</summary>
    public ServiceAnswers AnswersOf(ServicePlan plan)
    {
        if (!_services.TryGetValue(plan, out var answers))
        {
            _services.Add(plan, answers = new ServiceAnswers(plan, Scope, Services));
        }

        return answers;
    }

    public void Dispose()
    {
        if (_parent is null)
        {
            Columns.Dispose();
        }
    }
}
