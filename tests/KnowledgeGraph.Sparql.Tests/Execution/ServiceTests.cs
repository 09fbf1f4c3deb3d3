using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Services;

namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class ServiceTests
{
    private static readonly SparqlCase Here = SparqlCase.Of(":a :p 1 ; :at <http://there/> . :b :p 2 ; :at <http://nowhere/> .");

    [Fact]
    public void Solutions_of_another_endpoint_join_with_ours() =>
        Assert.Equal([":a 1 far"], Here.Rows("SELECT ?x ?v ?far { ?x :p ?v SERVICE <http://there/> { ?x :q ?far } }", With(new There())));

    [Fact]
    public void The_endpoint_may_be_a_variable_that_the_pattern_binds() =>
        Assert.Equal([":a far", ":b -"], Here.Rows("SELECT ?x ?far { ?x :at ?e SERVICE SILENT ?e { ?x :q ?far } }", With(new There())));

    [Fact]
    public void A_failed_call_fails_the_query_unless_it_is_silent()
    {
        Assert.Throws<ServiceException>(() => Here.Rows("SELECT * { SERVICE <http://nowhere/> { ?x :q ?far } }", With(new There())));
        Assert.Equal([":a", ":b"], Here.Rows("SELECT ?x { ?x :p ?v SERVICE SILENT <http://nowhere/> { ?x :q ?far } }", With(new There())));
    }

    [Fact]
    public void Without_a_client_every_call_is_refused() =>
        Assert.Throws<ServiceException>(() => Here.Rows("SELECT * { SERVICE <http://there/> { ?x :q ?far } }"));

    private static QueryOptions With(IServiceClient client) => new() { Services = client };

    private sealed class There : IServiceClient
    {
        public ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation) => endpoint.Value == "http://there/"
            ? new ServiceResult(["x", "far"], [[new Iri("http://e/a"), new Literal("far")], [new Iri("http://e/z"), new Literal("farther")]])
            : throw new ServiceException($"{endpoint} does not answer.");
    }
}
