using System.Runtime.InteropServices;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>What every fact has: its kind, role, year, rule, confidence, the sentence it stands in, and its evidence.</summary>
internal sealed class FactTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    DocumentTriples<TTerm, TSink> document,
    EvidenceTriples<TTerm, TSink> evidence,
    ReportText text,
    ReportIdentity identity,
    PartIris parts)
    where TSink : IQuadSink<TTerm>
{
    private readonly Dictionary<(string ClassName, int Start), int> _used = new(512);

    /// <summary>
    /// Writes the common part and returns the fact. Its IRI is made of its kind and the position it stands at, so that the same text gives the same
    /// IRIs again.
    /// </summary>
    /// <param name="kind">The kind's part of the IRI.</param>
    public TTerm Write(Fact fact, ReadOnlySpan<byte> kind, string className)
    {
        var proof = evidence.Write(fact.Span, fact.Sentence);
        var term = graph.Iri(UniqueIri(kind, className, fact.Span));
        graph.Add(term, OntologyTerms.RdfType, graph.Kg(className));
        graph.AddKg(term, "report", document.Report);
        graph.AddKg(term, "role", graph.Kg(fact.Role == FactRole.Goal ? "Goal" : "Result"));
        graph.AddKg(term, "period", graph.Year(fact.Period?.To ?? (fact.Role == FactRole.Goal ? identity.Year : identity.ReviewedYear)));
        graph.AddKg(term, "rule", graph.Word(fact.Rule));
        graph.AddKg(term, "confidence", graph.Share(fact.Confidence));
        graph.AddKg(term, "quote", document.Quote(fact.Sentence));
        graph.AddKg(term, "evidence", proof);
        return term;
    }

    private ReadOnlySpan<byte> UniqueIri(ReadOnlySpan<byte> kind, string className, TextSpan span)
    {
        var start = text.CodePointOffsets[span.Start];
        ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(_used, (className, start), out _);
        return ++times == 1 ? parts.Of(kind, start) : parts.Of(kind, start, times);
    }
}
