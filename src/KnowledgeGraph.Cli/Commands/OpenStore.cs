using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>A store, opened for a command and closed after it.</summary>
internal sealed class OpenStore : IDisposable
{
    private OpenStore(QuadStore store) => Store = store;

    public QuadStore Store { get; }

    /// <summary>Opens a store in memory, or in a folder, with the ontology in it and, where wanted, the sample reports.</summary>
    public static async Task<OpenStore> OpenAsync(DirectoryInfo? data, ServerOptions options, bool withSeeds, CancellationToken cancellation)
    {
        var store = data is null ? QuadStore.InMemory() : QuadStore.Open(data.FullName);
        var open = new OpenStore(store);
        new OntologyLoader(store, new InstanceIris(options.BaseIri)).Load(Seeds.Ontology(), cancellation);
        if (withSeeds)
        {
            var seeds = Seeds.Reports();
            await LoadProgress.RunAsync("seeds", seeds.Count, progress => ServerHost.Loader(store, options).LoadAsync(seeds, progress, cancellation)).ConfigureAwait(false);
        }

        return open;
    }

    /// <summary>Opens a store to compare with, of which nothing is changed; an empty one where there is none yet.</summary>
    public static OpenStore ToCompare(DirectoryInfo? data) => new(data is { Exists: true } ? QuadStore.Open(data.FullName) : QuadStore.InMemory());

    public void Dispose() => Store.Dispose();
}
