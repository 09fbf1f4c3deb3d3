using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

public sealed class GraphIsomorphismTests
{
    [Theory]
    [InlineData("_:a <p> _:b . _:b <p> _:a .", "_:x <p> _:y . _:y <p> _:x .", true)]
    [InlineData("_:a <p> _:b . _:b <p> _:a .", "_:x <p> _:x . _:y <p> _:y .", false)]
    [InlineData("_:a <p> _:b, _:c . _:b <p> _:c .", "_:c <p> _:a, _:b . _:b <p> _:a .", true)]
    [InlineData("_:a <p> _:b . _:b <p> _:c . _:c <p> _:a . _:d <p> _:e . _:e <p> _:f . _:f <p> _:d .", "_:a <p> _:b . _:b <p> _:c . _:c <p> _:d . _:d <p> _:e . _:e <p> _:f . _:f <p> _:a .", false)]
    [InlineData("<s> <p> <<( _:a <p> _:b )>> . _:a <q> 1 .", "<s> <p> <<( _:b <p> _:a )>> . _:b <q> 1 .", true)]
    [InlineData("<s> <p> <<( _:a <p> _:b )>> . _:a <q> 1 .", "<s> <p> <<( _:b <p> _:a )>> . _:a <q> 1 .", false)]
    [InlineData("_:g { _:s <p> 1 } _:h { _:s <p> 1 }", "_:h { _:t <p> 1 } _:i { _:t <p> 1 }", true)]
    [InlineData("_:g { _:s <p> 1 } _:h { _:s <p> 1 }", "_:h { _:t <p> 1 } _:i { _:i <p> 1 }", false)]
    public void Datasets_are_the_same_exactly_when_renaming_nodes_makes_them_so(string left, string right, bool same)
    {
        var a = RdfReader.ReadQuads(left, RdfSyntax.TriG, "http://example/");
        var b = RdfReader.ReadQuads(right, RdfSyntax.TriG, "http://example/");
        Assert.Equal(same, GraphIsomorphism.AreIsomorphic(a, b));
    }
}
