using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Sparql.Translation;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The four query forms (SPARQL 1.1 §16, [1] to [16]).</summary>
internal sealed class QueryParser
{
    private readonly Grammar _grammar;
    private readonly TokenStream _tokens;
    private readonly ModifierParser _modifiers;
    private readonly DatasetParser _dataset;

    public QueryParser(Grammar grammar)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _modifiers = new ModifierParser(grammar);
        _dataset = new DatasetParser(grammar);
    }

    public Query Query()
    {
        _grammar.Names.ReadPrologue();
        var query = _tokens.IsWord("SELECT") ? Select()
            : _tokens.TryTakeWord("CONSTRUCT") ? Construct()
            : _tokens.TryTakeWord("DESCRIBE") ? Describe()
            : _tokens.TryTakeWord("ASK") ? Ask()
            : throw _tokens.Expected("SELECT, CONSTRUCT, DESCRIBE, ASK, PREFIX or BASE");
        _tokens.Expect(TokenKind.EndOfInput, "the end of the query");
        return query with
        {
            BaseIri = _grammar.Names.BaseIri,
            Prefixes = [.. _grammar.Names.Prefixes.Select(prefix => (prefix.Key, prefix.Value))],
        };
    }

    private Query Select()
    {
        DatasetClause? dataset = null;
        var select = _grammar.Selects.Select(() => dataset = _dataset.From());
        var (pattern, variables) = _grammar.Translation.Selects.Translate(select);
        return new SelectQuery(pattern, variables, dataset);
    }

    private Query Ask()
    {
        var dataset = _dataset.From();
        return new AskQuery(Where(), dataset);
    }

    private Query Construct()
    {
        if (_tokens.Kind == TokenKind.LeftBrace)
        {
            var template = Template();
            _grammar.BlankNodes.Clear();
            var from = _dataset.From();
            return new ConstructQuery(Where(), template, from);
        }

        var dataset = _dataset.From();
        _tokens.ExpectWord("WHERE");
        var (triples, quads) = TriplesTemplate();
        var pattern = SelectTranslator.Modified(_grammar.Translation.Translate(new GroupPattern([new TriplesBlock(triples)])), Modifiers());
        return new ConstructQuery(pattern, quads, dataset);
    }

    private Query Describe()
    {
        var all = _tokens.TryTake(TokenKind.Star);
        var targets = ImmutableArray.CreateBuilder<PatternTerm>();
        while (!all && _tokens.Kind is TokenKind.Variable or TokenKind.Iri or TokenKind.PrefixedName)
        {
            targets.Add(_tokens.Kind == TokenKind.Variable ? _grammar.Terms.Variable() : new Constant(_grammar.Names.ReadIri("an IRI")));
        }

        if (!all && targets.Count == 0)
        {
            throw _tokens.Expected("'*', or the variables and IRIs to describe");
        }

        var dataset = _dataset.From();
        var hasWhere = _tokens.Kind == TokenKind.LeftBrace || _tokens.IsWord("WHERE");
        var pattern = hasWhere ? Where() : SelectTranslator.Modified(new Bgp([]), Modifiers());
        return new DescribeQuery(pattern, all ? [.. VariableScope.Of(pattern)] : targets.ToImmutable(), dataset);
    }

    /// <summary>WHERE and the solution modifiers of the forms that project nothing.</summary>
    private AlgebraNode Where()
    {
        _tokens.TryTakeWord("WHERE");
        var group = _grammar.Translation.Translate(_grammar.Patterns.Group());
        return SelectTranslator.Modified(group, Modifiers());
    }

    private SolutionModifiers Modifiers() => _modifiers.Modifiers(new AggregateScope(_grammar.Fresh), []);

    private ImmutableArray<QuadTemplate> Template() => TriplesTemplate().Quads;

    private (ImmutableArray<TripleSyntax> Triples, ImmutableArray<QuadTemplate> Quads) TriplesTemplate()
    {
        _tokens.Expect(TokenKind.LeftBrace, "'{'");
        _grammar.BlankNodes.Open();
        var triples = _grammar.Triples.Block(TriplesRules.Template);
        _tokens.Expect(TokenKind.RightBrace, "'}', '.' or a triple");
        return (triples, TemplateTranslator.Quads(triples, graph: null));
    }
}
