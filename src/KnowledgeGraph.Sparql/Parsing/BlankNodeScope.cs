using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>
/// Turns blank nodes into hidden variables and keeps a label to the one basic graph pattern in which it may stand
/// (SPARQL 1.1 §4.1.4); templates and the data of an update are each a scope of the same kind.
/// </summary>
internal sealed class BlankNodeScope(TokenStream tokens, FreshVariables fresh)
{
    private readonly Dictionary<string, int> _patternOfLabel = [];
    private int _patterns;

    /// <summary>The basic graph pattern that is being read; one of an enclosing group is gone back to after a filter.</summary>
    public int Current { get; set; }

    /// <summary>Begins a basic graph pattern and returns its number.</summary>
    public int Open() => Current = ++_patterns;

    /// <summary>Forgets the labels: what follows is a scope of its own.</summary>
    public void Clear() => _patternOfLabel.Clear();

    public Variable Labelled(string label, int offset)
    {
        if (!_patternOfLabel.TryAdd(label, Current) && _patternOfLabel[label] != Current)
        {
            throw tokens.Error(offset, $"the blank node _:{label} stands in two basic graph patterns; use a variable to join them");
        }

        return new Variable(label, IsHidden: true);
    }

    public Variable Fresh() => fresh.Next();
}
