using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Services;

/// <summary>The questions and answers of one SERVICE in one run, however often its plan is opened.</summary>
internal sealed class ServiceAnswers(ServicePlan plan, TermScope scope, IServiceClient client)
{
    /// <summary>Endpoints refuse what is too long, and a Chinese character is nine bytes in a form.</summary>
    private const int MostCharacters = 64 * 1024;

    private readonly Dictionary<(TermId Endpoint, ulong Sent), ServiceAnswer> _answers = [];
    private readonly Dictionary<TermId, ServiceAnswer> _silences = [];
    private readonly VariableSlots _slots = new(plan.Answered);
    private readonly Batch _solution = new(plan.Answered.Length) { Count = 1 };

    public long Requests { get; private set; }

    public long SentRows { get; private set; }

    public long ReceivedRows { get; private set; }

    /// <summary>The answer that questions by terms of these variables share.</summary>
    /// <param name="sent">A bit for each of <see cref="ServicePlan.Sent"/>.</param>
    public ServiceAnswer Of(TermId endpoint, ulong sent)
    {
        if (!_answers.TryGetValue((endpoint, sent), out var answer))
        {
            ImmutableArray<Variable> variables = [.. plan.Sent.Where((_, at) => (sent >> at & 1) != 0)];
            answer = new ServiceAnswer(endpoint, variables, [.. variables.Select(_slots.Of)], plan.Answered.Length, scope.Budget);
            _answers.Add((endpoint, sent), answer);
        }

        return answer;
    }

    /// <summary>The answer for rows that cannot find a partner and need not ask: nothing, or one solution without bindings where the endpoint has failed silently.</summary>
    public ServiceAnswer Silence(TermId endpoint)
    {
        if (!_silences.TryGetValue(endpoint, out var silence))
        {
            _silences.Add(endpoint, silence = new ServiceAnswer(endpoint, [], [], plan.Answered.Length, scope.Budget));
        }

        return silence;
    }

    /// <summary>Asks what has not been asked.</summary>
    /// <exception cref="ServiceException">An endpoint failed, and not silently.</exception>
    public void Ask()
    {
        foreach (var answer in _answers.Values)
        {
            while (answer.AnsweredCount < answer.QuestionCount)
            {
                Ask(answer);
            }
        }
    }

    private void Ask(ServiceAnswer answer)
    {
        var (text, end) = Question(answer);
        using var limited = scope.Budget.Limit();
        try
        {
            if (answer.Endpoint.IsNone || scope.Decode(answer.Endpoint) is not Iri iri)
            {
                throw new ServiceException($"SERVICE {plan.Pattern.Endpoint} names no endpoint: bind the variable to an IRI before.");
            }

            Requests++;
            SentRows += answer.Sent.IsEmpty ? 0 : end - answer.AnsweredCount;
            Keep(answer, client.Select(iri, text, limited.Token));
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            scope.Budget.Check();
            throw;
        }
        catch (ServiceException) when (plan.Pattern.Silent)
        {
            KeepSilence(answer, end);
        }

        answer.AnsweredCount = end;
    }

    private (string Text, int End) Question(ServiceAnswer answer)
    {
        var query = new ServiceQuery(plan.Pattern.Text, plan.Answered, answer.Sent);
        if (answer.Sent.IsEmpty)
        {
            return (query.ToString(), answer.QuestionCount);
        }

        var question = answer.AnsweredCount;
        do
        {
            query.StartRow();
            for (var slot = 0; slot < answer.Sent.Length; slot++)
            {
                query.Add(scope.Decode(answer.Questions[slot, question]));
            }

            query.EndRow();
            question++;
        }
        while (question < answer.QuestionCount && query.Length < MostCharacters);
        return (query.ToString(), question);
    }

    private void Keep(ServiceAnswer answer, ServiceResult result)
    {
        ReceivedRows += result.Rows.Count;
        var columns = result.Variables.Select(name => _slots.Of(new Variable(name))).ToArray();
        int[] bound = [.. plan.Bound.Select(_slots.Of)];
        var nodes = new Dictionary<string, BlankNode>(StringComparer.Ordinal);
        foreach (var cells in result.Rows)
        {
            Clear();
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (columns[cell] >= 0 && cells[cell] is { } term)
                {
                    _solution.Columns[columns[cell]][0] = scope.Intern(Renamed(term, nodes));
                }
            }

            if (Array.FindIndex(bound, slot => _solution.Columns[slot][0].IsNone) is >= 0 and var missing)
            {
                throw new ServiceException($"SERVICE {scope.Decode(answer.Endpoint)} answers a row without {plan.Bound[missing]}, which every solution of the pattern binds.");
            }

            answer.Keep(_solution);
        }
    }

    /// <summary>Federated Query §2.2: with SILENT a failed call counts as one solution without bindings, here for each of its questions.</summary>
    private void KeepSilence(ServiceAnswer answer, int end)
    {
        var silence = Silence(answer.Endpoint);
        if (silence.Rows.Count == 0)
        {
            Clear();
            silence.Keep(_solution);
        }

        for (var question = answer.AnsweredCount; question < end; question++)
        {
            Clear();
            for (var slot = 0; slot < answer.Slots.Length; slot++)
            {
                _solution.Columns[answer.Slots[slot]][0] = answer.Questions[slot, question];
            }

            answer.Keep(_solution);
        }
    }

    private void Clear()
    {
        foreach (var column in _solution.Columns)
        {
            column[0] = TermId.None;
        }
    }

    /// <summary>A label of another endpoint names a node of one answer, and none of ours.</summary>
    private static Term Renamed(Term term, Dictionary<string, BlankNode> nodes)
    {
        switch (term)
        {
            case BlankNode node:
                if (!nodes.TryGetValue(node.Label, out var fresh))
                {
                    nodes.Add(node.Label, fresh = TermScope.FreshBlankNode());
                }

                return fresh;
            case TripleTerm triple:
                return new TripleTerm(Renamed(triple.Subject, nodes), triple.Predicate, Renamed(triple.Object, nodes));
            default:
                return term;
        }
    }
}
