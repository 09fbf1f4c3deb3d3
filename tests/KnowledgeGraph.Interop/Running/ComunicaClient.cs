namespace KnowledgeGraph.Interop.Running;

/// <summary>Comunica, the federating client of the web: <c>npm ci</c> in <c>Clients/comunica</c>.</summary>
public sealed class ComunicaClient : Client
{
    private static readonly string Home = Path.Combine(Folder, "comunica");

    protected override string? Missing =>
        Find("node") is null ? "node is not installed"
        : !Directory.Exists(Path.Combine(Home, "node_modules", "@comunica", "query-sparql")) ? "Comunica is not installed: run 'npm ci' in tests/KnowledgeGraph.Interop/Clients/comunica"
        : null;

    private protected override ClientProcess Start() => new(Find("node")!, ["comunica.mjs"], Home);
}
