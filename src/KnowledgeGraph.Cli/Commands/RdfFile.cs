using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>An RDF document that the user named.</summary>
internal static class RdfFile
{
    /// <summary>The document's quads; its own address is its base.</summary>
    /// <exception cref="CommandException">There is no such file, or its ending names no syntax.</exception>
    /// <exception cref="RdfSyntaxException">The document is not in its syntax.</exception>
    public static List<Quad> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: no such file; check the name.");
        }

        var syntax = RdfSyntaxes.OfFileName(path) ?? throw new CommandException($"{path}: its ending names no syntax. Known: .ttl .trig .nt .nq .rdf .jsonld .rq .ru.");
        using var stream = File.OpenRead(path);
        return RdfReader.ReadQuads(stream, syntax, new Uri(Path.GetFullPath(path)).AbsoluteUri);
    }
}
