using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Shacl.Reports;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl;

/// <summary>Validates data against shapes: SHACL Core and SHACL-SPARQL (https://www.w3.org/TR/shacl/).</summary>
public static class ShaclValidator
{
    /// <summary>Validates all graphs of a snapshot as one.</summary>
    /// <exception cref="ShapesGraphException">A SPARQL constraint cannot be asked as it is written.</exception>
    /// <exception cref="ValidationFailureException">A SPARQL constraint could not decide.</exception>
    public static ValidationReport Validate(
        Snapshot data, ShapesGraph shapes, ShaclOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? ShaclOptions.Default;
        var query = new QueryOptions { Timeout = settings.QueryTimeout, UnionDefaultGraph = true };
        return Validate(new StoredDataGraph(data), new SnapshotQueries(data, query, settings.ShapesGraph), data.Terms, shapes, cancellation);
    }

    /// <summary>Validates one graph of a snapshot, <see cref="TermId.DefaultGraph"/> for the default graph; the others play no part.</summary>
    /// <exception cref="ShapesGraphException">A SPARQL constraint cannot be asked as it is written.</exception>
    /// <exception cref="ValidationFailureException">A SPARQL constraint could not decide.</exception>
    public static ValidationReport Validate(
        Snapshot data, TermId graph, ShapesGraph shapes, ShaclOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? ShaclOptions.Default;
        var query = new QueryOptions
        {
            Timeout = settings.QueryTimeout,
            Dataset = graph != TermId.DefaultGraph && data.Terms.Decode(graph) is Iri name
                ? new DatasetClause([name], settings.ShapesGraph is { } shapesGraph ? [shapesGraph] : [])
                : null,
        };
        return Validate(
            LoadedDataGraph.Of(data, graph), new SnapshotQueries(data, query, settings.ShapesGraph), data.Terms, shapes, cancellation);
    }

    /// <summary>Validates quads that are not in a store yet, their graphs as one: what an import is about to commit.</summary>
    /// <param name="terms">The dictionary that the ids are of.</param>
    /// <exception cref="NotSupportedException">The shapes have a SPARQL constraint, which only a snapshot can answer.</exception>
    public static ValidationReport Validate(
        TermDictionary terms, IEnumerable<QuadIds> quads, ShapesGraph shapes, CancellationToken cancellation = default) =>
        Validate(LoadedDataGraph.Of(quads), new NoQueries(), terms, shapes, cancellation);

    private static ValidationReport Validate(
        DataGraph graph, DataQueries queries, TermDictionary terms, ShapesGraph shapes, CancellationToken cancellation)
    {
        var run = new ValidationRun(graph, new TermSpace(terms), queries, cancellation);
        var sink = new ResultSink(countsOnly: false);
        foreach (var shape in shapes.Shapes)
        {
            foreach (var focus in run.FocusNodesOf(shape))
            {
                run.Validate(shape, focus, sink);
            }
        }

        return new ValidationReport(sink.Results);
    }
}
