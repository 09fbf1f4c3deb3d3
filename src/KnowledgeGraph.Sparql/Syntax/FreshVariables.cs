using System.Globalization;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Hidden variables of one query whose names no blank node label has, since labels do not begin with a dot.</summary>
internal sealed class FreshVariables
{
    private int _count;

    public Variable Next() => new("." + (_count++).ToString(CultureInfo.InvariantCulture), IsHidden: true);
}
