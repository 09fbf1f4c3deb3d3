using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>A number with its unit that states an amount.</summary>
/// <param name="Upper">The upper end of a range, else null; <paramref name="Value"/> is then the lower.</param>
/// <param name="Unit">The unit word without multiplier, % for every way to write it, or empty.</param>
/// <param name="Number">How its (first) number was written.</param>
internal readonly record struct Quantity(TextSpan Span, decimal Value, decimal? Upper, string Unit, UnitKind Kind, Numeral Number);
