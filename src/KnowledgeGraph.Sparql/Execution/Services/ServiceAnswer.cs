using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Services;

/// <summary>
/// What one endpoint has been asked by terms of the same variables, and what it answered: each question once. Since these variables are bound in all
/// solutions of the pattern, a solution answers exactly one question, and comes once.
/// </summary>
internal sealed class ServiceAnswer(TermId endpoint, ImmutableArray<Variable> sent, int[] slots, int width, QueryBudget budget)
{
    private readonly HashIndex _index = new(budget);
    private readonly RowSet _questions = new(slots.Length, budget);

    public TermId Endpoint { get; } = endpoint;

    /// <summary>The variables whose terms make a question; none where the whole pattern is asked for.</summary>
    public ImmutableArray<Variable> Sent { get; } = sent;

    /// <summary>Where they stand among the variables that are answered.</summary>
    public ReadOnlySpan<int> Slots => slots;

    /// <summary>Solutions, a column for each variable that is answered.</summary>
    public RowStore Rows { get; } = new(width, budget);

    /// <summary>The terms of each question.</summary>
    public RowStore Questions => _questions.Rows;

    /// <summary>How many questions there are, asked or still to be asked.</summary>
    public int QuestionCount => _questions.Count;

    /// <summary>How many of the questions have been answered.</summary>
    public int AnsweredCount { get; set; }

    /// <summary>Adds a question; false where it is known.</summary>
    public bool Add(Batch question) => _questions.Add(question, 0);

    /// <summary>Keeps a solution for those who ask by its terms.</summary>
    public void Keep(Batch solution)
    {
        var hash = 0UL;
        foreach (var slot in slots)
        {
            hash = KeyHash.Combine(hash, solution.Columns[slot][0]);
        }

        Rows.Append(solution, 0);
        _index.Add(hash);
    }

    /// <summary>The first row that may answer the question, or -1.</summary>
    public int First(ulong question) => _index.First(question);

    /// <summary>The next such row after <paramref name="row"/>, or -1.</summary>
    public int After(int row, ulong question) => _index.After(row, question);
}
