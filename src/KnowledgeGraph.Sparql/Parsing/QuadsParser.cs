using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Sparql.Translation;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Quads of an update: triples and GRAPH blocks in braces (SPARQL 1.1 Update, [48] to [52]).</summary>
internal sealed class QuadsParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    public ImmutableArray<QuadTemplate> Quads(TriplesRules rules) => PatternAndQuads(rules).Quads;

    /// <summary>The quads, and the same as a group to match.</summary>
    public (GroupPattern Pattern, ImmutableArray<QuadTemplate> Quads) PatternAndQuads(TriplesRules rules)
    {
        var elements = ImmutableArray.CreateBuilder<GroupElement>();
        var quads = ImmutableArray.CreateBuilder<QuadTemplate>();
        _tokens.Expect(TokenKind.LeftBrace, "'{'");
        AddTriples();
        while (_tokens.TryTakeWord("GRAPH"))
        {
            var graph = Name(rules);
            _tokens.Expect(TokenKind.LeftBrace, "'{'");
            var triples = grammar.Triples.Block(rules);
            _tokens.Expect(TokenKind.RightBrace, "'}', '.' or a triple");
            elements.Add(new NamedGraphPattern(graph, new GroupPattern([new TriplesBlock(triples)])));
            quads.AddRange(TemplateTranslator.Quads(triples, graph));
            _tokens.TryTake(TokenKind.Dot);
            AddTriples();
        }

        _tokens.Expect(TokenKind.RightBrace, "'}', GRAPH, '.' or a triple");
        return (new GroupPattern(elements.ToImmutable()), quads.ToImmutable());

        void AddTriples()
        {
            var triples = grammar.Triples.Block(rules);
            elements.Add(new TriplesBlock(triples));
            quads.AddRange(TemplateTranslator.Quads(triples, graph: null));
        }
    }

    private PatternTerm Name(TriplesRules rules) => rules.Variables && _tokens.Kind == TokenKind.Variable
        ? grammar.Terms.Variable()
        : new Constant(grammar.Names.ReadIri(rules.Variables ? "a variable or the IRI of a graph" : "the IRI of a graph"));
}
