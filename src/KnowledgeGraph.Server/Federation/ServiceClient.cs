using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Server.Federation;

/// <summary>
/// Asks other endpoints for SERVICE. Only endpoints of the allow-list; only public addresses, decided by the address that is really connected to, so that neither
/// DNS nor a redirect leads inside; bounded in time and size.
/// </summary>
internal sealed class ServiceClient : IServiceClient, IDisposable
{
    private const int MaxRedirects = 3;

    private readonly ServerOptions _options;
    private readonly HttpClient _client;

    public ServiceClient(ServerOptions options)
    {
        _options = options;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync, AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("KnowledgeGraph", "0.1"));
    }

    public ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_options.ServiceTimeout);
        try
        {
            return SelectAsync(endpoint, query, limited.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceException($"SERVICE {endpoint} did not answer within {_options.ServiceTimeout.TotalSeconds:0.###} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or FormatException)
        {
            throw new ServiceException($"SERVICE {endpoint} failed: {failure.Message}", failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<ServiceResult> SelectAsync(Iri endpoint, string query, CancellationToken cancellation)
    {
        var target = Allowed(endpoint.Value);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent([new("query", query)]) };
            request.Headers.Accept.ParseAdd("application/sparql-results+json");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                target = redirects < MaxRedirects ? Allowed(new Uri(target, location).AbsoluteUri) : throw new ServiceException($"SERVICE {endpoint} redirects too often.");
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new ServiceException($"SERVICE {endpoint} answers {(int)response.StatusCode} {response.ReasonPhrase}.");
            }

            return await ReadAsync(endpoint, response, cancellation).ConfigureAwait(false);
        }
    }

    private Uri Allowed(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && _options.ServiceEndpoints.Any(prefix => IsBelow(uri, prefix))
            ? uri
            : throw new ServiceException($"SERVICE <{endpoint}> is not allowed. Add the endpoint to KnowledgeGraph:ServiceEndpoints.");

    /// <summary>By parts and not by letters: http://good.example must not allow http://good.example.evil.example, nor http://good.example@evil.example.</summary>
    private static bool IsBelow(Uri endpoint, string prefix) =>
        Uri.TryCreate(prefix, UriKind.Absolute, out var allowed)
        && Uri.Compare(endpoint, allowed, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && endpoint.PathAndQuery.StartsWith(allowed.PathAndQuery, StringComparison.Ordinal);

    private async Task<ServiceResult> ReadAsync(Iri endpoint, HttpResponseMessage response, CancellationToken cancellation)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var whole = new MemoryStream();
        var block = new byte[64 * 1024];
        for (var count = await body.ReadAsync(block, cancellation).ConfigureAwait(false); count > 0; count = await body.ReadAsync(block, cancellation).ConfigureAwait(false))
        {
            if (whole.Length + count > _options.ServiceBytes)
            {
                throw new ServiceException($"SERVICE {endpoint} answers with more than {_options.ServiceBytes} bytes.");
            }

            whole.Write(block, 0, count);
        }

        var syntax = ResultsSyntaxes.OfMediaType(response.Content.Headers.ContentType?.MediaType ?? "") ?? ResultsSyntax.Json;
        var result = ResultsReader.Read(whole.GetBuffer().AsMemory(0, (int)whole.Length), syntax);
        return result is SolutionTable table
            ? new ServiceResult([.. table.Variables], [.. table.Rows.Select(row => (IReadOnlyList<Term?>)[.. row])])
            : throw new ServiceException($"SERVICE {endpoint} answers without rows.");
    }

    /// <summary>Connects to an address that was looked at, not to a name that may mean another the next moment.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        var reachable = _options.ServicePrivateAddresses ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (reachable.Length == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} has no public address. Set KnowledgeGraph:ServicePrivateAddresses to reach private ones.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
