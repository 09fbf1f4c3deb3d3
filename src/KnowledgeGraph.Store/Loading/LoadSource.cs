using System.IO.Compression;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Store.Terms;
using ZstdSharp;

namespace KnowledgeGraph.Store.Loading;

/// <summary>A document to load.</summary>
/// <param name="Name">What errors and progress call it.</param>
/// <param name="Open">Opens the document, uncompressed.</param>
/// <param name="BaseIri">What relative IRIs are resolved against, or null where they are errors.</param>
public sealed record LoadSource(string Name, RdfSyntax Syntax, Func<Stream> Open, string? BaseIri = null)
{
    /// <summary>Where the statements of the document's default graph go; <see cref="TermId.None"/> for the store's default graph.</summary>
    public TermId Graph { get; init; }

    /// <summary>Bytes of the document where that is known, for progress.</summary>
    public long? Length { get; init; }

    /// <summary>Whether the document can be cut at the ends of lines.</summary>
    internal bool HasLines => Syntax is RdfSyntax.NTriples or RdfSyntax.NQuads;

    /// <summary>A file; <c>.gz</c> and <c>.zst</c> at the end of its name say that it is compressed.</summary>
    public static LoadSource File(string path, RdfSyntax syntax, string? baseIri = null)
    {
        Func<Stream, Stream> decompress = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".GZ" => static file => new GZipStream(file, CompressionMode.Decompress),
            ".ZST" => static file => new DecompressionStream(file),
            _ => static file => file,
        };
        return new LoadSource(path, syntax, () => decompress(OpenFile(path)), baseIri) { Length = new FileInfo(path).Length };
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}

/// <summary>How far a load is.</summary>
/// <param name="Bytes">Uncompressed bytes read of the current document.</param>
/// <param name="Quads">Statements read, of all documents.</param>
public readonly record struct LoadProgress(string Source, LoadPhase Phase, long Bytes, long Quads);

/// <summary>The steps of a load.</summary>
public enum LoadPhase
{
    Reading,
    Sorting,
    Done,
}

/// <summary>What a load did.</summary>
/// <param name="Read">Statements read, repeated ones counted each time.</param>
/// <param name="Added">Quads that were not in the store before.</param>
public sealed record LoadResult(long Read, long Added, TimeSpan Elapsed);
