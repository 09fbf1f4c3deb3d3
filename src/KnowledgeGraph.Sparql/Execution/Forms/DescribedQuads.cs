using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Forms;

/// <summary>
/// DESCRIBE: all triples about each resource, and about the blank nodes that they lead to, since those can be asked for in no other way
/// (a concise bounded description; SPARQL 1.1 §16.4 leaves the choice open).
/// </summary>
internal sealed class DescribedQuads(ImmutableArray<PatternTerm> targets, ImmutableArray<Variable> variables, QueryRun run)
{
    private const long BytesPerResource = 32;

    private readonly HashSet<TermId> _seen = [];
    private readonly Queue<TermId> _waiting = new();

    public IEnumerable<Quad> Read(Cursor cursor)
    {
        Collect(cursor);
        var reader = new ScopedReader(run.Snapshot, run.Planning.Dataset.Default);
        var (predicates, objects) = (run.Columns.Lend(), run.Columns.Lend());
        while (_waiting.TryDequeue(out var subject))
        {
            run.Budget.Check();
            reader.Start(new QuadPattern(subject, TermId.None, TermId.None, TermId.None));
            for (var read = reader.Read([], predicates, objects, []); read > 0; read = reader.Read([], predicates, objects, []))
            {
                for (var row = 0; row < read; row++)
                {
                    if (run.Scope.Decode(objects[row]) is BlankNode)
                    {
                        Add(objects[row]);
                    }

                    yield return new Quad(run.Scope.Decode(subject), (Iri)run.Scope.Decode(predicates[row]), run.Scope.Decode(objects[row]));
                }
            }
        }
    }

    private void Collect(Cursor cursor)
    {
        using (cursor)
        {
            foreach (var target in targets)
            {
                if (target is Constant constant)
                {
                    Add(run.Scope.Intern(constant.Term));
                }
            }

            var slots = targets.OfType<Variable>().Select(new VariableSlots(variables).Of).ToArray();
            while (cursor.Next() is { } batch)
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    foreach (var slot in slots)
                    {
                        Add(batch.Columns[slot][row]);
                    }
                }
            }
        }
    }

    private void Add(TermId resource)
    {
        if (!resource.IsNone && _seen.Add(resource))
        {
            run.Budget.Reserve(BytesPerResource);
            _waiting.Enqueue(resource);
        }
    }
}
