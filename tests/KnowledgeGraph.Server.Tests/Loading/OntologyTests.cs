using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class OntologyTests
{
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    private const string Definition = "http://www.w3.org/2004/02/skos/core#definition";

    private static readonly List<Quad> Ontology =
        [.. Seeds.Ontology().SelectMany(file => RdfReader.ReadQuads(new MemoryStream(file.Turtle), RdfSyntax.Turtle))];

    [Fact]
    public void Every_class_and_property_has_a_label_and_a_definition_in_both_languages()
    {
        string[] kinds =
        [
            "http://www.w3.org/2002/07/owl#Class", "http://www.w3.org/2002/07/owl#ObjectProperty", "http://www.w3.org/2002/07/owl#DatatypeProperty",
        ];
        var terms = Ontology.Where(quad => quad.Predicate.Value == RdfVocabulary.Type && quad.Object is Iri kind && kinds.Contains(kind.Value))
            .Select(quad => quad.Subject).ToList();

        Assert.True(terms.Count > 60);
        Assert.All(terms, term =>
        {
            Assert.Equal(["en", "zh-Hans"], Languages(term, Label));
            Assert.Equal(["en", "zh-Hans"], Languages(term, Definition));
        });
    }

    [Fact]
    public void There_are_more_than_150_indicators_and_no_word_means_two_of_them()
    {
        var labels = Ontology
            .Where(quad => quad.Subject is Iri { Value: var subject } && subject.Contains("#Indicator", StringComparison.Ordinal)
                && quad.Predicate.Value is "http://www.w3.org/2004/02/skos/core#prefLabel" or "http://www.w3.org/2004/02/skos/core#altLabel")
            .Where(quad => quad.Object is Literal { Language: "zh-Hans" })
            .GroupBy(quad => IndicatorScheme.Normalise(((Literal)quad.Object).LexicalForm));

        Assert.True(Ontology.Select(quad => quad.Subject).Distinct().Count(term => term is Iri { Value: var iri } && iri.Contains("#Indicator", StringComparison.Ordinal)) > 150);
        Assert.All(labels, group => Assert.Single(group.Select(quad => quad.Subject).Distinct()));
    }

    [Fact]
    public void Every_term_of_the_namespace_that_an_import_writes_is_defined()
    {
        var defined = Ontology.Select(quad => quad.Subject).OfType<Iri>().Select(iri => iri.Value).ToHashSet(StringComparer.Ordinal);
        var sink = new TermSink();
        var importer = new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn);
        var triples = new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris("http://localhost:5080/"));
        foreach (var file in Seeds.Reports())
        {
            var report = importer.Read(file);
            triples.Write<Term, TermSink>(report.Content, report.Identity, sink, TestContext.Current.CancellationToken);
        }

        var used = sink.Quads.SelectMany(quad => new[] { quad.Predicate, quad.Object }).OfType<Iri>().Select(iri => iri.Value)
            .Where(iri => iri.StartsWith(OntologyTerms.Namespace, StringComparison.Ordinal)).Distinct();

        Assert.Equal([], used.Except(defined));
    }

    [Fact]
    public void The_ontology_is_loaded_once_and_not_doubled()
    {
        using var store = QuadStore.InMemory();
        var loader = new OntologyLoader(store, new InstanceIris("http://localhost:5080/"));

        Assert.True(loader.Load(Seeds.Ontology(), TestContext.Current.CancellationToken));
        var count = store.Current.QuadCount;

        Assert.False(loader.Load(Seeds.Ontology(), TestContext.Current.CancellationToken));
        Assert.Equal(count, store.Current.QuadCount);
    }

    private static IEnumerable<string?> Languages(Term subject, string predicate) => Ontology
        .Where(quad => quad.Subject == subject && quad.Predicate.Value == predicate)
        .Select(quad => (quad.Object as Literal)?.Language).Order(StringComparer.Ordinal);
}
