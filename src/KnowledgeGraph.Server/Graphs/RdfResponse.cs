using System.IO.Pipelines;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Server.Streaming;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Answers with RDF in the chosen syntax.</summary>
internal static class RdfResponse
{
    private const int StatementsBetweenFlushes = 256;

    /// <param name="gather">Whether the document is small enough to be sorted and nested; else it is written as it comes.</param>
    public static async Task WriteAsync(
        HttpContext context,
        RdfFormat format,
        IEnumerable<Quad> quads,
        IReadOnlyDictionary<string, string> prefixes,
        bool gather,
        CancellationToken cancellation)
    {
        context.Response.ContentType = format.MediaType + "; charset=utf-8";
        var stream = new FirstBlockStream(context.Response);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        var writer = RdfWriter.Create(format.Syntax, pipe, new RdfWriterOptions { Prefixes = prefixes, Streaming = !gather });
        var written = 0;
        foreach (var quad in quads)
        {
            writer.Write(quad);
            if (++written % StatementsBetweenFlushes == 0)
            {
                await pipe.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }

        writer.Complete();
        await pipe.FlushAsync(cancellation).ConfigureAwait(false);
        await stream.CompleteAsync(cancellation).ConfigureAwait(false);
    }
}
