using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The operations on whole graphs (SPARQL 1.1 Update §3.1.4 and §3.2).</summary>
internal sealed class GraphOperationParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    /// <summary>The operation that begins here, or null where it is another.</summary>
    public UpdateOperation? TryOperation() =>
        _tokens.TryTakeWord("LOAD") ? Load()
        : _tokens.TryTakeWord("CLEAR") ? Clear()
        : _tokens.TryTakeWord("DROP") ? Drop()
        : _tokens.TryTakeWord("CREATE") ? Create()
        : _tokens.TryTakeWord("ADD") ? Transfer(static (from, to, silent) => new Add(from, to, silent))
        : _tokens.TryTakeWord("MOVE") ? Transfer(static (from, to, silent) => new Move(from, to, silent))
        : _tokens.TryTakeWord("COPY") ? Transfer(static (from, to, silent) => new Copy(from, to, silent))
        : null;

    private Load Load()
    {
        var silent = Silent();
        var source = grammar.Names.ReadIri("the IRI of a document");
        return new Load(source, _tokens.TryTakeWord("INTO") ? Graph() : null, silent);
    }

    private Clear Clear()
    {
        var silent = Silent();
        return new Clear(Target(), silent);
    }

    private Drop Drop()
    {
        var silent = Silent();
        return new Drop(Target(), silent);
    }

    private Create Create()
    {
        var silent = Silent();
        return new Create(Graph(), silent);
    }

    private UpdateOperation Transfer(Func<Iri?, Iri?, bool, UpdateOperation> operation)
    {
        var silent = Silent();
        var source = GraphOrDefault();
        _tokens.ExpectWord("TO");
        return operation(source, GraphOrDefault(), silent);
    }

    private bool Silent() => _tokens.TryTakeWord("SILENT");

    private Iri Graph()
    {
        _tokens.ExpectWord("GRAPH");
        return grammar.Names.ReadIri("the IRI of a graph");
    }

    private Iri? GraphOrDefault()
    {
        if (_tokens.TryTakeWord("DEFAULT"))
        {
            return null;
        }

        _tokens.TryTakeWord("GRAPH");
        return grammar.Names.ReadIri("DEFAULT or the IRI of a graph");
    }

    private GraphTarget Target() =>
        _tokens.TryTakeWord("DEFAULT") ? new GraphTarget(GraphTargetKind.Default)
        : _tokens.TryTakeWord("NAMED") ? new GraphTarget(GraphTargetKind.Named)
        : _tokens.TryTakeWord("ALL") ? new GraphTarget(GraphTargetKind.All)
        : _tokens.IsWord("GRAPH") ? new GraphTarget(GraphTargetKind.Graph, Graph())
        : throw _tokens.Expected("GRAPH, DEFAULT, NAMED or ALL");
}
