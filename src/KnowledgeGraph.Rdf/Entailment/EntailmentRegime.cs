namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>How much of a graph's vocabulary is understood (RDF 1.2 Semantics).</summary>
public enum EntailmentRegime : byte
{
    /// <summary>Nothing: blank nodes stand for something (§5).</summary>
    Simple,

    /// <summary>The RDF vocabulary and the recognised datatypes (§7, §8).</summary>
    Rdf,

    /// <summary>The RDFS vocabulary as well (§9).</summary>
    Rdfs,

    /// <summary>RDFS and <c>owl:sameAs</c>.</summary>
    RdfsPlus,
}
