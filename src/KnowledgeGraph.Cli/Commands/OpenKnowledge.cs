using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>A store with its text index, opened for a command and closed after it.</summary>
internal sealed class OpenKnowledge : IDisposable
{
    private OpenKnowledge(KnowledgeBase knowledge, ServerOptions options)
    {
        Base = knowledge;
        Options = options;
    }

    public KnowledgeBase Base { get; }

    public ServerOptions Options { get; }

    /// <summary>Opens a store in memory, or in a folder, with the ontology in it and, where wanted, the sample reports.</summary>
    public static async Task<OpenKnowledge> OpenAsync(DirectoryInfo? data, ServerOptions options, bool withSeeds, CancellationToken cancellation)
    {
        var store = data is null ? QuadStore.InMemory() : QuadStore.Open(data.FullName);
        var open = new OpenKnowledge(new KnowledgeBase(store, TextIndex.Open(store, options.TextIndexPath), DateTimeOffset.UtcNow), options);
        new OntologyLoader(store, new InstanceIris(options.BaseIri)).Load(Seeds.Ontology(), cancellation);
        if (withSeeds)
        {
            var seeds = Seeds.Reports();
            await LoadProgress.RunAsync("seeds", seeds.Count, progress => ServerHost.Loader(open.Base, options).LoadAsync(seeds, progress, cancellation)).ConfigureAwait(false);
        }

        return open;
    }

    public void Dispose()
    {
        Base.Text.Dispose();
        Base.Store.Dispose();
    }
}
