using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Facts.Measures;
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
    private readonly Dictionary<string, TTerm?> _indicators = new(StringComparer.Ordinal);

    public void Write(Measure measure)
    {
        var indicator = Indicator(measure.Indicator);
        var fact = facts.Write(measure, "measure"u8, "Measure");
        if (measure.Rule == MeasureRules.Threshold)
        {
            graph.Add(fact, OntologyTerms.RdfType, graph.Kg("SizeLimit"));
        }

        WriteIndicator(fact, measure.Indicator, indicator);
        graph.AddKg(fact, "value", graph.Decimal(measure.Value));
        graph.AddKg(fact, "valueText", graph.Text(measure.Text));
        graph.AddKg(fact, "unitText", graph.Word(measure.Unit));
        graph.AddKg(fact, "comparator", graph.Kg(Concept(measure.Comparator)));
        graph.AddKg(fact, "change", graph.Kg(Concept(measure.Change)));
        if (measure.ComparatorText.Length > 0)
        {
            graph.AddKg(fact, "comparatorText", graph.Word(measure.ComparatorText));
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
        var indicator = Indicator(measure.Indicator);
        var fact = facts.Write(measure, "relative"u8, "RelativeMeasure");
        WriteIndicator(fact, measure.Indicator, indicator);
        graph.AddKg(fact, "comparisonText", graph.Text(measure.Comparison));
        graph.AddKg(fact, "referenceText", graph.Text(measure.Reference));
    }

    private void WriteIndicator(TTerm fact, string text, TTerm? indicator)
    {
        graph.AddKg(fact, "aboutPlace", place);
        graph.AddKg(fact, "indicatorText", graph.Text(text));
        if (text.Length > 0)
        {
            graph.AddKg(fact, "indicator", indicator!);
        }
    }

    /// <summary>The indicator that a text means; nothing for an empty text.</summary>
    private TTerm? Indicator(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        if (_indicators.TryGetValue(text, out var term))
        {
            return term;
        }

        term = indicators.Match(text) is { } concept ? graph.Vocabulary(concept) : OwnIndicator(IndicatorScheme.Normalise(text));
        _indicators.Add(text, term);
        return term;
    }

    // An indicator that no scheme knows is still the same indicator when another report words it alike.
    private TTerm OwnIndicator(string name)
    {
        var own = graph.Iri(iris.Indicator(name));
        graph.Add(own, OntologyTerms.RdfType, graph.Vocabulary(OntologyTerms.Concept));
        graph.Add(own, OntologyTerms.Label, graph.Chinese(name));
        graph.Add(own, OntologyTerms.PrefLabel, graph.Chinese(name));
        return own;
    }

    private static string Concept(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "AtLeast",
        Comparator.AtMost => "AtMost",
        Comparator.About => "About",
        _ => "Equal",
    };

    private static string Concept(ChangeKind change) => change switch
    {
        ChangeKind.Increase => "Increase",
        ChangeKind.Decrease => "Decrease",
        _ => "Level",
    };

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
