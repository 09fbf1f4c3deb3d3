using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>The variables that are in scope of a pattern (SPARQL 1.1 §18.2.1), hidden ones left out, in the order in which they appear.</summary>
internal static class VariableScope
{
    public static IReadOnlyList<Variable> Of(AlgebraNode node)
    {
        var found = new Collector();
        found.Add(node);
        return found.Variables;
    }

    private sealed class Collector
    {
        private readonly HashSet<Variable> _seen = [];

        public List<Variable> Variables { get; } = [];

        public void Add(AlgebraNode node)
        {
            switch (node)
            {
                case Bgp bgp:
                    foreach (var pattern in bgp.Patterns)
                    {
                        Add(pattern.Subject, pattern.Predicate, pattern.Object);
                    }

                    break;
                case PathPattern path:
                    Add(path.Subject, path.Object);
                    break;
                case Join join:
                    Add(join.Left, join.Right);
                    break;
                case LeftJoin join:
                    Add(join.Left, join.Right);
                    break;
                case Union union:
                    Add(union.Left, union.Right);
                    break;
                case Minus minus:
                    Add(minus.Left);
                    break;
                case GraphPattern graph:
                    Add(graph.Name);
                    Add(graph.Input);
                    break;
                case ServicePattern service:
                    Add(service.Endpoint);
                    Add(service.Input);
                    break;
                case Extend extend:
                    Add(extend.Input);
                    Add(extend.Variable);
                    break;
                case ValuesTable values:
                    Add([.. values.Variables]);
                    break;
                case Group group:
                    Add([.. group.Keys.Select(key => key.Variable), .. group.Aggregates.Select(aggregate => aggregate.Variable)]);
                    break;
                case Project project:
                    Add([.. project.Variables]);
                    break;
                default:
                    Add(OnlyInput(node));
                    break;
            }
        }

        private static AlgebraNode OnlyInput(AlgebraNode node) => node switch
        {
            Filter filter => filter.Input,
            OrderBy order => order.Input,
            Distinct distinct => distinct.Input,
            Reduced reduced => reduced.Input,
            Slice slice => slice.Input,
            _ => throw new UnreachableException($"no scope is defined for {node.GetType().Name}"),
        };

        private void Add(AlgebraNode left, AlgebraNode right)
        {
            Add(left);
            Add(right);
        }

        private void Add(params ReadOnlySpan<PatternTerm> terms)
        {
            foreach (var term in terms)
            {
                if (term is TripleTermPattern triple)
                {
                    Add(triple.Subject, triple.Predicate, triple.Object);
                }
                else if (term is Variable { IsHidden: false } variable && _seen.Add(variable))
                {
                    Variables.Add(variable);
                }
            }
        }
    }
}
