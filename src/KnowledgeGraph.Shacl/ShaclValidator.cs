using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Shacl.Loading;
using KnowledgeGraph.Shacl.Reports;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl;

/// <summary>Validates data against shapes (SHACL, https://www.w3.org/TR/shacl/).</summary>
public static class ShaclValidator
{
    /// <summary>Validates all graphs of a snapshot as one.</summary>
    /// <param name="shapes">The shapes graph.</param>
    /// <exception cref="ShapesGraphException">A shape that is used is not well-formed.</exception>
    public static ValidationReport Validate(Snapshot data, IEnumerable<Quad> shapes, CancellationToken cancellation = default) =>
        Validate(new StoredDataGraph(data), data, shapes, cancellation);

    /// <summary>Validates one graph of a snapshot, <see cref="TermId.DefaultGraph"/> for the default graph; the others play no part.</summary>
    /// <exception cref="ShapesGraphException">A shape that is used is not well-formed.</exception>
    public static ValidationReport Validate(
        Snapshot data, TermId graph, IEnumerable<Quad> shapes, CancellationToken cancellation = default) =>
        Validate(new LoadedDataGraph(data, graph), data, shapes, cancellation);

    private static ValidationReport Validate(DataGraph graph, Snapshot data, IEnumerable<Quad> shapes, CancellationToken cancellation)
    {
        var loaded = new ShapesLoader(new ShapesDocument(shapes)).LoadTargeted();
        var run = new ValidationRun(graph, new TermSpace(data.Terms), cancellation);
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
