using System.Text;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Terms;

public sealed class IriInternerTests
{
    [Fact]
    public void An_interner_gives_the_ids_of_the_dictionary()
    {
        string[] iris =
        [
            "http://example.org/a/1", "http://example.org/b/1", "http://example.org/a/2", "http://example.net/a/1", "http://example.org/a#1", "urn:x", "x:/", "/", "http://example.org/甲/乙",
        ];
        var dictionary = new TermDictionary();
        var interner = new IriInterner(dictionary);
        foreach (var iri in iris.Concat(iris.Reverse()).Concat(iris))
        {
            var id = interner.Intern(Encoding.UTF8.GetBytes(iri));
            Assert.Equal(dictionary.InternIri(Encoding.UTF8.GetBytes(iri)), id);
            Assert.Equal(iri, Assert.IsType<KnowledgeGraph.Rdf.Terms.Iri>(dictionary.Decode(id)).Value);
        }
    }
}
