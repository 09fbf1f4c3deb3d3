using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>VALUES (SPARQL 1.1 §10, [61] to [65]).</summary>
internal sealed class InlineDataParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    public ValuesTable Values()
    {
        _tokens.ExpectWord("VALUES");
        if (_tokens.Kind == TokenKind.Variable)
        {
            return new ValuesTable([grammar.Terms.Variable()], Rows(() => [Value()]));
        }

        _tokens.Expect(TokenKind.LeftParenthesis, "a variable or '(' and variables");
        var variables = Variables();
        return new ValuesTable(variables, Rows(() => Row(variables.Length)));
    }

    private ImmutableArray<Variable> Variables()
    {
        var variables = ImmutableArray.CreateBuilder<Variable>();
        while (!_tokens.TryTake(TokenKind.RightParenthesis))
        {
            var offset = _tokens.Current.Start;
            var variable = _tokens.Kind == TokenKind.Variable ? grammar.Terms.Variable() : throw _tokens.Expected("a variable or ')'");
            variables.Add(variables.Contains(variable) ? throw _tokens.Error(offset, $"{variable} heads two columns of VALUES") : variable);
        }

        return variables.ToImmutable();
    }

    private ImmutableArray<ImmutableArray<Term?>> Rows(Func<ImmutableArray<Term?>> row)
    {
        _tokens.Expect(TokenKind.LeftBrace, "'{' and rows of values");
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        while (!_tokens.TryTake(TokenKind.RightBrace))
        {
            rows.Add(row());
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<Term?> Row(int width)
    {
        var start = _tokens.Current.Start;
        _tokens.Expect(TokenKind.LeftParenthesis, "'(' and a row of values, or '}'");
        var row = ImmutableArray.CreateBuilder<Term?>(width);
        while (!_tokens.TryTake(TokenKind.RightParenthesis))
        {
            row.Add(Value());
        }

        return row.Count == width
            ? row.ToImmutable()
            : throw _tokens.Error(start, $"this row has {row.Count} values for {width} variables");
    }

    private Term? Value()
    {
        if (_tokens.TryTakeWord("UNDEF"))
        {
            return null;
        }

        return _tokens.Kind == TokenKind.TripleTermOpen
            ? TripleTerm()
            : grammar.Terms.TryConstant() ?? throw _tokens.Expected("an IRI, a literal, a triple term or UNDEF");
    }

    private TripleTerm TripleTerm()
    {
        _tokens.Take();
        _tokens.Enter();
        var subject = grammar.Names.ReadIri("an IRI, the subject of a triple term");
        var predicate = grammar.Paths.IriOrA();
        var @object = _tokens.Kind == TokenKind.TripleTermOpen
            ? TripleTerm()
            : grammar.Terms.TryConstant() ?? throw _tokens.Expected("an IRI, a literal or a triple term");
        _tokens.Leave();
        _tokens.Expect(TokenKind.TripleTermClose, "')>>'");
        return new TripleTerm(subject, predicate, @object);
    }
}
