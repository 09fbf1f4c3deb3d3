using System.Globalization;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Json;

/// <summary>A number as the document writes it.</summary>
internal sealed record JsonNumber(string Text)
{
    public double Value => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>True when there is neither a fraction nor an exponent in the text.</summary>
    public bool IsPlainInteger => Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
}
