using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Shacl;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>The shapes that a report's triples have to conform to before they are committed.</summary>
public sealed class ReportShapes
{
    private const string FileName = "shapes.ttl";
    private const int MostNamed = 3;

    private ReportShapes(ShapesGraph graph) => Graph = graph;

    public ShapesGraph Graph { get; }

    /// <summary>The shapes among the files of an ontology, or null where it has none.</summary>
    /// <exception cref="InvalidDataException">The file is not Turtle.</exception>
    public static ReportShapes? Of(IReadOnlyList<(string Name, byte[] Turtle)> ontology)
    {
        foreach (var (name, turtle) in ontology)
        {
            if (name != FileName)
            {
                continue;
            }

            try
            {
                return new ReportShapes(ShapesGraph.Read(RdfReader.ReadQuads(new MemoryStream(turtle), RdfSyntax.Turtle)));
            }
            catch (RdfSyntaxException error)
            {
                throw new InvalidDataException($"ontology/{name}: {error.Message}", error);
            }
        }

        return null;
    }

    /// <summary>What does not conform, the first results by name; null where everything does.</summary>
    public string? Violations(TermDictionary terms, IReadOnlyCollection<QuadIds> quads, CancellationToken cancellation)
    {
        var results = ShaclValidator.Validate(terms, quads, Graph, cancellation).Results;
        if (results.Count == 0)
        {
            return null;
        }

        var named = string.Join("; ", results.Take(MostNamed));
        return results.Count > MostNamed
            ? $"does not conform to the shapes in {results.Count} places, among them: {named}"
            : $"does not conform to the shapes: {named}";
    }
}
