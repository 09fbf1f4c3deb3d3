using System.Globalization;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>A measure as the lexicons write what an example has to give: TEXT=VALUE UNIT COMPARATOR CHANGE INDICATOR.</summary>
internal static class ShownMeasure
{
    public static string Of(Measure measure)
    {
        var value = measure.Value.ToString("0.####", CultureInfo.InvariantCulture);
        var unit = measure.Unit.Length == 0 ? "-" : measure.Unit;
        return $"{measure.Text}={value} {unit} {AnnotationTerms.Of(measure.Comparator)} {AnnotationTerms.Of(measure.Change)} {measure.Indicator}";
    }
}
