using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Update requests (SPARQL 1.1 Update §3, [29] to [51]).</summary>
internal sealed class UpdateParser
{
    private readonly Grammar _grammar;
    private readonly TokenStream _tokens;
    private readonly QuadsParser _quads;
    private readonly GraphOperationParser _graphs;
    private readonly DatasetParser _dataset;

    public UpdateParser(Grammar grammar)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _quads = new QuadsParser(grammar);
        _graphs = new GraphOperationParser(grammar);
        _dataset = new DatasetParser(grammar);
    }

    public UpdateRequest Request()
    {
        var operations = ImmutableArray.CreateBuilder<UpdateOperation>();
        _grammar.Names.ReadPrologue();
        while (_tokens.Kind != TokenKind.EndOfInput)
        {
            operations.Add(Operation());
            if (!_tokens.TryTake(TokenKind.Semicolon))
            {
                break;
            }

            _grammar.Names.ReadPrologue();
        }

        _tokens.Expect(TokenKind.EndOfInput, "';' or the end of the update");
        return new UpdateRequest(operations.ToImmutable()) { BaseIri = _grammar.Names.BaseIri };
    }

    private UpdateOperation Operation() =>
        _tokens.TryTakeWord("INSERT") ? Insert(with: null)
        : _tokens.TryTakeWord("DELETE") ? Delete(with: null)
        : _tokens.TryTakeWord("WITH") ? With()
        : _graphs.TryOperation() ?? throw _tokens.Expected("INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, MOVE, COPY, PREFIX or BASE");

    private UpdateOperation With()
    {
        var graph = _grammar.Names.ReadIri("the IRI of a graph");
        return _tokens.TryTakeWord("DELETE") ? Delete(graph)
            : _tokens.TryTakeWord("INSERT") ? Insert(graph)
            : throw _tokens.Expected("DELETE or INSERT");
    }

    private UpdateOperation Insert(Iri? with)
    {
        if (with is null && _tokens.TryTakeWord("DATA"))
        {
            // Labels are kept over the whole request: one in two operations would look like one node and be two (§3.1.1).
            _grammar.BlankNodes.Open();
            return new InsertData(_quads.Quads(TriplesRules.InsertData));
        }

        var insert = InsertTemplate();
        return Where(with, delete: [], insert);
    }

    private UpdateOperation Delete(Iri? with)
    {
        if (with is null && _tokens.TryTakeWord("DATA"))
        {
            return new DeleteData(_quads.Quads(TriplesRules.DeleteData));
        }

        if (with is null && _tokens.TryTakeWord("WHERE"))
        {
            var (pattern, quads) = _quads.PatternAndQuads(TriplesRules.DeleteTemplate);
            return new Modify(With: null, quads, Insert: [], Using: null, _grammar.Translation.Translate(pattern));
        }

        var delete = _quads.Quads(TriplesRules.DeleteTemplate);
        var insert = _tokens.TryTakeWord("INSERT") ? InsertTemplate() : [];
        return Where(with, delete, insert);
    }

    private ImmutableArray<QuadTemplate> InsertTemplate()
    {
        _grammar.BlankNodes.Open();
        var quads = _quads.Quads(TriplesRules.Template);
        _grammar.BlankNodes.Clear();
        return quads;
    }

    private Modify Where(Iri? with, ImmutableArray<QuadTemplate> delete, ImmutableArray<QuadTemplate> insert)
    {
        var @using = _dataset.Using();
        _tokens.ExpectWord("WHERE");
        var pattern = _grammar.Translation.Translate(_grammar.Patterns.Group());
        _grammar.BlankNodes.Clear();
        return new Modify(with, InGraph(delete, with), InGraph(insert, with), @using, pattern);
    }

    private static ImmutableArray<QuadTemplate> InGraph(ImmutableArray<QuadTemplate> quads, Iri? with) =>
        with is null ? quads : [.. quads.Select(quad => quad.Graph is null ? quad with { Graph = new Constant(with) } : quad)];
}
