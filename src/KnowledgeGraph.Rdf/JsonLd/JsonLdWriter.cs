using System.Buffers;
using KnowledgeGraph.Rdf.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.JsonLd;

/// <summary>Writes a whole dataset as expanded JSON-LD.</summary>
internal sealed class JsonLdWriter(IBufferWriter<byte> buffer) : IQuadWriter
{
    private readonly List<Quad> _quads = [];

    public void Write(in Quad quad) => _quads.Add(quad);

    public void Complete()
    {
        var sorted = _quads.OrderBy(q => q.Predicate, PredicateOrder.Instance).ThenBy(q => q.Object, TermOrder.Instance);
        JsonTree.Write(JsonLdProcessor.FromRdfTree(sorted, JsonLdOptions.Default), buffer);
        buffer.Write("\n"u8);
        _quads.Clear();
    }
}
