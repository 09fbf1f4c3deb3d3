using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>Groups to algebra (SPARQL 1.1 §18.2.2): element after element, and the filters over the whole group at its end.</summary>
internal sealed class GroupTranslator
{
    private static readonly Bgp EmptyPattern = new([]);

    private readonly SourceText _source;
    private readonly FreshVariables _fresh;

    public GroupTranslator(SourceText source, FreshVariables fresh)
    {
        _source = source;
        _fresh = fresh;
        Selects = new SelectTranslator(source, this);
    }

    public SelectTranslator Selects { get; }

    public AlgebraNode Translate(GroupPattern group)
    {
        var (pattern, condition) = Parts(group);
        return condition is null ? pattern : new Filter(condition, pattern);
    }

    /// <summary>The group without its filters, and these as one condition: OPTIONAL takes them apart from each other.</summary>
    private (AlgebraNode Pattern, Expression? Condition) Parts(GroupPattern group)
    {
        AlgebraNode? result = null;
        Expression? condition = null;
        var basic = new PathTranslator(_fresh);
        foreach (var element in group.Elements)
        {
            switch (element)
            {
                case TriplesBlock block:
                    AddAll(basic, block.Triples);
                    break;
                case FilterClause filter:
                    condition = condition is null ? filter.Condition : new AndExpression(condition, filter.Condition);
                    break;
                default:
                    result = Append(Joined(result, basic.Drain()), element);
                    break;
            }
        }

        return (Joined(result, basic.Drain()) ?? EmptyPattern, condition);
    }

    private static void AddAll(PathTranslator basic, ImmutableArray<TripleSyntax> triples)
    {
        foreach (var triple in triples)
        {
            basic.Add(triple);
        }
    }

    private AlgebraNode Append(AlgebraNode? before, GroupElement element)
    {
        switch (element)
        {
            case OptionalPattern optional:
                var (pattern, condition) = Parts(optional.Group);
                return new LeftJoin(before ?? EmptyPattern, pattern, condition);
            case MinusPattern minus:
                return new Minus(before ?? EmptyPattern, Translate(minus.Group));
            case BindClause bind:
                return Bind(before ?? EmptyPattern, bind);
            default:
                return Joined(before, Own(element))!;
        }
    }

    /// <summary>An element that means the same wherever it stands, and is joined to what is before it.</summary>
    private AlgebraNode Own(GroupElement element) => element switch
    {
        UnionPattern union => Union(union.Groups),
        NamedGraphPattern graph => new GraphPattern(graph.Name, Translate(graph.Group)),
        FederatedPattern service => new ServicePattern(service.Endpoint, Translate(service.Group), service.Text, service.Silent),
        InlineData data => data.Table,
        SubSelect select => Selects.Translate(select.Select).Pattern,
        _ => throw new UnreachableException($"no algebra is defined for {element.GetType().Name}"),
    };

    private AlgebraNode Union(ImmutableArray<GroupPattern> groups)
    {
        var union = Translate(groups[0]);
        foreach (var group in groups.AsSpan()[1..])
        {
            union = new Union(union, Translate(group));
        }

        return union;
    }

    private Extend Bind(AlgebraNode before, BindClause bind)
    {
        if (VariableScope.Of(before).Contains(bind.Variable))
        {
            throw _source.Error(bind.Offset, $"BIND cannot set {bind.Variable}, which the group has used before this point");
        }

        return new Extend(before, bind.Variable, bind.Expression);
    }

    /// <summary>Join, where joining with the empty pattern is no join (§18.2.2.8); null is nothing yet.</summary>
    private static AlgebraNode? Joined(AlgebraNode? left, AlgebraNode? right) =>
        left is null || left is Bgp { Patterns.IsEmpty: true } ? right ?? left
        : right is null or Bgp { Patterns.IsEmpty: true } ? left
        : new Join(left, right);
}
