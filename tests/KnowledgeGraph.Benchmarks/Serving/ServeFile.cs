using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Transactions;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>The server with one file as its default graph and nothing else, for measuring beside other servers.</summary>
internal sealed class ServeFile : IBenchmark
{
    public string Name => "serve-file";

    public string Arguments => "FILE.nt PORT";

    public string Purpose => "answers at http://localhost:PORT/sparql until it is stopped; the text index stays empty";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var store = QuadStore.InMemory();
        using var withoutTexts = QuadStore.InMemory();
        var result = new BulkLoader(store).Load([LoadSource.File(arguments[0], RdfSyntax.NTriples)], null, cancellation);
        var options = ServerHost.ReadOptions();
        // The second run of a query is to cost what the first did.
        options.KeptResults = 0;
        using var texts = TextIndex.Open(withoutTexts, options.TextIndexPath);
        await using var app = ServerHost.Build(new KnowledgeBase(store, texts, DateTimeOffset.UtcNow), options, $"http://127.0.0.1:{arguments[1]}");
        await app.StartAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine(new ServedFile(result.Added, result.Elapsed.TotalSeconds, Environment.ProcessId));
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return 0;
    }
}
