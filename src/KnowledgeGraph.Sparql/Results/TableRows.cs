using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>A table as a sequence of rows, so that it is written as others are.</summary>
public sealed class TableRows : SolutionRows
{
    private readonly SolutionTable _table;
    private readonly TermId[][] _columns;
    private readonly List<Term> _terms = [];
    private bool _read;

    public TableRows(SolutionTable table)
    {
        _table = table;
        _columns = new TermId[table.Variables.Length][];
        for (var column = 0; column < _columns.Length; column++)
        {
            _columns[column] = [.. table.Rows.Select(row => Id(row[column]))];
        }
    }

    public override ImmutableArray<string> Variables => _table.Variables;

    public override TermDictionary Terms { get; } = new();

    public override int Count => _table.Rows.Length;

    public override bool NextBatch()
    {
        var first = !_read;
        _read = true;
        return first && Count > 0;
    }

    public override ReadOnlySpan<TermId> Column(int variable) => _columns[variable];

    public override Term DecodeLocal(TermId id) => _terms[(int)id.Payload];

    private TermId Id(Term? term)
    {
        if (term is null)
        {
            return TermId.None;
        }

        _terms.Add(term);
        return new TermId(TermTag.Local, (ulong)_terms.Count - 1);
    }
}
