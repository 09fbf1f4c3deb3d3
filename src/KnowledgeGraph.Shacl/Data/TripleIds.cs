using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>A triple as ids.</summary>
internal readonly record struct TripleIds(TermId Subject, TermId Predicate, TermId Object);
