using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Shacl.Loading;
using KnowledgeGraph.Shacl.Reports;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl;

/// <summary>Validates data against shapes: SHACL Core and SHACL-SPARQL (https://www.w3.org/TR/shacl/).</summary>
public static class ShaclValidator
{
    /// <summary>Validates all graphs of a snapshot as one.</summary>
    /// <param name="shapes">The shapes graph.</param>
    /// <exception cref="ShapesGraphException">A shape that is used is not well-formed.</exception>
    /// <exception cref="ValidationFailureException">A SPARQL constraint could not decide.</exception>
    public static ValidationReport Validate(
        Snapshot data, IEnumerable<Quad> shapes, ShaclOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? ShaclOptions.Default;
        var query = new QueryOptions { Timeout = settings.QueryTimeout, UnionDefaultGraph = true };
        return Validate(new StoredDataGraph(data), new DataQueries(data, query, settings.ShapesGraph), data, shapes, cancellation);
    }

    /// <summary>Validates one graph of a snapshot, <see cref="TermId.DefaultGraph"/> for the default graph; the others play no part.</summary>
    /// <exception cref="ShapesGraphException">A shape that is used is not well-formed.</exception>
    /// <exception cref="ValidationFailureException">A SPARQL constraint could not decide.</exception>
    public static ValidationReport Validate(
        Snapshot data, TermId graph, IEnumerable<Quad> shapes, ShaclOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? ShaclOptions.Default;
        var query = new QueryOptions
        {
            Timeout = settings.QueryTimeout,
            Dataset = graph != TermId.DefaultGraph && data.Terms.Decode(graph) is Iri name
                ? new DatasetClause([name], settings.ShapesGraph is { } shapesGraph ? [shapesGraph] : [])
                : null,
        };
        return Validate(new LoadedDataGraph(data, graph), new DataQueries(data, query, settings.ShapesGraph), data, shapes, cancellation);
    }

    private static ValidationReport Validate(
        DataGraph graph, DataQueries queries, Snapshot data, IEnumerable<Quad> shapes, CancellationToken cancellation)
    {
        var loaded = new ShapesLoader(new ShapesDocument(shapes)).LoadTargeted();
        var run = new ValidationRun(graph, new TermSpace(data.Terms), queries, cancellation);
        var sink = new ResultSink(countsOnly: false);
        foreach (var shape in loaded)
        {
            foreach (var focus in run.FocusNodesOf(shape))
            {
                run.Validate(shape, focus, sink);
            }
        }

        return new ValidationReport(sink.Results);
    }
}
