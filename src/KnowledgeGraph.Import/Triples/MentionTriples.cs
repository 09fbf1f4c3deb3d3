using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>The mention layer: which thing is named where, as Web Annotations in a graph of their own.</summary>
internal sealed class MentionTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    EvidenceTriples<TTerm, TSink> evidence,
    PartIris parts)
    where TSink : IQuadSink<TTerm>
{
    public void Write(int index, EntityMention mention, TTerm thing)
    {
        var target = evidence.Write(mention.Span, mention.Sentence);
        var term = graph.Iri(parts.Of("mention"u8, index));
        graph.Add(term, OntologyTerms.RdfType, graph.Kg("Mention"));
        graph.AddKg(term, "names", thing);
        graph.Add(term, OntologyTerms.HasTarget, target);
        graph.AddKg(term, "rule", graph.Word(mention.Rule));
        graph.AddKg(term, "confidence", graph.Share(mention.Confidence));
    }
}
