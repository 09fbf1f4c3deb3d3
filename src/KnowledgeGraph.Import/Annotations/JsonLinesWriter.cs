using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Annotations;

/// <summary>
/// Writes what was found in a report in the annotation format: one JSON object a line, UTF-8, positions in code points of the text
/// without white space.
/// </summary>
public sealed class JsonLinesWriter(Stream output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report's records: entities, measures, statuses, relations.</summary>
    public void Write(ExtractedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        foreach (var entity in report.Entities)
        {
            Line(json, () => WriteEntity(json, report.Text, entity));
        }

        foreach (var measure in report.Measures)
        {
            Line(json, () => WriteMeasure(json, report.Text, measure));
        }

        foreach (var status in report.Statuses)
        {
            Line(json, () => WriteStatus(json, report.Text, status));
        }

        foreach (var relation in report.Relations)
        {
            Line(json, () => WriteRelation(json, relation));
        }
    }

    /// <summary>The lines as one string.</summary>
    public static string ToText(ExtractedReport report)
    {
        using var stream = new MemoryStream();
        new JsonLinesWriter(stream).Write(report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Line(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        json.Reset();
    }

    private static void WriteEntity(Utf8JsonWriter json, ReportText text, EntityMention entity)
    {
        json.WriteString("kind", "entity");
        json.WriteString("type", entity.Type.ToString());
        WriteSlice(json, text, entity.Span);
        if (entity.Name != entity.Text)
        {
            json.WriteString("name", entity.Name);
        }

        WriteEvidence(json, entity.Rule, entity.Confidence);
    }

    private static void WriteMeasure(Utf8JsonWriter json, ReportText text, Measure measure)
    {
        json.WriteString("kind", "measure");
        WriteSlice(json, text, measure.Span);
        json.WriteString("indicator", measure.Indicator);
        json.WriteNumber("value", measure.Value);
        if (measure.UpperValue is { } upper)
        {
            json.WriteNumber("upperValue", upper);
        }

        json.WriteString("unit", measure.Unit);
        json.WriteString("comparator", AnnotationTerms.Of(measure.Comparator));
        json.WriteString("role", AnnotationTerms.Of(measure.Role));
        json.WriteString("change", AnnotationTerms.Of(measure.Change));
        WriteEvidence(json, measure.Rule, measure.Confidence);
    }

    private static void WriteStatus(Utf8JsonWriter json, ReportText text, Status status)
    {
        json.WriteString("kind", "status");
        json.WriteString("target", status.Target.Name);
        json.WriteNumber("start", text.CodePointOffsets[status.Span.Start]);
        json.WriteNumber("end", text.CodePointOffsets[status.Span.End]);
        json.WriteString("phase", AnnotationTerms.Of(status.Phase));
        json.WriteString("role", AnnotationTerms.Of(status.Role));
        WriteEvidence(json, status.Rule, status.Confidence);
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteString("kind", "relation");
        json.WriteString("predicate", AnnotationTerms.Of(relation.Kind));
        json.WriteString("subject", relation.Subject.Name);
        json.WriteString("object", relation.Object.Name);
        json.WriteString("role", AnnotationTerms.Of(relation.Role));
        WriteEvidence(json, relation.Rule, relation.Confidence);
    }

    private static void WriteSlice(Utf8JsonWriter json, ReportText text, TextSpan span)
    {
        json.WriteString("text", text.Slice(span));
        json.WriteNumber("start", text.CodePointOffsets[span.Start]);
        json.WriteNumber("end", text.CodePointOffsets[span.End]);
    }

    private static void WriteEvidence(Utf8JsonWriter json, string rule, double confidence)
    {
        json.WriteString("rule", rule);
        json.WriteNumber("confidence", Math.Round(confidence, 3));
    }
}
