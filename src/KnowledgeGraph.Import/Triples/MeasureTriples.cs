using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>Measures and relative measures.</summary>
internal sealed class MeasureTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    FactTriples<TTerm, TSink> facts,
    IndicatorScheme indicators,
    InstanceIris iris,
    TTerm place)
    where TSink : IQuadSink<TTerm>
{
    private readonly HashSet<string> _ownIndicators = new(StringComparer.Ordinal);

    public void Write(Measure measure)
    {
        var fact = facts.Write(measure, "measure", "Measure");
        WriteIndicator(fact, measure.Indicator);
        graph.AddKg(fact, "value", graph.Decimal(measure.Value));
        graph.AddKg(fact, "valueText", graph.Text(measure.Text));
        graph.AddKg(fact, "unitText", graph.Text(measure.Unit));
        graph.AddKg(fact, "comparator", graph.Kg(measure.Comparator.ToString()));
        graph.AddKg(fact, "change", graph.Kg(measure.Change.ToString()));
        if (measure.ComparatorText.Length > 0)
        {
            graph.AddKg(fact, "comparatorText", graph.Text(measure.ComparatorText));
        }

        if (measure.UpperValue is { } upper)
        {
            graph.AddKg(fact, "upperValue", graph.Decimal(upper));
        }

        WriteBounds(fact, measure);
        if (UnitScheme.Of(measure.Unit) is { } unit)
        {
            graph.AddKg(fact, "unit", graph.Vocabulary(unit.UnitIri));
            graph.AddKg(fact, "canonicalUnit", graph.Vocabulary(unit.CanonicalIri));
            graph.AddKg(fact, "canonicalValue", graph.Decimal(Math.Round(measure.Value * unit.Factor, 6)));
        }
    }

    public void Write(RelativeMeasure measure)
    {
        var fact = facts.Write(measure, "relative", "RelativeMeasure");
        WriteIndicator(fact, measure.Indicator);
        graph.AddKg(fact, "comparisonText", graph.Text(measure.Comparison));
        graph.AddKg(fact, "referenceText", graph.Text(measure.Reference));
    }

    private void WriteIndicator(TTerm fact, string text)
    {
        graph.AddKg(fact, "aboutPlace", place);
        graph.AddKg(fact, "indicatorText", graph.Text(text));
        if (text.Length == 0)
        {
            return;
        }

        if (indicators.Match(text) is { } concept)
        {
            graph.AddKg(fact, "indicator", graph.Vocabulary(concept));
            return;
        }

        // An indicator that no scheme knows is still the same indicator when another report words it alike.
        var name = IndicatorScheme.Normalise(text);
        var iri = iris.Indicator(name);
        var own = graph.Vocabulary(iri);
        graph.AddKg(fact, "indicator", own);
        if (_ownIndicators.Add(iri))
        {
            graph.Add(own, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.Concept));
            graph.Add(own, OntologyTerms.Label, graph.Chinese(name));
            graph.Add(own, OntologyTerms.PrefLabel, graph.Chinese(name));
        }
    }

    // Range queries then need no comparators: a lower bound is kg:minValue, whatever words said it.
    private void WriteBounds(TTerm fact, Measure measure)
    {
        decimal? value = measure.Value;
        var (least, most) = measure.Comparator switch
        {
            Comparator.AtLeast => (value, measure.UpperValue),
            Comparator.AtMost => (null, measure.UpperValue ?? value),
            Comparator.Equal => (value, measure.UpperValue ?? value),
            _ => (measure.UpperValue is null ? null : value, measure.UpperValue),
        };
        if (least is { } minimum)
        {
            graph.AddKg(fact, "minValue", graph.Decimal(minimum));
        }

        if (most is { } maximum)
        {
            graph.AddKg(fact, "maxValue", graph.Decimal(maximum));
        }
    }
}
