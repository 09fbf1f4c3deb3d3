using System.Collections.Concurrent;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

[assembly: AssemblyFixture(typeof(EarlReport))]

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>
/// Writes what passed and failed as an EARL 1.0 report to <c>earl.ttl</c> beside the tests, or to the file in the environment variable
/// EARL_REPORT, when the run is over.
/// </summary>
public sealed class EarlReport : IDisposable
{
    private const string Earl = "http://www.w3.org/ns/earl#";
    private const string Doap = "http://usefulinc.com/ns/doap#";
    private const string Subject = "urn:x-knowledgegraph:software";

    private static readonly ConcurrentDictionary<string, bool> Outcomes = new(StringComparer.Ordinal);

    internal static void Note(string testIri, bool passed) => Outcomes[testIri] = passed;

    public void Dispose()
    {
        if (Outcomes.IsEmpty)
        {
            return;
        }

        var path = Environment.GetEnvironmentVariable("EARL_REPORT") ?? Path.Combine(AppContext.BaseDirectory, "earl.ttl");
        using var file = File.Create(path);
        RdfWriter.Write(file, RdfSyntax.Turtle, Statements(), new RdfWriterOptions
        {
            Prefixes = new Dictionary<string, string> { ["earl"] = Earl, ["doap"] = Doap },
        });
    }

    private static IEnumerable<Quad> Statements()
    {
        yield return Typed(new Iri(Subject), Doap + "Project");
        yield return new Quad(new Iri(Subject), new Iri(Doap + "name"), new Literal("KnowledgeGraph"));
        yield return new Quad(new Iri(Subject), new Iri(Doap + "programming-language"), new Literal("C#"));
        var number = 0;
        foreach (var (iri, passed) in Outcomes.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            var assertion = new BlankNode($"a{number++:D6}");
            var result = new BlankNode(assertion.Label + "r");
            yield return Typed(assertion, Earl + "Assertion");
            yield return new Quad(assertion, new Iri(Earl + "subject"), new Iri(Subject));
            yield return new Quad(assertion, new Iri(Earl + "test"), new Iri(iri));
            yield return new Quad(assertion, new Iri(Earl + "mode"), new Iri(Earl + "automatic"));
            yield return new Quad(assertion, new Iri(Earl + "result"), result);
            yield return Typed(result, Earl + "TestResult");
            yield return new Quad(result, new Iri(Earl + "outcome"), new Iri(Earl + (passed ? "passed" : "failed")));
        }
    }

    private static Quad Typed(Term subject, string type) => new(subject, new Iri(RdfVocabulary.Type), new Iri(type));
}
