using System.Globalization;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>The mention layer: which thing is named where, as Web Annotations in a graph of their own.</summary>
internal sealed class MentionTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    EvidenceTriples<TTerm, TSink> evidence,
    string reportIri)
    where TSink : IQuadSink<TTerm>
{
    public void Write(int index, EntityMention mention, TTerm thing)
    {
        var iri = string.Create(CultureInfo.InvariantCulture, $"{reportIri}/mention/{index}");
        var term = graph.Iri(iri);
        graph.Add(term, OntologyTerms.RdfType, graph.Kg("Mention"));
        graph.AddKg(term, "names", thing);
        graph.Add(term, OntologyTerms.HasTarget, evidence.Write(mention.Span, mention.Sentence));
        graph.AddKg(term, "rule", graph.Text(mention.Rule));
        graph.AddKg(term, "confidence", graph.Decimal((decimal)Math.Round(mention.Confidence, 3)));
    }
}
