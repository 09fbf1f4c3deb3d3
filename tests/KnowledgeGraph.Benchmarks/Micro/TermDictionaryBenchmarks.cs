using System.Text;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>A thousand terms at a time, among a hundred thousand that the dictionary knows.</summary>
public class TermDictionaryBenchmarks
{
    private const int Known = 100_000;
    private const int Terms = 1000;

    private readonly byte[][] _known = new byte[Terms][];
    private readonly byte[][] _unknown = new byte[Terms][];
    private readonly TermId[] _ids = new TermId[Terms];
    private readonly byte[] _scratch = new byte[TermView.ScratchSize];
    private TermDictionary _dictionary = null!;

    [GlobalSetup]
    public void Fill()
    {
        _dictionary = new TermDictionary();
        for (var number = 0; number < Known; number++)
        {
            _dictionary.InternIri(Iri("thing", number));
        }

        for (var at = 0; at < Terms; at++)
        {
            _known[at] = Iri("thing", at * 97);
            _unknown[at] = Iri("other", at * 97);
            _ids[at] = _dictionary.FindIri(_known[at]);
        }
    }

    [Benchmark(OperationsPerInvoke = Terms)]
    public ulong Find()
    {
        var sum = 0UL;
        foreach (var iri in _known)
        {
            sum += _dictionary.FindIri(iri).Bits;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Terms)]
    public ulong InternKnown()
    {
        var sum = 0UL;
        foreach (var iri in _known)
        {
            sum += _dictionary.InternIri(iri).Bits;
        }

        return sum;
    }

    /// <summary>Into a dictionary that is empty at first, which is part of the cost.</summary>
    [Benchmark(OperationsPerInvoke = Terms)]
    public ulong InternNew()
    {
        var dictionary = new TermDictionary();
        var sum = 0UL;
        foreach (var iri in _unknown)
        {
            sum += dictionary.InternIri(iri).Bits;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Terms)]
    public int ReadBack()
    {
        var sum = 0;
        foreach (var id in _ids)
        {
            sum += _dictionary.View(id, _scratch).Suffix.Length;
        }

        return sum;
    }

    private static byte[] Iri(string kind, int number) => Encoding.UTF8.GetBytes($"http://benchmark.example/{kind}/{number}");
}
