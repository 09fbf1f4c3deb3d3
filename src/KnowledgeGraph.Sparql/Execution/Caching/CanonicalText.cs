using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Caching;

/// <summary>Text that can be read in one way only: strings with their length, variables by the number of their first use.</summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Variable, int> _variables = [];

    public void Open(string name) => _text.Append('(').Append(name);

    public void Close() => _text.Append(')');

    public void Add(string part) => _text.Append(CultureInfo.InvariantCulture, $" {part.Length}:{part}");

    public void Add(Variable variable)
    {
        if (!_variables.TryGetValue(variable, out var number))
        {
            number = _variables.Count;
            _variables.Add(variable, number);
        }

        _text.Append(CultureInfo.InvariantCulture, $" ?{number}");
    }

    public void Add(ImmutableArray<Variable> variables)
    {
        _text.Append(CultureInfo.InvariantCulture, $" {variables.Length}*");
        foreach (var variable in variables)
        {
            Add(variable);
        }
    }

    public void Add(TermId id) => _text.Append(CultureInfo.InvariantCulture, $" #{id.Bits:x}");

    public void Add(ImmutableArray<TermId> ids)
    {
        _text.Append(CultureInfo.InvariantCulture, $" {(ids.IsDefault ? "any" : ids.Length)}*");
        foreach (var id in ids.IsDefault ? [] : ids)
        {
            Add(id);
        }
    }

    public void Add(Term? term)
    {
        switch (term)
        {
            case null:
                _text.Append(" -");
                break;
            case Literal literal:
                _text.Append(" \"");
                Add(literal.LexicalForm);
                Add(literal.Datatype);
                Add($"{literal.Language} {literal.Direction}");
                break;
            case TripleTerm triple:
                Open("<<");
                Add(triple.Subject);
                Add((Term)triple.Predicate);
                Add(triple.Object);
                Close();
                break;
            default:
                _text.Append(term is Iri ? " <" : " _");
                Add(term.ToString()!);
                break;
        }
    }

    public void Add(PatternTerm term)
    {
        switch (term)
        {
            case Variable variable:
                Add(variable);
                break;
            case Constant constant:
                Add(constant.Term);
                break;
            case TripleTermPattern triple:
                Open("<<");
                Add(triple.Subject);
                Add(triple.Predicate);
                Add(triple.Object);
                Close();
                break;
        }
    }

    public override string ToString() => _text.ToString();
}
