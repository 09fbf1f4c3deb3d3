using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Translation;

/// <summary>Algebra as S-expressions, so that a test shows what it expects. Hidden variables are numbered as they appear.</summary>
internal sealed class AlgebraText
{
    private readonly Dictionary<string, string> _hidden = [];

    public static string Of(AlgebraNode node) => new AlgebraText().Node(node);

    private string Node(AlgebraNode node) => node switch
    {
        Bgp bgp => $"(bgp{string.Concat(bgp.Patterns.Select(p => $" [{Term(p.Subject)} {Term(p.Predicate)} {Term(p.Object)}]"))})",
        PathPattern path => $"(path {Term(path.Subject)} {Path(path.Path)} {Term(path.Object)})",
        Join join => $"(join {Node(join.Left)} {Node(join.Right)})",
        LeftJoin join => $"(leftjoin {Node(join.Left)} {Node(join.Right)}{(join.Condition is null ? "" : " " + Expression(join.Condition))})",
        Union union => $"(union {Node(union.Left)} {Node(union.Right)})",
        Minus minus => $"(minus {Node(minus.Left)} {Node(minus.Right)})",
        Filter filter => $"(filter {Expression(filter.Condition)} {Node(filter.Input)})",
        Extend extend => $"(extend {Term(extend.Variable)} {Expression(extend.Expression)} {Node(extend.Input)})",
        GraphPattern graph => $"(graph {Term(graph.Name)} {Node(graph.Input)})",
        ServicePattern service => $"(service {Term(service.Endpoint)} {Node(service.Input)})",
        ValuesTable values => $"(values ({Terms(values.Variables)}){string.Concat(values.Rows.Select(row => $" ({string.Join(' ', row.Select(cell => cell?.ToString() ?? "undef"))})"))})",
        Group group => $"(group ({string.Join(' ', group.Keys.Select(key => $"{Term(key.Variable)}={Expression(key.Expression)}"))}) "
            + $"({string.Join(' ', group.Aggregates.Select(a => $"{Term(a.Variable)}={AggregateText(a.Aggregate)}"))}) {Node(group.Input)})",
        OrderBy order => $"(order ({string.Join(' ', order.Conditions.Select(c => (c.Descending ? "desc " : "") + Expression(c.Expression)))}) {Node(order.Input)})",
        Project project => $"(project ({Terms(project.Variables)}) {Node(project.Input)})",
        Distinct distinct => $"(distinct {Node(distinct.Input)})",
        Reduced reduced => $"(reduced {Node(reduced.Input)})",
        Slice slice => $"(slice {slice.Offset} {slice.Limit?.ToString() ?? "_"} {Node(slice.Input)})",
        _ => throw new UnreachableException(),
    };

    private string Terms(IEnumerable<PatternTerm> terms) => string.Join(' ', terms.Select(Term));

    private string Term(PatternTerm term) => term switch
    {
        Variable { IsHidden: true } hidden => _hidden.TryGetValue(hidden.Name, out var name) ? name : _hidden[hidden.Name] = $"_{_hidden.Count + 1}",
        TripleTermPattern triple => $"<<( {Term(triple.Subject)} {Term(triple.Predicate)} {Term(triple.Object)} )>>",
        _ => term.ToString()!,
    };

    private static string Path(PropertyPath path) => path switch
    {
        LinkPath link => link.Predicate.ToString(),
        InversePath inverse => $"^{Path(inverse.Path)}",
        SequencePath sequence => $"({Path(sequence.First)}/{Path(sequence.Second)})",
        AlternativePath alternative => $"({Path(alternative.First)}|{Path(alternative.Second)})",
        ZeroOrMorePath more => $"{Path(more.Path)}*",
        OneOrMorePath more => $"{Path(more.Path)}+",
        ZeroOrOnePath one => $"{Path(one.Path)}?",
        NegatedPropertySet set => $"!({string.Join('|', [.. set.Forward.Select(iri => iri.ToString()), .. set.Inverse.Select(iri => $"^{iri}")])})",
        _ => throw new UnreachableException(),
    };

    private string Expression(Expression expression) => expression switch
    {
        VariableExpression variable => Term(variable.Variable),
        ConstantExpression constant => constant.Term.ToString()!,
        OrExpression or => $"(|| {Expression(or.Left)} {Expression(or.Right)})",
        AndExpression and => $"(&& {Expression(and.Left)} {Expression(and.Right)})",
        NotExpression not => $"(! {Expression(not.Operand)})",
        CompareExpression compare => $"({compare.Operator} {Expression(compare.Left)} {Expression(compare.Right)})",
        ArithmeticExpression arithmetic => $"({arithmetic.Operator} {Expression(arithmetic.Left)} {Expression(arithmetic.Right)})",
        NegateExpression negate => $"(- {Expression(negate.Operand)})",
        UnaryPlusExpression plus => $"(+ {Expression(plus.Operand)})",
        InExpression @in => $"({(@in.Negated ? "notin" : "in")} {Expression(@in.Operand)} {Expressions(@in.List)})",
        ExistsExpression exists => $"({(exists.Negated ? "notexists" : "exists")} {Node(exists.Pattern)})",
        BoundExpression bound => $"(bound {Term(bound.Variable)})",
        IfExpression @if => $"(if {Expression(@if.Condition)} {Expression(@if.Then)} {Expression(@if.Else)})",
        CoalesceExpression coalesce => $"(coalesce {Expressions(coalesce.Operands)})",
        BuiltInCall call => $"({call.Name} {Expressions(call.Arguments)})",
        FunctionCall call => $"({call.Function} {Expressions(call.Arguments)})",
        _ => throw new UnreachableException(),
    };

    private string Expressions(IEnumerable<Expression> expressions) => string.Join(' ', expressions.Select(Expression));

    private string AggregateText(Aggregate aggregate) =>
        $"{aggregate.Kind}({(aggregate.Distinct ? "distinct " : "")}{(aggregate.Operand is null ? "*" : Expression(aggregate.Operand))}{(aggregate.Separator is null ? "" : $";'{aggregate.Separator}'")})";
}
