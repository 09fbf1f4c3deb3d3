using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>A dataset in the form that RDFC-1.0 gives it.</summary>
/// <param name="Quads">The quads with canonical labels, each once, in the order of their lines.</param>
/// <param name="NQuads">The serialised canonical form: sorted lines of canonical N-Quads.</param>
/// <param name="Labels">The canonical label, without <c>_:</c>, of each blank node of the input.</param>
public sealed record CanonicalDataset(IReadOnlyList<Quad> Quads, string NQuads, IReadOnlyDictionary<BlankNode, string> Labels);
