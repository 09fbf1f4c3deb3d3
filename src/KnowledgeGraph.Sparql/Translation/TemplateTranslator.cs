using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>Triples of a template or of data, as quads to build.</summary>
internal static class TemplateTranslator
{
    /// <param name="triples">Triples without paths, which the parser sees to.</param>
    /// <param name="graph">The graph's name, or null for the default graph.</param>
    public static ImmutableArray<QuadTemplate> Quads(ImmutableArray<TripleSyntax> triples, PatternTerm? graph) =>
        [.. triples.Select(triple => new QuadTemplate(triple.Subject, ((SimpleVerb)triple.Verb).Predicate, triple.Object, graph))];
}
