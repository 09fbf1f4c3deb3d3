using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Rdf.Iris;

/// <summary>
/// Resolves IRI references against a base as RFC 3986 §5.2 says, strictly. An IRI that has a scheme is not a reference:
/// it is the same characters after as before, so that what was written is what is read.
/// </summary>
public sealed class IriResolver
{
    private readonly ArrayBufferWriter<byte> _result = new();
    private readonly byte[]? _base;
    private readonly IriReference _baseParts;

    /// <param name="baseIri">An absolute IRI, or null where relative references are errors.</param>
    public IriResolver(string? baseIri)
        : this(baseIri is null ? null : Encoding.UTF8.GetBytes(baseIri))
    {
    }

    private IriResolver(byte[]? baseIri)
    {
        _base = baseIri;
        _baseParts = baseIri is null ? default : IriReference.Parse(baseIri);
    }

    public bool HasBase => _base is not null && _baseParts.HasScheme;

    /// <summary>The base as text, or null.</summary>
    public string? Base => _base is null ? null : Encoding.UTF8.GetString(_base);

    public IriResolver WithBase(ReadOnlySpan<byte> absolute) => new(absolute.ToArray());

    /// <summary>
    /// The absolute IRI of a reference, valid until the next call; false when the reference is relative and there is no base.
    /// </summary>
    public bool TryResolve(ReadOnlySpan<byte> reference, out ReadOnlySpan<byte> absolute)
    {
        if (IriReference.SchemeLength(reference) > 0)
        {
            absolute = reference;
            return true;
        }

        if (!HasBase)
        {
            absolute = default;
            return false;
        }

        _result.ResetWrittenCount();
        Resolve(reference, IriReference.Parse(reference));
        absolute = _result.WrittenSpan;
        return true;
    }

    /// <summary>The absolute IRI of a reference, or null when it is relative and there is no base.</summary>
    public string? Resolve(string reference) =>
        TryResolve(Encoding.UTF8.GetBytes(reference), out var absolute) ? Encoding.UTF8.GetString(absolute) : null;

    // RFC 3986 §5.2.2, from "if defined(R.authority)" on.
    private void Resolve(ReadOnlySpan<byte> reference, in IriReference parts)
    {
        ReadOnlySpan<byte> basis = _base;
        if (parts.HasAuthority)
        {
            _result.Write(basis[.._baseParts.SchemeEnd]);
            _result.Write(reference[..parts.AuthorityEnd]);
            AppendWithoutDots(reference[parts.AuthorityEnd..parts.PathEnd]);
            _result.Write(reference[parts.PathEnd..]);
            return;
        }

        _result.Write(basis[.._baseParts.AuthorityEnd]);
        var path = reference[..parts.PathEnd];
        if (path.IsEmpty)
        {
            _result.Write(basis[_baseParts.AuthorityEnd..(parts.HasQuery ? _baseParts.PathEnd : _baseParts.QueryEnd)]);
        }
        else if (path[0] == '/')
        {
            AppendWithoutDots(path);
        }
        else
        {
            AppendWithoutDots(Merge(path));
        }

        _result.Write(reference[parts.PathEnd..]);
    }

    private ReadOnlySpan<byte> Merge(ReadOnlySpan<byte> path)
    {
        ReadOnlySpan<byte> basePath = _base.AsSpan(_baseParts.AuthorityEnd, _baseParts.PathEnd - _baseParts.AuthorityEnd);
        if (basePath.IsEmpty && _baseParts.HasAuthority)
        {
            return (byte[])[(byte)'/', .. path];
        }

        return (byte[])[.. basePath[..(basePath.LastIndexOf((byte)'/') + 1)], .. path];
    }

    // RFC 3986 §5.2.4; the output never goes back before the path's own start.
    private void AppendWithoutDots(ReadOnlySpan<byte> path)
    {
        if (path.IndexOf((byte)'.') < 0)
        {
            _result.Write(path);
            return;
        }

        var output = new byte[path.Length];
        var length = 0;
        while (!path.IsEmpty)
        {
            if (path.StartsWith("../"u8))
            {
                path = path[3..];
            }
            else if (path.StartsWith("./"u8) || path.StartsWith("/./"u8))
            {
                path = path[2..];
            }
            else if (path.SequenceEqual("/."u8))
            {
                path = "/"u8;
            }
            else if (path.StartsWith("/../"u8) || path.SequenceEqual("/.."u8))
            {
                path = path.Length == 3 ? "/"u8 : path[3..];
                length = Math.Max(output.AsSpan(0, length).LastIndexOf((byte)'/'), 0);
            }
            else if (path.SequenceEqual("."u8) || path.SequenceEqual(".."u8))
            {
                path = default;
            }
            else
            {
                var slash = path[1..].IndexOf((byte)'/');
                var segment = slash < 0 ? path : path[..(slash + 1)];
                segment.CopyTo(output.AsSpan(length));
                length += segment.Length;
                path = path[segment.Length..];
            }
        }

        _result.Write(output.AsSpan(0, length));
    }
}
