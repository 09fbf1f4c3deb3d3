using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Joins each input row with the solutions of the endpoint it names; an endpoint is asked once in a run.</summary>
internal sealed class ServiceCursor : Cursor
{
    private readonly ServicePlan _plan;
    private readonly Cursor _input;
    private readonly QueryRun _run;
    private readonly VariableSlots _slots;
    private readonly int[] _sources;
    private readonly int _endpointSlot;
    private readonly Dictionary<TermId, RowStore> _answers = [];
    private readonly Batch _batch;
    private Batch? _current;
    private int _row;
    private int _match;

    public ServiceCursor(ServicePlan plan, Cursor input, QueryRun run)
    {
        (_plan, _input, _run) = (plan, input, run);
        _slots = new VariableSlots(plan.Variables);
        var inputSlots = new VariableSlots(plan.Input.Variables);
        _sources = [.. plan.Variables.Select(inputSlots.Of)];
        _endpointSlot = plan.Endpoint is Variable variable ? inputSlots.Of(variable) : -1;
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_current is null || _row == _current.Count)
            {
                _run.Budget.Check();
                _current = _input.Next();
                (_row, _match) = (0, 0);
                if (_current is null)
                {
                    break;
                }
            }

            var answer = AnswerOf(EndpointAt(_row));
            if (_match == answer.Count)
            {
                (_row, _match) = (_row + 1, 0);
                continue;
            }

            filled += Join(answer, _match++, filled) ? 1 : 0;
        }

        _batch.Count = filled;
        return filled == 0 ? null : _batch;
    }

    public override void Dispose()
    {
        _input.Dispose();
        foreach (var answer in _answers.Values)
        {
            answer.Dispose();
        }
    }

    private TermId EndpointAt(int row) =>
        _plan.Endpoint is Constant constant ? _run.Scope.Intern(constant.Term)
        : _endpointSlot < 0 ? TermId.None
        : _current!.Columns[_endpointSlot][row];

    private RowStore AnswerOf(TermId endpoint)
    {
        if (!_answers.TryGetValue(endpoint, out var answer))
        {
            answer = Ask(endpoint);
            _answers.Add(endpoint, answer);
        }

        return answer;
    }

    private RowStore Ask(TermId endpoint)
    {
        using var limited = _run.Budget.Limit();
        try
        {
            if (endpoint.IsNone || _run.Scope.Decode(endpoint) is not Iri iri)
            {
                throw new ServiceException($"SERVICE {_plan.Endpoint} names no endpoint: bind the variable to an IRI before.");
            }

            return Keep(_run.Services.Select(iri, $"SELECT * WHERE {_plan.Text}", limited.Token));
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            _run.Budget.Check();
            throw;
        }
        catch (ServiceException) when (_plan.Silent)
        {
            // Federated Query §2.2: with SILENT a failed call counts as one solution without bindings.
            return Keep(new ServiceResult([], [[]]));
        }
    }

    private RowStore Keep(ServiceResult result)
    {
        var rows = new RowStore(_slots.Count, _run.Budget);
        var row = new Batch(_slots.Count) { Count = 1 };
        var columns = result.Variables.Select(name => _slots.Of(new Variable(name))).ToArray();
        foreach (var cells in result.Rows)
        {
            foreach (var column in row.Columns)
            {
                column[0] = TermId.None;
            }

            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (columns[cell] >= 0 && cells[cell] is { } term)
                {
                    row.Columns[columns[cell]][0] = _run.Scope.Intern(term);
                }
            }

            rows.Append(row, 0);
        }

        return rows;
    }

    private bool Join(RowStore answer, int match, int target)
    {
        for (var slot = 0; slot < _sources.Length; slot++)
        {
            var mine = _sources[slot] < 0 ? TermId.None : _current!.Columns[_sources[slot]][_row];
            var theirs = answer[slot, match];
            if (!mine.IsNone && !theirs.IsNone && mine != theirs)
            {
                return false;
            }

            _batch.Columns[slot][target] = mine.IsNone ? theirs : mine;
        }

        return true;
    }
}
