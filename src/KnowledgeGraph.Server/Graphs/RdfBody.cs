using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Reads the RDF of a request into a transaction: one document, or the files of a form.</summary>
internal static class RdfBody
{
    private const string Expected = "RDF: text/turtle, application/n-triples, application/n-quads, application/trig, application/rdf+xml or application/ld+json";

    /// <param name="graph">Where the statements of a document's default graph go.</param>
    /// <param name="keepsGraphs">Whether a document may name graphs of its own; otherwise it is refused.</param>
    /// <exception cref="RdfSyntaxException">A document is not in its syntax.</exception>
    public static async Task LoadAsync(HttpRequest request, string baseIri, Transaction transaction, TermId graph, bool keepsGraphs, CancellationToken cancellation)
    {
        if (request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var form = await request.ReadFormAsync(cancellation).ConfigureAwait(false);
            foreach (var file in form.Files)
            {
                var syntax = RdfSyntaxes.OfMediaType(file.ContentType ?? "") ?? RdfSyntaxes.OfFileName(file.FileName);
                using var stream = file.OpenReadStream();
                Load(stream, syntax ?? throw RequestProblem.UnsupportedMediaType(file.ContentType, Expected), baseIri, transaction, graph, keepsGraphs, cancellation);
            }

            return;
        }

        var mediaType = RequestBody.MediaType(request);
        var found = mediaType is null ? null : RdfSyntaxes.OfMediaType(mediaType);
        if (found is not { } known || mediaType is "text/plain" or "application/json" or "application/xml" or "text/xml")
        {
            throw RequestProblem.UnsupportedMediaType(request.ContentType, Expected);
        }

        if (request.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            control.AllowSynchronousIO = true;
        }

        Load(request.Body, known, baseIri, transaction, graph, keepsGraphs, cancellation);
    }

    private static void Load(Stream stream, RdfSyntax syntax, string baseIri, Transaction transaction, TermId graph, bool keepsGraphs, CancellationToken cancellation)
    {
        try
        {
            var store = new StoreSink(transaction, graph);
            if (keepsGraphs)
            {
                RdfReader.Read<TermId, StoreSink>(stream, syntax, baseIri, store, cancellation);
            }
            else
            {
                RdfReader.Read<TermId, OneGraphSink>(stream, syntax, baseIri, new OneGraphSink(store, transaction.Terms), cancellation);
            }
        }
        catch (NotSupportedException)
        {
            throw RequestProblem.UnsupportedMediaType(syntax.MediaType(), Expected);
        }
    }
}
