using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// Pieces of text as Web Annotation selectors. Positions are Unicode code points of the text without white space, as the Web Annotation model
/// asks for code points and the annotation guidelines for stripped text.
/// </summary>
internal sealed class EvidenceTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    DocumentTriples<TTerm, TSink> document,
    ReportText text)
    where TSink : IQuadSink<TTerm>
{
    /// <summary>Writes a specific resource for a span of a sentence under <paramref name="iri"/>.</summary>
    public TTerm Write(string iri, TextSpan span, int sentence)
    {
        var evidence = graph.Iri(iri);
        var selector = graph.Iri(iri + "/selector");
        graph.Add(evidence, OntologyTerms.RdfType, graph.Kg("Evidence"));
        graph.Add(evidence, OntologyTerms.HasSource, document.Report);
        graph.AddKg(evidence, "sentence", document.Sentence(sentence));
        graph.Add(evidence, OntologyTerms.HasSelector, selector);
        graph.Add(selector, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.TextQuoteSelector));
        graph.Add(selector, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.TextPositionSelector));
        graph.Add(selector, OntologyTerms.Exact, graph.Text(text.Slice(span)));
        graph.Add(selector, OntologyTerms.Start, graph.Integer(text.CodePointOffsets[span.Start]));
        graph.Add(selector, OntologyTerms.End, graph.Integer(text.CodePointOffsets[span.End]));
        return evidence;
    }
}
