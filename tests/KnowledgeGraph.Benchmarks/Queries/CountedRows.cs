using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Benchmarks.Queries;

/// <summary>Rows that are counted as they pass.</summary>
internal sealed class CountedRows(SolutionRows rows) : SolutionRows
{
    public long Total { get; private set; }

    public override ImmutableArray<string> Variables => rows.Variables;

    public override TermDictionary Terms => rows.Terms;

    public override int Count => rows.Count;

    public override bool NextBatch()
    {
        var more = rows.NextBatch();
        Total += more ? rows.Count : 0;
        return more;
    }

    public override ReadOnlySpan<TermId> Column(int variable) => rows.Column(variable);

    public override Term DecodeLocal(TermId id) => rows.DecodeLocal(id);
}
