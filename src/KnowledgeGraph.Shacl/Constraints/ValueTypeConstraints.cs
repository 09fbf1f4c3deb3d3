using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:class (§4.1.1).</summary>
internal sealed class ClassConstraint(Term @class) : ValueConstraint("Class")
{
    public override string Expectation => $"is an instance of {@class}";

    protected override bool Holds(ValidationRun run, TermId value) => run.Classes.IsInstance(value, run.Terms.IdOf(@class));
}

/// <summary>sh:datatype (§4.1.2): the datatype, and a lexical form that has a value in it.</summary>
internal sealed class DatatypeConstraint(Iri datatype) : ValueConstraint("Datatype")
{
    public override string Expectation => $"has datatype {datatype}";

    protected override bool Holds(ValidationRun run, TermId value) =>
        run.Terms.Decode(value) is Literal literal
        && literal.Datatype == datatype.Value
        && (literal.Language is not null || XsdDatatypes.Of(literal.Datatype) == XsdType.None || LexicalMapping.TryMap(literal, out _));
}

/// <summary>sh:nodeKind (§4.1.3).</summary>
internal sealed class NodeKindConstraint(Iri kind) : ValueConstraint("NodeKind")
{
    // sh:IRIOrLiteral and its kin name the kinds that they allow.
    private readonly string _kinds = kind.Value[Vocabulary.Sh.Namespace.Length..];

    public override string Expectation => $"is of kind {kind}";

    protected override bool Holds(ValidationRun run, TermId value) => run.Terms.Decode(value) switch
    {
        Iri => _kinds.Contains("IRI", StringComparison.Ordinal),
        BlankNode => _kinds.Contains("BlankNode", StringComparison.Ordinal),
        Literal => _kinds.Contains("Literal", StringComparison.Ordinal),
        _ => false,
    };
}
