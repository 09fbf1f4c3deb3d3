using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:minInclusive and its three kin (§4.3): values that cannot be compared with the bound are violations.</summary>
/// <param name="component">The component's name without its ending.</param>
/// <param name="bound">The bound.</param>
/// <param name="expected">How a value may stand to the bound.</param>
internal sealed class RangeConstraint(string component, Literal bound, params ValueOrder[] expected) : ValueConstraint(component)
{
    private readonly XsdValue _bound = LexicalMapping.TryMap(bound, out var value) ? value : default;

    public override string Expectation => $"is {string.Join(" or ", expected).ToLowerInvariant()} compared with {bound}";

    protected override bool Holds(ValidationRun run, TermId value) =>
        run.Terms.Decode(value) is Literal literal
        && LexicalMapping.TryMap(literal, out var number)
        && expected.Contains(ValueComparison.Compare(number, _bound));
}
