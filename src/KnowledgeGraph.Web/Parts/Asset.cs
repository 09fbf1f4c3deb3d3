using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace KnowledgeGraph.Web.Parts;

/// <summary>Style sheets, scripts and icons. They are part of the program, and their links carry a digest, so that a browser may keep what it has for good.</summary>
public static class Asset
{
    private static readonly ConcurrentDictionary<string, string> Digests = new(StringComparer.Ordinal);

    /// <summary>A link to an asset that changes when the asset does.</summary>
    public static string Link(string name) => $"/assets/{name}?v={Digests.GetOrAdd(name, static name => Read(name) is { } bytes ? Digest(bytes) : "0")}";

    /// <summary>An asset's bytes, or null where there is none of the name.</summary>
    public static byte[]? Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("assets/" + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The first half of a SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}
