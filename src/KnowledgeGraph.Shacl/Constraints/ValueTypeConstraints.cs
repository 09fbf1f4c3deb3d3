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
    /// <summary>Whether a form can be outside the type's lexical space.</summary>
    private readonly bool _canBeIllTyped = XsdDatatypes.Of(datatype.Value) is not (XsdType.None or XsdType.String);

    public override string Expectation => $"has datatype {datatype}";

    protected override bool Holds(ValidationRun run, TermId value)
    {
        if (!run.Terms.HasDatatype(value, run.Terms.IdOf(datatype)))
        {
            return false;
        }

        // Values that the id itself holds are well-formed, or they would not be there.
        return !_canBeIllTyped || InlineValues.IsInline(value) || LexicalMapping.TryMap((Literal)run.Terms.Decode(value), out _);
    }
}

/// <summary>sh:nodeKind (§4.1.3).</summary>
internal sealed class NodeKindConstraint(Iri kind) : ValueConstraint("NodeKind")
{
    // sh:IRIOrLiteral and its kin name the kinds that they allow.
    private readonly string _kinds = kind.Value[Vocabulary.Sh.Namespace.Length..];

    public override string Expectation => $"is of kind {kind}";

    protected override bool Holds(ValidationRun run, TermId value) => value.Tag switch
    {
        TermTag.Iri => Allows("IRI"),
        TermTag.BlankNode => Allows("BlankNode"),
        TermTag.TripleTerm => false,
        TermTag.Local => run.Terms.Decode(value) switch
        {
            Iri => Allows("IRI"),
            BlankNode => Allows("BlankNode"),
            Literal => Allows("Literal"),
            _ => false,
        },
        _ => Allows("Literal"),
    };

    private bool Allows(string name) => _kinds.Contains(name, StringComparison.Ordinal);
}
