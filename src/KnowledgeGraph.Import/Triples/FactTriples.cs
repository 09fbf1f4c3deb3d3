using System.Globalization;
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
    string reportIri)
    where TSink : IQuadSink<TTerm>
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>
    /// Writes the common part and returns the fact. Its IRI is made of its kind and the position it stands at, so that the same text gives the same
    /// IRIs again.
    /// </summary>
    public TTerm Write(Fact fact, string kind, string className)
    {
        var iri = UniqueIri(kind, fact.Span);
        var term = graph.Iri(iri);
        graph.Add(term, OntologyTerms.RdfType, graph.Kg(className));
        graph.AddKg(term, "report", document.Report);
        graph.AddKg(term, "role", graph.Kg(fact.Role == FactRole.Goal ? "Goal" : "Result"));
        graph.AddKg(term, "period", graph.Year(fact.Period?.To ?? (fact.Role == FactRole.Goal ? identity.Year : identity.ReviewedYear)));
        graph.AddKg(term, "rule", graph.Text(fact.Rule));
        graph.AddKg(term, "confidence", graph.Decimal((decimal)Math.Round(fact.Confidence, 3)));
        graph.AddKg(term, "quote", document.Quote(fact.Sentence));
        graph.AddKg(term, "evidence", evidence.Write(fact.Span, fact.Sentence));
        return term;
    }

    private string UniqueIri(string kind, TextSpan span)
    {
        var iri = string.Create(CultureInfo.InvariantCulture, $"{reportIri}/{kind}/{text.CodePointOffsets[span.Start]}");
        var times = _used.GetValueOrDefault(iri);
        _used[iri] = times + 1;
        return times == 0 ? iri : string.Create(CultureInfo.InvariantCulture, $"{iri}-{times + 1}");
    }
}
