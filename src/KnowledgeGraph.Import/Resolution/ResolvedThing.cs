using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>A thing of the knowledge graph.</summary>
/// <param name="Iri">One IRI across reports and years.</param>
/// <param name="Name">Its name without marks that only this text put there.</param>
/// <param name="DivisionCode">For administrative areas their code, else null.</param>
public sealed record ResolvedThing(string Iri, EntityType Type, string Name, string? DivisionCode);
