using System.Buffers;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Keeps the tokens of a report, sentence after sentence, in arrays that the next report takes over: tokens are a good part of what reading one allocates.</summary>
internal sealed class TokenStore : IDisposable
{
    /// <summary>Some twenty sentences' worth.</summary>
    private const int ArrayLength = 1 << 12;

    private readonly List<Token[]> _arrays = [];
    private int _used = ArrayLength;

    /// <summary>Keeps the tokens of a sentence; they are there until the store is disposed.</summary>
    public ArraySegment<Token> Keep(List<Token> tokens)
    {
        if (tokens.Count > ArrayLength / 4)
        {
            return tokens.ToArray();
        }

        if (_used + tokens.Count > ArrayLength)
        {
            _arrays.Add(ArrayPool<Token>.Shared.Rent(ArrayLength));
            _used = 0;
        }

        var kept = new ArraySegment<Token>(_arrays[^1], _used, tokens.Count);
        CollectionsMarshal.AsSpan(tokens).CopyTo(kept);
        _used += tokens.Count;
        return kept;
    }

    public void Dispose()
    {
        foreach (var array in _arrays)
        {
            ArrayPool<Token>.Shared.Return(array);
        }

        _arrays.Clear();
        _used = ArrayLength;
    }
}
