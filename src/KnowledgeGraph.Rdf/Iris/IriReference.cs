namespace KnowledgeGraph.Rdf.Iris;

/// <summary>The five components of an IRI reference by position (RFC 3986 §3, appendix B). Absent is not empty.</summary>
internal readonly struct IriReference
{
    private IriReference(int schemeEnd, int authorityEnd, int pathEnd, int queryEnd, bool hasAuthority)
    {
        SchemeEnd = schemeEnd;
        AuthorityEnd = authorityEnd;
        PathEnd = pathEnd;
        QueryEnd = queryEnd;
        HasAuthority = hasAuthority;
    }

    /// <summary>The position after the scheme's colon; 0 without a scheme.</summary>
    public int SchemeEnd { get; }

    /// <summary>The position after the authority, <c>//</c> included; where there is none, <see cref="SchemeEnd"/>.</summary>
    public int AuthorityEnd { get; }

    public int PathEnd { get; }

    /// <summary>The position after the query, <c>?</c> included.</summary>
    public int QueryEnd { get; }

    public bool HasAuthority { get; }

    public bool HasScheme => SchemeEnd > 0;

    public bool HasQuery => QueryEnd > PathEnd;

    public static IriReference Parse(ReadOnlySpan<byte> iri)
    {
        var schemeEnd = SchemeLength(iri);
        var authorityEnd = schemeEnd;
        var hasAuthority = iri[schemeEnd..].StartsWith("//"u8);
        if (hasAuthority)
        {
            var slash = iri[(schemeEnd + 2)..].IndexOfAny((byte)'/', (byte)'?', (byte)'#');
            authorityEnd = slash < 0 ? iri.Length : schemeEnd + 2 + slash;
        }

        var pathStop = iri[authorityEnd..].IndexOfAny((byte)'?', (byte)'#');
        var pathEnd = pathStop < 0 ? iri.Length : authorityEnd + pathStop;
        var queryEnd = pathEnd;
        if (pathEnd < iri.Length && iri[pathEnd] == '?')
        {
            var hash = iri[pathEnd..].IndexOf((byte)'#');
            queryEnd = hash < 0 ? iri.Length : pathEnd + hash;
        }

        return new IriReference(schemeEnd, authorityEnd, pathEnd, queryEnd, hasAuthority);
    }

    /// <summary>The bytes of the scheme with its colon, or 0 for a reference without scheme.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> iri)
    {
        for (var i = 0; i < iri.Length; i++)
        {
            var c = iri[i];
            if (c == ':')
            {
                return i == 0 ? 0 : i + 1;
            }

            var letter = (uint)((c | 0x20) - 'a') < 26;
            if (!letter && (i == 0 || !(c is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.')))
            {
                return 0;
            }
        }

        return 0;
    }
}
