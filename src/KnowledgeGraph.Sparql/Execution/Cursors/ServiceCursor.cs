using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Joins the input with the solutions of the endpoints that its rows name. Rows are collected until they ask enough that has not been asked; then each
/// endpoint answers for all of them. Blocks grow, so that a LIMIT above is answered soon and a long input makes few requests.
/// </summary>
internal sealed class ServiceCursor : Cursor
{
    private const int FirstQuestions = 64;
    private const int MostQuestions = 512;
    private const int MostRows = 64 * Batch.Capacity;

    private readonly ServicePlan _plan;
    private readonly Cursor _input;
    private readonly QueryRun _run;
    private readonly ServiceAnswers _answers;
    private readonly (int Mine, int Theirs)[] _sources;
    private readonly (int Mine, int Theirs)[] _shared;
    private readonly int[] _sentSlots;
    private readonly int _endpointSlot;
    private readonly TermId _endpoint;
    private readonly Batch _question;
    private readonly RowStore _rows;
    private readonly List<(ServiceAnswer Answer, ulong Question)> _asked = [];
    private readonly Batch _batch;
    private int _questions = FirstQuestions;
    private Batch? _current;
    private int _next;
    private int _row;
    private int _match = -1;

    public ServiceCursor(ServicePlan plan, Cursor input, QueryRun run)
    {
        (_plan, _input, _run) = (plan, input, run);
        _answers = run.AnswersOf(plan);
        var mine = new VariableSlots(plan.Input.Variables);
        var theirs = new VariableSlots(plan.Answered);
        _sources = [.. plan.Variables.Select(variable => (mine.Of(variable), theirs.Of(variable)))];
        _shared = [.. plan.Answered.Select(variable => (Mine: mine.Of(variable), Theirs: theirs.Of(variable))).Where(slots => slots.Mine >= 0)];
        _sentSlots = [.. plan.Sent.Select(mine.Of)];
        _endpointSlot = plan.Pattern.Endpoint is Variable variable ? mine.Of(variable) : -1;
        _endpoint = plan.Pattern.Endpoint is Constant constant ? run.Scope.Intern(constant.Term) : TermId.None;
        _question = new Batch(plan.Sent.Length) { Count = 1 };
        _rows = new RowStore(plan.Input.Variables.Length, run.Budget);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_row == _asked.Count)
            {
                // What has been asked for is handed out before anybody waits for more.
                if (filled > 0 || !Fill())
                {
                    break;
                }

                _match = First();
            }

            if (_match < 0)
            {
                if (++_row < _asked.Count)
                {
                    _match = First();
                }

                continue;
            }

            filled += Join(filled) ? 1 : 0;
            _match = _asked[_row].Answer.After(_match, _asked[_row].Question);
        }

        _batch.Count = filled;
        return filled == 0 ? null : _batch;
    }

    public override void Dispose()
    {
        _input.Dispose();
        _rows.Dispose();
    }

    private int First() => _asked[_row].Answer.First(_asked[_row].Question);

    /// <summary>Collects rows and asks for them; false at the end of the input.</summary>
    private bool Fill()
    {
        _rows.Clear();
        _asked.Clear();
        _row = 0;
        var open = 0;
        while (open < _questions && _rows.Count < MostRows)
        {
            if (_current is null || _next == _current.Count)
            {
                _run.Budget.Check();
                if (open == 0 && _asked.Count > 0)
                {
                    break;
                }

                (_current, _next) = (_input.Next(), 0);
                if (_current is null)
                {
                    break;
                }
            }

            open += Collect(_current, _next++) ? 1 : 0;
        }

        _questions = Math.Min(_questions * 2, MostQuestions);
        _answers.Ask();
        if (_run.Profile?.Of(_plan) is { } counters)
        {
            counters.Note = $"{_answers.Requests} requests, {_answers.SentRows} rows sent, {_answers.ReceivedRows} rows received";
        }

        return _asked.Count > 0;
    }

    /// <summary>Keeps a row and what it asks; true where nobody has asked that.</summary>
    private bool Collect(Batch batch, int row)
    {
        var endpoint = _endpointSlot < 0 ? _endpoint : batch.Columns[_endpointSlot][row];
        var (sent, length, hash) = (0UL, 0, 0UL);
        for (var at = 0; at < _sentSlots.Length; at++)
        {
            var id = batch.Columns[_sentSlots[at]][row];
            if (id.IsNone)
            {
                continue;
            }

            var term = _run.Scope.Decode(id);
            if (term is BlankNode)
            {
                // No node of another endpoint is one of ours, and the pattern binds the variable in every solution.
                Keep(batch, row, _answers.Silence(endpoint), 0);
                return false;
            }

            if (ServiceQuery.CanHold(term))
            {
                sent |= 1UL << at;
                hash = KeyHash.Combine(hash, id);
                _question.Columns[length++][0] = id;
            }
        }

        var answer = _answers.Of(endpoint, sent);
        Keep(batch, row, answer, hash);
        return answer.Add(_question);
    }

    private void Keep(Batch batch, int row, ServiceAnswer answer, ulong question)
    {
        _rows.Append(batch, row);
        _asked.Add((answer, question));
    }

    private bool Join(int target)
    {
        var rows = _asked[_row].Answer.Rows;
        foreach (var (mine, theirs) in _shared)
        {
            var (here, there) = (_rows[mine, _row], rows[theirs, _match]);
            if (here != there && !here.IsNone && !there.IsNone)
            {
                return false;
            }
        }

        for (var slot = 0; slot < _sources.Length; slot++)
        {
            var (mine, theirs) = _sources[slot];
            var here = mine < 0 ? TermId.None : _rows[mine, _row];
            _batch.Columns[slot][target] = here.IsNone && theirs >= 0 ? rows[theirs, _match] : here;
        }

        return true;
    }
}
