using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Fuzzing.Documents;
using KnowledgeGraph.Fuzzing.Targets;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Fuzzing;

/// <summary>
/// Every parser reads or refuses what it is given, and does nothing else: no other exception, no overflow, no hang. FUZZ_MINUTES says how long each
/// parser is tried, FUZZ_SEED from which seed on, FUZZ_CORPUS where more documents to start from lie. A document's seed is the run's seed plus its number.
/// </summary>
public sealed class FuzzingTests(ITestOutputHelper output)
{
    private const double UsualSeconds = 1.5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, FuzzTarget> Targets = new()
    {
        ["N-Triples"] = RdfTargets.NTriples,
        ["N-Quads"] = RdfTargets.NQuads,
        ["Turtle"] = RdfTargets.Turtle,
        ["TriG"] = RdfTargets.TriG,
        ["RDF/XML"] = RdfTargets.RdfXml,
        ["JSON-LD"] = RdfTargets.JsonLd,
        ["SPARQL query"] = new QueryTarget(),
        ["SPARQL update"] = new UpdateTarget(),
        ["results JSON"] = new ResultsTarget(ResultsSyntax.Json, ".srj"),
        ["results XML"] = new ResultsTarget(ResultsSyntax.Xml, ".srx"),
        ["results CSV"] = new ResultsTarget(ResultsSyntax.Csv, ".csv"),
        ["results TSV"] = new ResultsTarget(ResultsSyntax.Tsv, ".tsv"),
    };

    public static IEnumerable<TheoryDataRow<string>> Parsers => Targets.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Mutated_documents_are_read_or_refused(string parser)
    {
        var target = Targets[parser];
        var documents = Corpus.Of(target.Samples, target.Extension);
        var seconds = Setting("FUZZ_MINUTES") * 60 ?? UsualSeconds;
        var seed = (int)(Setting("FUZZ_SEED") ?? Environment.TickCount & 0xFFFFFF);
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; count++)
        {
            var random = new Random(seed + count);
            var document = new Mutations(documents, random).Next();
            var before = Environment.CpuUsage.TotalTime;
            Try(target, document, random, seed + count);
            Assert.True(Environment.CpuUsage.TotalTime - before < Longest, $"seed {seed + count}: slow on\n{Text(document)}");
        }

        output.WriteLine($"{parser}: {count} documents from {documents.Count} in {seconds:0} s, from seed {seed}");
    }

    private static void Try(FuzzTarget target, byte[] document, Random random, int seed)
    {
        try
        {
            target.Try(document, random);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}: {error.GetType().Name}: {error.Message} on\n{Text(document)}", error);
        }
    }

    private static double? Setting(string name) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(byte[] document)
    {
        const int Most = 3000;
        var text = Encoding.UTF8.GetString(document);
        return text.Length <= Most ? text : text[..Most] + $"… ({text.Length} characters)\n" + Convert.ToBase64String(document.AsSpan(0, Math.Min(document.Length, Most)));
    }
}
