using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>The value of a literal whose datatype and lexical form are known.</summary>
internal readonly record struct ReferenceValue(XsdValue Value)
{
    public static ReferenceValue? Of(Term? term) =>
        term is Literal { Language: null } literal && LexicalMapping.TryMap(literal, out var value) && !value.IsNone ? new ReferenceValue(value) : null;

    public Literal? ToTerm() => Value.IsNone ? null : new Literal(Value.ToLexicalForm(), XsdDatatypes.IriOf(Value.Type)!);
}
