using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// Turns an extracted report into two named graphs: what it says (<see cref="InstanceIris.Graph"/>) and what stands where in it
/// (<see cref="InstanceIris.MentionGraph"/>). The same report gives the same triples, whatever was imported before.
/// </summary>
public sealed class ReportTriples(PlaceDirectory places, IndicatorScheme indicators, InstanceIris iris)
{
    public InstanceIris Iris => iris;

    /// <summary>Writes both graphs into a sink.</summary>
    public void Write<TTerm, TSink>(ExtractedReport report, ReportIdentity identity, TSink sink, CancellationToken cancellation = default)
        where TSink : IQuadSink<TTerm>
    {
        var reportIri = iris.Report(identity.Scope, identity.Year);
        var resolver = new ThingResolver(places, iris, identity);
        var graph = new GraphWriter<TTerm, TSink>(sink, iris.Graph(identity.Scope, identity.Year));
        var mentionGraph = new GraphWriter<TTerm, TSink>(sink, iris.MentionGraph(identity.Scope, identity.Year));
        var parts = new PartIris(reportIri);
        var document = new DocumentTriples<TTerm, TSink>(graph, report.Text, reportIri, parts);
        var evidence = new EvidenceTriples<TTerm, TSink>(graph, document, report.Text, parts);
        var things = new ThingTriples<TTerm, TSink>(graph, resolver);
        var facts = new FactTriples<TTerm, TSink>(graph, document, evidence, report.Text, identity, parts);

        var place = things.ReportPlace();
        document.Write(identity, place);
        cancellation.ThrowIfCancellationRequested();
        WriteFacts(report, new MeasureTriples<TTerm, TSink>(graph, facts, indicators, iris, place), new LifecycleTriples<TTerm, TSink>(graph, facts, things));
        cancellation.ThrowIfCancellationRequested();

        var mentions = new MentionTriples<TTerm, TSink>(mentionGraph, evidence, parts);
        for (var index = 0; index < report.Entities.Length; index++)
        {
            mentions.Write(index, report.Entities[index], things.Write(report.Entities[index]));
        }
    }

    private static void WriteFacts<TTerm, TSink>(
        ExtractedReport report,
        MeasureTriples<TTerm, TSink> measures,
        LifecycleTriples<TTerm, TSink> lifecycle)
        where TSink : IQuadSink<TTerm>
    {
        foreach (var measure in report.Measures)
        {
            measures.Write(measure);
        }

        foreach (var measure in report.RelativeMeasures)
        {
            measures.Write(measure);
        }

        foreach (var status in report.Statuses)
        {
            lifecycle.Write(status);
        }

        foreach (var relation in report.Relations)
        {
            lifecycle.Write(relation);
        }
    }
}
