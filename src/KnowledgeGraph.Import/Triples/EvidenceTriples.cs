using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// Pieces of text as Web Annotation selectors, each once however many facts and mentions rest on it. Positions are Unicode code points of the text
/// without white space, as the Web Annotation model asks for code points and the annotation guidelines for stripped text.
/// </summary>
internal sealed class EvidenceTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    DocumentTriples<TTerm, TSink> document,
    ReportText text,
    PartIris parts)
    where TSink : IQuadSink<TTerm>
{
    private readonly Dictionary<TextSpan, TTerm> _written = new(512);

    /// <summary>The specific resource for a span of a sentence.</summary>
    public TTerm Write(TextSpan span, int sentence)
    {
        if (_written.TryGetValue(span, out var known))
        {
            return known;
        }

        var (start, end) = (text.CodePointOffsets[span.Start], text.CodePointOffsets[span.End]);
        var evidence = graph.Iri(parts.Of("text"u8, start, end));
        var selector = graph.Iri(parts.Of("selector"u8, start, end));
        _written.Add(span, evidence);
        graph.Add(evidence, OntologyTerms.RdfType, graph.Kg("Evidence"));
        graph.Add(evidence, OntologyTerms.HasSource, document.Report);
        graph.AddKg(evidence, "sentence", document.Sentence(sentence));
        graph.Add(evidence, OntologyTerms.HasSelector, selector);
        graph.Add(selector, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.TextQuoteSelector));
        graph.Add(selector, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.TextPositionSelector));
        graph.Add(selector, OntologyTerms.Exact, graph.Text(text.Slice(span)));
        graph.Add(selector, OntologyTerms.Start, graph.Integer(start));
        graph.Add(selector, OntologyTerms.End, graph.Integer(end));
        return evidence;
    }
}
