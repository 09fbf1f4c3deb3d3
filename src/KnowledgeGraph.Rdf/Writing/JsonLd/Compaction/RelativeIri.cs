using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>The shortest reference to an IRI below the same authority; the IRI itself where there is none that resolves to it.</summary>
internal static class RelativeIri
{
    public static string Of(string baseIri, string iri)
    {
        var root = RootLength(baseIri);
        if (root < 0 || RootLength(iri) != root || !iri.AsSpan(0, root).SequenceEqual(baseIri.AsSpan(0, root)))
        {
            return iri;
        }

        var candidate = Candidate(baseIri, iri, root);
        return IriText.Resolve(baseIri, candidate) == iri ? candidate : iri;
    }

    private static string Candidate(string baseIri, string iri, int root)
    {
        var basePath = PathOf(baseIri, root);
        var path = PathOf(iri, root);
        var rest = iri[(root + path.Length)..];
        if (path == basePath && rest.Length > 0)
        {
            return rest;
        }

        var directory = basePath[..(basePath.LastIndexOf('/') + 1)];
        var common = 0;
        for (var i = 0; i < Math.Min(directory.Length, path.Length) && directory[i] == path[i]; i++)
        {
            common = path[i] == '/' ? i + 1 : common;
        }

        var up = directory.AsSpan(common).Count('/');
        var relative = string.Concat(Enumerable.Repeat("../", up)) + path[common..];
        if (relative.Length == 0)
        {
            relative = "./";
        }
        else if (relative.Split('/')[0].Contains(':', StringComparison.Ordinal))
        {
            relative = "./" + relative;
        }

        return relative + rest;
    }

    private static string PathOf(string iri, int root)
    {
        var end = iri.AsSpan(root).IndexOfAny('?', '#');
        return end < 0 ? iri[root..] : iri.Substring(root, end);
    }

    private static int RootLength(string iri)
    {
        var authority = iri.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return -1;
        }

        var path = iri.AsSpan(authority + 3).IndexOfAny('/', '?', '#');
        return path < 0 ? iri.Length : authority + 3 + path;
    }
}
