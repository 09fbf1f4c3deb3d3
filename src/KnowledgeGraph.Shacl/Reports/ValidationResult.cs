using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;

namespace KnowledgeGraph.Shacl.Reports;

/// <summary>One thing that is not as a shape says (§3.6.2).</summary>
/// <param name="FocusNode">The node that was validated.</param>
/// <param name="Path">The path to the value, or null.</param>
/// <param name="Value">The value at fault, or null where it is their number or absence.</param>
/// <param name="SourceShape">The shape.</param>
/// <param name="SourceConstraint">The SPARQL constraint, or null.</param>
/// <param name="Component">The constraint component's IRI.</param>
/// <param name="Severity">The severity's IRI.</param>
/// <param name="Messages">The shape's messages, or one that says what is expected.</param>
public sealed record ValidationResult(
    Term FocusNode,
    ShapePath? Path,
    Term? Value,
    Term SourceShape,
    Term? SourceConstraint,
    Iri Component,
    Iri Severity,
    ImmutableArray<Literal> Messages)
{
    public override string ToString() =>
        $"{FocusNode}{(Path is null ? "" : $" {Path}")}{(Value is null ? "" : $" {Value}")}: {string.Join("; ", Messages.Select(message => message.LexicalForm))}";
}
