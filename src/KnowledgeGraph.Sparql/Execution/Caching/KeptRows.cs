using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Caching;

/// <summary>A result that outlives its run. Terms that only that run knew are kept as terms, and their ids here are numbers of those.</summary>
internal sealed class KeptRows
{
    private const int BytesPerTerm = 160;

    private readonly TermId[][] _columns;
    private readonly Term[] _terms;

    private KeptRows(TermId[][] columns, int count, Term[] terms) => (_columns, Count, _terms) = (columns, count, terms);

    public int Count { get; }

    public long Bytes => (long)Count * _columns.Length * sizeof(ulong) + (long)_terms.Length * BytesPerTerm;

    public static KeptRows Of(RowStore rows, TermScope scope)
    {
        var columns = new TermId[rows.Slots][];
        var numbers = new Dictionary<TermId, int>();
        for (var slot = 0; slot < columns.Length; slot++)
        {
            columns[slot] = rows.Column(slot).ToArray();
            foreach (ref var id in columns[slot].AsSpan())
            {
                if (id.Tag == TermTag.Local)
                {
                    numbers.TryAdd(id, numbers.Count);
                    id = new TermId(TermTag.Local, (ulong)numbers[id]);
                }
            }
        }

        return new KeptRows(columns, rows.Count, [.. numbers.Keys.Select(scope.Decode)]);
    }

    /// <summary>The ids that the kept terms have in another run.</summary>
    public TermId[] TermsIn(TermScope scope) => Array.ConvertAll(_terms, scope.Intern);

    public void CopyTo(TermId[] target, int slot, int from, int count, TermId[] terms)
    {
        _columns[slot].AsSpan(from, count).CopyTo(target);
        if (terms.Length == 0)
        {
            return;
        }

        foreach (ref var id in target.AsSpan(0, count))
        {
            id = id.Tag == TermTag.Local ? terms[id.Payload] : id;
        }
    }
}
