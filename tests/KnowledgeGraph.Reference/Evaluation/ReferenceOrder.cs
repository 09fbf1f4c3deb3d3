using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>ORDER BY (SPARQL 1.1 §15.1) as far as the specification fixes it.</summary>
internal static class ReferenceOrder
{
    /// <summary>The rows that LIMIT and OFFSET keep of a sub-query; generated ones order IRIs by one variable, which leaves nothing open.</summary>
    public static List<Solution> Slice(Slice slice, List<Solution> solutions)
    {
        var order = OrderOf(slice.Input) is { Conditions: [{ Expression: VariableExpression key } condition] }
            ? (key.Variable, condition.Descending)
            : throw new NotSupportedException("Which rows a slice keeps is for the query's order to say, and this order leaves it open.");
        var keys = solutions.OrderBy(solution => ((Iri)solution[order.Variable]!).Value, StringComparer.Ordinal);
        return [.. (order.Descending ? keys.Reverse() : keys).Skip((int)slice.Offset).Take((int)(slice.Limit ?? int.MaxValue))];
    }

    /// <summary>The order under a query's projection, or null.</summary>
    public static OrderBy? OrderOf(AlgebraNode node) => node switch
    {
        OrderBy order => order,
        Project project => OrderOf(project.Input),
        Distinct distinct => OrderOf(distinct.Input),
        Reduced reduced => OrderOf(reduced.Input),
        Slice slice => OrderOf(slice.Input),
        _ => null,
    };

    /// <summary>Whether each row may follow the one before it. Conditions that are no variables end the comparison.</summary>
    public static bool Keeps(OrderBy order, IReadOnlyList<Solution> rows) => rows.Zip(rows.Skip(1)).All(pair => MayFollow(order, pair.First, pair.Second));

    private static bool MayFollow(OrderBy order, Solution first, Solution second)
    {
        foreach (var condition in order.Conditions)
        {
            if (condition.Expression is not VariableExpression key || Compare(first[key.Variable], second[key.Variable]) is not { } compared)
            {
                return true;
            }

            if (compared != 0)
            {
                return compared < 0 != condition.Descending;
            }
        }

        return true;
    }

    /// <summary>Unbound, blank nodes, IRIs, literals; IRIs and strings by code point, numbers by value. Null where the specification leaves it open.</summary>
    private static int? Compare(Term? left, Term? right)
    {
        if (left is not null && left.Equals(right))
        {
            return 0;
        }

        return (left, right) switch
        {
            _ when Rank(left) != Rank(right) => Rank(left).CompareTo(Rank(right)),
            (null, null) => 0,
            (Iri l, Iri r) => string.CompareOrdinal(l.Value, r.Value),
            (Literal { Datatype: Xsd.String } l, Literal { Datatype: Xsd.String } r) => string.CompareOrdinal(l.LexicalForm, r.LexicalForm),
            // Which of 1 and 1.0 goes first is left open.
            (Literal l, Literal r) when ReferenceNumber.Of(l) is { } a && ReferenceNumber.Of(r) is { } b => ReferenceNumber.Compare(a, b) is var order and not 0 ? order : null,
            _ => null,
        };
    }

    private static int Rank(Term? term) => term switch { null => 0, BlankNode => 1, Iri => 2, Literal => 3, _ => 4 };
}
