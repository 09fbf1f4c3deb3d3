using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Shacl.Vocabulary;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>A constraint component that a shapes graph declares, with its parameters (§6.1, §6.2).</summary>
internal sealed record ComponentDeclaration(Iri Node, IReadOnlyList<(Iri Path, bool IsOptional)> Parameters)
{
    public static List<ComponentDeclaration> All(ShapesDocument document) =>
    [
        .. document.Keys
            .Where(key => key.Predicate == Sh.Namespace + "parameter")
            .Select(key => key.Subject)
            .OfType<Iri>()
            .Where(node => document.IsInstance(node, Sh.Namespace + "ConstraintComponent"))
            .Select(node => new ComponentDeclaration(node, [.. ParametersOf(document, node)])),
    ];

    /// <summary>
    /// The parameter values for each constraint that a shape declares by this component, by the names of the variables: none where a
    /// required one is absent, and several where a component of one parameter has several values.
    /// </summary>
    public IEnumerable<IReadOnlyDictionary<string, Term>> ParametersOf(ShapesDocument document, Term shape)
    {
        var values = Parameters.Select(parameter => (parameter.Path, parameter.IsOptional, Values: document.Objects(shape, parameter.Path.Value).ToList())).ToList();
        if (values.Count == 0 || values.Exists(parameter => !parameter.IsOptional && parameter.Values.Count == 0))
        {
            return [];
        }

        return values is [var only]
            ? only.Values.Select(value => new Dictionary<string, Term>(StringComparer.Ordinal) { [NameOf(only.Path)] = value })
            : [values.Where(parameter => parameter.Values.Count > 0).ToDictionary(parameter => NameOf(parameter.Path), parameter => parameter.Values[0], StringComparer.Ordinal)];
    }

    private static IEnumerable<(Iri Path, bool IsOptional)> ParametersOf(ShapesDocument document, Iri node)
    {
        foreach (var parameter in document.Values(node, "parameter"))
        {
            yield return document.Value(parameter, "path") is Iri path
                ? (path, document.IsTrue(parameter, "optional"))
                : throw new ShapesGraphException(parameter, "a parameter's path has to be an IRI");
        }
    }

    /// <summary>The local name, which is the variable's name (§6.2.1).</summary>
    private static string NameOf(Iri path) => path.Value[(path.Value.LastIndexOfAny(['#', '/', ':']) + 1)..];
}
