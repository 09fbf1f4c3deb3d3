using System.Text;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Updates;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>SPARQL updates: refused with a position, or run to the end, or to a limit.</summary>
internal sealed class UpdateTarget() : FuzzTarget(".ru")
{
    private static readonly QueryOptions Limits = new() { Timeout = TimeSpan.FromSeconds(1), MemoryLimitBytes = 64 << 20 };

    public override IEnumerable<string> Samples =>
    [
        "PREFIX e: <http://e/> WITH e:g DELETE { ?s e:p ?o } INSERT { GRAPH ?g { ?s e:q [] } } USING NAMED e:h WHERE { GRAPH ?g { ?s e:p ?o } } ; CLEAR SILENT ALL ; COPY DEFAULT TO e:g",
        "INSERT DATA { _:a <p> 'x'^^<t> . GRAPH <g> { <s> <p> <<( <a> <b> 1 )>> } } ; DELETE WHERE { ?s ?p ?o } ; LOAD SILENT <d> INTO GRAPH <g>",
        "BASE <http://e/> CREATE GRAPH <g> ; MOVE <g> TO DEFAULT ; ADD SILENT <h> TO <g> ; DROP NAMED ; DELETE DATA { <a> <p> <b> ~ <r> {| <q> 1 |} } ; INSERT { << ?s <p> ?o >> <q> 2 } WHERE { ?s <p> ?o }",
    ];

    public override void Try(byte[] document, Random random)
    {
        try
        {
            SparqlParser.ParseUpdate(document);
            using var store = FewQuads.Store();
            new SparqlEngine().PrepareUpdate(Encoding.UTF8.GetString(document)).Execute(store, Limits);
        }
        catch (SparqlSyntaxException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
            Assert.False(string.IsNullOrWhiteSpace(error.Problem), "an error without a problem");
        }
        catch (Exception limit) when (limit is QueryTimeoutException or QueryMemoryException or PlanningException or UnknownFunctionException or ServiceException or UpdateException)
        {
            Assert.False(string.IsNullOrWhiteSpace(limit.Message), "an error without a message");
        }
    }
}
