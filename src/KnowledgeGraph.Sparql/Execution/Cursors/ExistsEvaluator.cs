using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// EXISTS for one row at a time, by substitution as the specification says (SPARQL 1.1 §18.6): for those that stand inside larger
/// expressions or reach too deep to be a join. Answers are remembered by the terms that were substituted.
/// </summary>
internal sealed class ExistsEvaluator(QueryRun run, GraphScope graph) : IExistsEvaluator
{
    private const int MostRemembered = 65_536;

    private readonly Dictionary<ExistsExpression, Question> _questions = new(ReferenceEqualityComparer.Instance);

    public bool Exists(ExistsExpression expression, VariableSlots slots, Batch batch, int row)
    {
        if (!_questions.TryGetValue(expression, out var question))
        {
            question = new Question(expression.Pattern, MentionedIn(expression.Pattern, slots), []);
            _questions.Add(expression, question);
        }

        var key = string.Join(' ', question.Variables.Select(variable => batch.Columns[slots.Of(variable)][row].Bits));
        if (!question.Answers.TryGetValue(key, out var answer))
        {
            answer = Ask(question, slots, batch, row);
            if (question.Answers.Count < MostRemembered)
            {
                question.Answers.Add(key, answer);
            }
        }

        return answer;
    }

    private bool Ask(Question question, VariableSlots slots, Batch batch, int row)
    {
        run.Budget.Check();
        var terms = new Dictionary<Variable, Term>();
        foreach (var variable in question.Variables)
        {
            if (batch.Columns[slots.Of(variable)][row] is { IsNone: false } id)
            {
                terms.Add(variable, run.Scope.Decode(id));
            }
        }

        var pattern = new Substitution(terms).In(question.Pattern);
        var context = new PlanningContext(run.Snapshot, run.Planning.Dataset, run.Planning.Switches);
        using var cursor = run.Open(Planner.Plan(new Slice(pattern, 0, 1), [], context, graph));
        return cursor.Next() is not null;
    }

    private static Variable[] MentionedIn(AlgebraNode pattern, VariableSlots slots)
    {
        var table = new VariableTable();
        var mentioned = new AlgebraVariables(table).Mentioned(pattern);
        return [.. slots.Variables.Where(variable => table.Contains(mentioned, variable))];
    }

    private sealed record Question(AlgebraNode Pattern, Variable[] Variables, Dictionary<string, bool> Answers);
}
