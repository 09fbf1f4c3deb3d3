using System.Buffers;

namespace KnowledgeGraph.Rdf.Reading.Lines;

/// <summary>Where the parser of one block after the other decodes escapes.</summary>
internal sealed class LineScratch
{
    public ArrayBufferWriter<byte> Lexical { get; } = new();

    public ArrayBufferWriter<byte> Iri { get; } = new();
}
