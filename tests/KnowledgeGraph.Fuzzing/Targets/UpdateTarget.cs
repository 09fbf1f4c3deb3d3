using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>SPARQL updates.</summary>
internal sealed class UpdateTarget() : RequestTarget(".ru")
{
    public override IEnumerable<string> Samples =>
    [
        "PREFIX e: <http://e/> WITH e:g DELETE { ?s e:p ?o } INSERT { GRAPH ?g { ?s e:q [] } } USING NAMED e:h WHERE { GRAPH ?g { ?s e:p ?o } } ; CLEAR SILENT ALL ; COPY DEFAULT TO e:g",
        "INSERT DATA { _:a <p> 'x'^^<t> . GRAPH <g> { <s> <p> <<( <a> <b> 1 )>> } } ; DELETE WHERE { ?s ?p ?o } ; LOAD SILENT <d> INTO GRAPH <g>",
        "BASE <http://e/> CREATE GRAPH <g> ; MOVE <g> TO DEFAULT ; ADD SILENT <h> TO <g> ; DROP NAMED ; DELETE DATA { <a> <p> <b> ~ <r> {| <q> 1 |} } ; INSERT { << ?s <p> ?o >> <q> 2 } WHERE { ?s <p> ?o }",
    ];

    protected override void Parse(byte[] document) => SparqlParser.ParseUpdate(document);

    protected override void Run(string request, QuadStore store) => new SparqlEngine().PrepareUpdate(request).Execute(store, Limits);
}
