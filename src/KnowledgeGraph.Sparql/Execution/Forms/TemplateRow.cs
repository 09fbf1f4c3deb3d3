using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Terms;

namespace KnowledgeGraph.Sparql.Execution.Forms;

/// <summary>Puts one solution after the other into templates; blank nodes of the template are new in each (SPARQL 1.1 §16.2.1).</summary>
internal sealed class TemplateRow(ImmutableArray<Variable> variables, TermScope scope)
{
    private readonly VariableSlots _slots = new(variables);
    private readonly Dictionary<Variable, BlankNode> _blankNodes = [];
    private Batch? _batch;
    private int _row;

    public void MoveTo(Batch? batch, int row)
    {
        (_batch, _row) = (batch, row);
        _blankNodes.Clear();
    }

    /// <summary>The quad, or null where a variable is unbound or a term stands where it must not: such quads are left out.</summary>
    public Quad? Fill(QuadTemplate template)
    {
        var subject = TermOf(template.Subject);
        if (subject is not (Iri or BlankNode) || TermOf(template.Predicate) is not Iri predicate || TermOf(template.Object) is not { } @object)
        {
            return null;
        }

        if (template.Graph is null)
        {
            return new Quad(subject, predicate, @object);
        }

        return TermOf(template.Graph) is { } graph and (Iri or BlankNode) ? new Quad(subject, predicate, @object, graph) : null;
    }

    public Term? TermOf(PatternTerm pattern)
    {
        switch (pattern)
        {
            case Constant constant:
                return constant.Term;
            case Variable { IsHidden: true } blank:
                if (!_blankNodes.TryGetValue(blank, out var node))
                {
                    node = TermScope.FreshBlankNode();
                    _blankNodes.Add(blank, node);
                }

                return node;
            case Variable variable:
                var slot = _slots.Of(variable);
                return slot < 0 || _batch is null || _batch.Columns[slot][_row] is not { IsNone: false } id ? null : scope.Decode(id);
            case TripleTermPattern triple:
                return TermOf(triple.Subject) is { } subject and (Iri or BlankNode) && TermOf(triple.Predicate) is Iri predicate && TermOf(triple.Object) is { } @object
                    ? new TripleTerm(subject, predicate, @object)
                    : null;
            default:
                return null;
        }
    }
}
