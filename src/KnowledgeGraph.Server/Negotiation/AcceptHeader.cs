using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Negotiation;

/// <summary>Chooses a media type by <c>Accept</c> (RFC 9110 §12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>
    /// The offer that the client likes best; among equals the first. Null where it accepts none of them. A request without <c>Accept</c> accepts all.
    /// </summary>
    public static T? Choose<T>(HttpRequest request, IReadOnlyList<T> offers, Func<T, string> mediaType)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted) || accepted.Count == 0)
        {
            return request.Headers.Accept.Count == 0 || string.IsNullOrWhiteSpace(request.Headers.Accept.ToString()) ? offers[0] : null;
        }

        T? best = null;
        var bestQuality = 0.0;
        foreach (var offer in offers)
        {
            var quality = Quality(accepted, MediaTypeHeaderValue.Parse(mediaType(offer)));
            if (quality > bestQuality)
            {
                (best, bestQuality) = (offer, quality);
            }
        }

        return best;
    }

    /// <summary>The quality that the most specific matching range gives.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue offer)
    {
        var quality = 0.0;
        var specificity = -1;
        foreach (var range in accepted)
        {
            var rank = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            if (rank > specificity && Covers(range, offer))
            {
                (quality, specificity) = (range.Quality ?? 1, rank);
            }
        }

        return quality;
    }

    // Parameters of a range such as charset=utf-8 or version=1.2 say how, not what; refusing for their sake would help nobody.
    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue offer) =>
        range.MatchesAllTypes
        || (range.Type.Equals(offer.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(offer.SubType, StringComparison.OrdinalIgnoreCase)));
}
