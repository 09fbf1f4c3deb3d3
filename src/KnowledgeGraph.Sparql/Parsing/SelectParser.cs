using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>SELECT and sub-SELECT (SPARQL 1.1 §16.1, [7] to [9]).</summary>
internal sealed class SelectParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;
    private readonly ModifierParser _modifiers = new(grammar);

    public SelectSyntax SubSelect() => Select(static () => { });

    /// <summary>Reads from SELECT to the trailing VALUES; <paramref name="datasetClauses"/> reads what may stand before WHERE.</summary>
    public SelectSyntax Select(Action datasetClauses)
    {
        var offset = _tokens.Current.Start;
        _tokens.ExpectWord("SELECT");
        var deduplication = _tokens.TryTakeWord("DISTINCT") ? Deduplication.Distinct
            : _tokens.TryTakeWord("REDUCED") ? Deduplication.Reduced
            : Deduplication.None;
        var aggregates = new AggregateScope(grammar.Fresh);
        ImmutableArray<Projection>? projections = _tokens.TryTake(TokenKind.Star) ? null : Projections(aggregates);
        datasetClauses();
        _tokens.TryTakeWord("WHERE");
        var where = grammar.Patterns.Group();
        var aliases = projections?.Where(projection => projection.Expression is not null).Select(projection => projection.Variable) ?? [];
        return new SelectSyntax(deduplication, projections, where, _modifiers.Modifiers(aggregates, aliases), offset);
    }

    private ImmutableArray<Projection> Projections(AggregateScope aggregates)
    {
        var projections = ImmutableArray.CreateBuilder<Projection>();
        while (_tokens.Kind is TokenKind.Variable or TokenKind.LeftParenthesis)
        {
            var offset = _tokens.Current.Start;
            if (!_tokens.TryTake(TokenKind.LeftParenthesis))
            {
                projections.Add(new Projection(grammar.Terms.Variable(), Expression: null, offset));
                continue;
            }

            var expression = grammar.Expressions.Expression(aggregates);
            if (!_tokens.TryTakeWord("AS"))
            {
                throw _tokens.Expected("AS and a variable that names the value, or an operator");
            }

            projections.Add(new Projection(grammar.Terms.Variable(), expression, offset));
            _tokens.Expect(TokenKind.RightParenthesis, "')'");
            _tokens.Link();
        }

        return projections.Count > 0 ? projections.ToImmutable() : throw _tokens.Expected("'*', a variable, or (expression AS ?variable)");
    }
}
