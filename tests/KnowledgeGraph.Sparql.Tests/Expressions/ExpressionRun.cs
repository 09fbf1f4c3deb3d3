using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql.Tests.Expressions;

/// <summary>Evaluates expressions as a query writes them, over an empty store or over a batch of rows.</summary>
internal sealed class ExpressionRun : IExistsEvaluator
{
    public const string Prologue = """
        BASE <http://example.org/base/>
        PREFIX : <http://example.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

        """;

    private readonly QuadStore _store = QuadStore.InMemory();

    public ExpressionRun() =>
        Scope = new TermScope(_store.Current, QueryBudget.Unlimited, new DateTimeOffset(2023, 2, 8, 9, 0, 0, TimeSpan.FromHours(8)), "http://example.org/base/");

    public TermScope Scope { get; }

    public VariableSlots Slots { get; init; } = VariableSlots.Empty;

    public static Expression Parse(string text)
    {
        var query = SparqlParser.ParseQuery($"{Prologue}SELECT ({text} AS ?result) {{}}");
        var node = query.Pattern;
        while (true)
        {
            switch (node)
            {
                case Project project:
                    node = project.Input;
                    break;
                case Extend extend:
                    return extend.Expression;
                default:
                    throw new InvalidOperationException($"No expression in {query.Pattern}.");
            }
        }
    }

    /// <summary>The term that an expression gives, null for an error.</summary>
    public Term? Evaluate(string text) => Evaluate(Compile(text), new Batch(0) { Count = 1 }, 0);

    public Term? Evaluate(CompiledExpression expression, Batch batch, int row)
    {
        var id = expression.EvaluateId(batch, row);
        return id.IsNone ? null : Scope.Decode(id);
    }

    public CompiledExpression Compile(string text) => ExpressionCompiler.Compile(Parse(text), Slots, Scope, this);

    /// <summary>A batch whose rows are the values of the variables as expressions; null is unbound.</summary>
    public Batch Rows(params ImmutableArray<string?[]> rows)
    {
        var batch = new Batch(Slots.Count) { Count = rows.Length };
        for (var row = 0; row < rows.Length; row++)
        {
            for (var slot = 0; slot < Slots.Count; slot++)
            {
                batch.Columns[slot][row] = rows[row][slot] is { } text ? Id(text) : TermId.None;
            }
        }

        return batch;
    }

    public TermId Id(string text) => Scope.Intern(Evaluate(text) ?? throw new InvalidOperationException($"{text} is an error."));

    /// <summary>Stored, so that its id is the dictionary's and not the run's.</summary>
    public TermId Stored(Term term) => _store.Terms.Intern(term);

    public bool Exists(ExistsExpression expression, VariableSlots slots, Batch batch, int row) => row % 2 == 0;
}
