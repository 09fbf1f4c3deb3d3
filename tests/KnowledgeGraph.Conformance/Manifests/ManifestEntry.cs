using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>One case of a suite. What only some kinds of cases have is asked of <see cref="Graph"/>.</summary>
/// <param name="Type">The IRI of the case's kind, such as <c>http://www.w3.org/ns/rdftest#TestTurtleEval</c>.</param>
internal sealed record ManifestEntry(Term Node, string Type, string Name, ManifestGraph Graph)
{
    /// <summary>The case's IRI, by which the list of known failures and the report name it.</summary>
    public string Iri => (Node as Iri)?.Value ?? $"{Graph.Address}#{Name}";

    public Term? Action => Graph.Object(Node, Manifest.Namespace + "action");

    public Term? Result => Graph.Object(Node, Manifest.Namespace + "result");

    /// <summary>The published address of the file that the action is.</summary>
    public string ActionAddress => ((Iri)Action!).Value;

    /// <summary>The published address of the file that the result is.</summary>
    public string ResultAddress => ((Iri)Result!).Value;

    /// <summary>Whether the answers wanted are those under an entailment regime of SPARQL, which the engine does not have.</summary>
    public bool HasEntailmentRegime => Action is { } action && Graph.Quads.Any(quad =>
        (quad.Subject.Equals(action) || quad.Subject.Equals(Node)) && quad.Predicate.Value.EndsWith("entailmentRegime", StringComparison.Ordinal) && Type.EndsWith("QueryEvaluationTest", StringComparison.Ordinal));

    /// <summary>What a reader of a test run sees.</summary>
    public string DisplayName
    {
        get
        {
            var start = Graph.Address.StartsWith(SuiteFiles.PublishedAt, StringComparison.Ordinal) ? SuiteFiles.PublishedAt.Length : 0;
            var folder = Graph.Address[start..Graph.Address.LastIndexOf('/')];
            return $"{folder}: {Name}";
        }
    }
}
