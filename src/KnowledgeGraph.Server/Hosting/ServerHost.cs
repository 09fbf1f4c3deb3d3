using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Assets;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Failures;
using KnowledgeGraph.Server.Federation;
using KnowledgeGraph.Server.Fragments;
using KnowledgeGraph.Server.Goals;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Health;
using KnowledgeGraph.Server.Home;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Mcp;
using KnowledgeGraph.Server.Metrics;
using KnowledgeGraph.Server.Ontology;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Origins;
using KnowledgeGraph.Server.Reconciliation;
using KnowledgeGraph.Server.Reports;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Sparql;
using KnowledgeGraph.Server.Things;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Store.Transactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Puts the server together: the only place that knows all endpoints.</summary>
public static class ServerHost
{
    /// <summary>A server over a knowledge base, which it does not own; start it with <c>RunAsync</c>.</summary>
    /// <param name="urls">Addresses to listen at, separated by semicolons.</param>
    public static WebApplication Build(KnowledgeBase knowledge, ServerOptions options, string urls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kg" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        });
        builder.WebHost.UseUrls(urls);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, knowledge, options);
        var app = builder.Build();
        Compose(app);
        return app;
    }

    /// <summary>Options from <c>appsettings.json</c> of the working directory and from the environment.</summary>
    public static ServerOptions ReadOptions()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return configuration.GetSection(ServerOptions.Section).Get<ServerOptions>() ?? new ServerOptions();
    }

    /// <summary>What puts reports into the store, with the gazetteer that is part of the program.</summary>
    /// <exception cref="LexiconException">A lexicon in <see cref="ServerOptions.Lexicons"/> is wrong.</exception>
    public static ReportLoader Loader(QuadStore store, ServerOptions options) => new(
        store,
        new ReportImporter(new ReportExtractor(LexiconSource.At(options.Lexicons)), PlaceDirectory.BuiltIn),
        new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris(options.BaseIri)),
        ReportShapes.Of(Seeds.Ontology()));

    private static void AddServices(IServiceCollection services, KnowledgeBase knowledge, ServerOptions options)
    {
        services.AddRouting();
        // Chinese stays as it is in pages; the default would turn every character into a number.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(
            [
                "application/sparql-results+json", "application/sparql-results+xml", "text/tab-separated-values", "text/csv", "text/turtle", "application/n-triples",
                "application/n-quads", "application/trig", "application/ld+json", "application/rdf+xml", "application/problem+json", "image/svg+xml",
            ]);
        });
        services.AddSingleton(knowledge);
        services.AddSingleton(options);
        services.AddSingleton<WriteAccess>();
        services.AddSingleton<ClientQuota>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ServerMetrics>();
        services.AddSingleton<StatisticsCache>();
        services.AddSingleton(_ => Loader(knowledge.Store, options));
        services.AddSingleton<IServiceClient, ServiceClient>();
        services.AddSingleton<QuerySlots>();
        services.AddSingleton<QueryRunner>();
        services.AddHostedService<WarmUp>();
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true).WithTools<KnowledgeTools>();
    }

    private static void Compose(WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<ServerMetrics>();
        app.Use((HttpContext context, RequestDelegate next) => MetricsEndpoint.CountAsync(context, next, metrics));
        app.Use(Cors.InvokeAsync);
        app.Use(HeadRequests.InvokeAsync);
        app.UseMiddleware<ProblemResponses>();
        app.UseResponseCompression();
        app.UseRouting();
        HomeEndpoint.Map(app);
        AssetEndpoint.Map(app);
        OntologyEndpoint.Map(app);
        GoalsEndpoint.Map(app);
        TermsEndpoint.Map(app);
        SparqlEndpoint.Map(app);
        GraphStoreEndpoint.Map(app);
        ReportEndpoint.Map(app);
        SearchEndpoint.Map(app);
        ThingEndpoint.Map(app);
        DescriptionEndpoint.Map(app);
        FragmentEndpoint.Map(app);
        ReconciliationEndpoint.Map(app);
        OpenApiEndpoint.Map(app);
        app.MapMcp("/mcp").WithTags("MCP").WithSummary("Tools for language models (Model Context Protocol, streamable HTTP)")
            .WithDescription("Four tools: search, describe, query and schema.");
        HealthEndpoint.Map(app);
        MetricsEndpoint.Map(app);
    }
}
