using System.Text;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Tests.Reading;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>A statement of a document, from bytes to a sink that counts.</summary>
public class ReadingBenchmarks
{
    private const int Statements = 10_000;

    private byte[] _lines = [];
    private byte[] _turtle = [];

    [GlobalSetup]
    public void Write()
    {
        var lines = new StringBuilder();
        var turtle = new StringBuilder("@prefix : <http://benchmark.example/> .\n");
        for (var thing = 0; thing < Statements / 2; thing++)
        {
            lines.Append($"<http://benchmark.example/thing{thing}> <http://benchmark.example/name> \"五金之都 {thing}\"@zh-Hans .\n");
            lines.Append($"<http://benchmark.example/thing{thing}> <http://benchmark.example/price> \"{thing}\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
            turtle.Append($":thing{thing} :name \"五金之都 {thing}\"@zh-Hans ; :price {thing} .\n");
        }

        _lines = Encoding.UTF8.GetBytes(lines.ToString());
        _turtle = Encoding.UTF8.GetBytes(turtle.ToString());
    }

    [Benchmark(OperationsPerInvoke = Statements)]
    public int NTriples() => Read(_lines, RdfSyntax.NTriples);

    [Benchmark(OperationsPerInvoke = Statements)]
    public int Turtle() => Read(_turtle, RdfSyntax.Turtle);

    private static int Read(byte[] document, RdfSyntax syntax)
    {
        var sink = new CountingSink();
        RdfReader.Read<int, CountingSink>(new MemoryStream(document), syntax, null, sink);
        return sink.Count;
    }
}
