using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Parsing;

namespace KnowledgeGraph.Sparql.Tests.Parsing;

public sealed class UpdateTests
{
    [Fact]
    public void With_is_the_graph_of_templates_that_name_none()
    {
        var modify = Assert.IsType<Modify>(Assert.Single(SparqlParser.ParseUpdate(
            "WITH <g> DELETE { ?s <p> ?o } INSERT { GRAPH <h> { ?s <q> ?o } } WHERE { ?s <p> ?o }").Operations));
        Assert.Equal(new Constant(new Iri("g")), Assert.Single(modify.Delete).Graph);
        Assert.Equal(new Constant(new Iri("h")), Assert.Single(modify.Insert).Graph);
        Assert.Equal(new Iri("g"), modify.With);
    }

    [Fact]
    public void Delete_where_deletes_what_it_matches()
    {
        var modify = Assert.IsType<Modify>(Assert.Single(SparqlParser.ParseUpdate("DELETE WHERE { ?s <p> ?o . GRAPH ?g { ?s <q> ?z } }").Operations));
        Assert.Equal(2, modify.Delete.Length);
        Assert.IsType<Join>(modify.Where);
    }

    [Fact]
    public void Graph_operations_name_their_graphs()
    {
        var operations = SparqlParser.ParseUpdate("CLEAR SILENT NAMED ; DROP GRAPH <g> ; COPY DEFAULT TO <g> ; LOAD <d> INTO GRAPH <g> ; CREATE GRAPH <g> ;").Operations;
        Assert.Equal(
            [
                new Clear(new GraphTarget(GraphTargetKind.Named), Silent: true),
                new Drop(new GraphTarget(GraphTargetKind.Graph, new Iri("g")), Silent: false),
                new Copy(null, new Iri("g"), Silent: false),
                new Load(new Iri("d"), new Iri("g"), Silent: false),
                new Create(new Iri("g"), Silent: false),
            ],
            operations);
    }

    [Fact]
    public void An_empty_request_has_no_operations() => Assert.Empty(SparqlParser.ParseUpdate("PREFIX : <http://e/>").Operations);

    [Fact]
    public void Blank_nodes_of_inserted_data_are_hidden_variables()
    {
        var insert = Assert.IsType<InsertData>(Assert.Single(SparqlParser.ParseUpdate("INSERT DATA { _:a <p> _:a , [] }").Operations));
        var subject = Assert.IsType<Variable>(insert.Quads[0].Subject);
        Assert.True(subject.IsHidden);
        Assert.Equal(subject, insert.Quads[0].Object);
        Assert.NotEqual(subject, insert.Quads[1].Object);
    }
}
