namespace KnowledgeGraph.Rdf.Characters;

/// <summary>The datatype that a bare number of Turtle and SPARQL has.</summary>
internal enum NumberForm : byte
{
    Integer,
    Decimal,
    Double,
}
