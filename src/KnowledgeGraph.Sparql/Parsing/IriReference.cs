namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Resolution of IRI references by text alone, as RFC 3986 §5.2 says and SPARQL 1.1 §4.1.1.2 asks (no normalisation besides dot segments).</summary>
internal static class IriReference
{
    public static string Resolve(string baseIri, string reference)
    {
        var r = Split(reference);
        if (r.Scheme is not null)
        {
            return reference;
        }

        var b = Split(baseIri);
        if (r.Authority is not null)
        {
            return Compose(b.Scheme, r.Authority, WithoutDots(r.Path), r.Query, r.Fragment);
        }

        if (r.Path.Length == 0)
        {
            return Compose(b.Scheme, b.Authority, b.Path, r.Query ?? b.Query, r.Fragment);
        }

        var path = r.Path[0] == '/' ? r.Path
            : b.Authority is not null && b.Path.Length == 0 ? "/" + r.Path
            : b.Path[..(b.Path.LastIndexOf('/') + 1)] + r.Path;
        return Compose(b.Scheme, b.Authority, WithoutDots(path), r.Query, r.Fragment);
    }

    private static (string? Scheme, string? Authority, string Path, string? Query, string? Fragment) Split(string iri)
    {
        string? scheme = null, authority = null, query = null, fragment = null;
        if (iri.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0)
        {
            (iri, fragment) = (iri[..hash], iri[(hash + 1)..]);
        }

        if (iri.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0)
        {
            (iri, query) = (iri[..mark], iri[(mark + 1)..]);
        }

        var colon = iri.AsSpan().IndexOfAny(':', '/');
        if (colon > 0 && iri[colon] == ':' && char.IsAsciiLetter(iri[0]))
        {
            (scheme, iri) = (iri[..colon], iri[(colon + 1)..]);
        }

        if (iri.StartsWith("//", StringComparison.Ordinal))
        {
            var end = iri.IndexOf('/', 2);
            (authority, iri) = end < 0 ? (iri[2..], "") : (iri[2..end], iri[end..]);
        }

        return (scheme, authority, iri, query, fragment);
    }

    private static string Compose(string? scheme, string? authority, string path, string? query, string? fragment) =>
        (scheme is null ? "" : scheme + ":")
        + (authority is null ? "" : "//" + authority)
        + path
        + (query is null ? "" : "?" + query)
        + (fragment is null ? "" : "#" + fragment);

    private static string WithoutDots(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            var isLast = index == segments.Length - 1;
            if (segments[index] == ".." && kept.Count > 1)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segments[index] is not ("." or ".."))
            {
                kept.Add(segments[index]);
                continue;
            }

            if (isLast)
            {
                kept.Add("");
            }
        }

        return string.Join('/', kept);
    }
}
