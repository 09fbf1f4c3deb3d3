using System.Numerics;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>A set of a query's variables by their numbers in its <see cref="VariableTable"/>; one word for the first 64, more where a query has more.</summary>
internal readonly struct VariableSet : IEquatable<VariableSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _rest;

    private VariableSet(ulong first, ulong[]? rest)
    {
        _first = first;
        _rest = rest is not null && Array.TrueForAll(rest, word => word == 0) ? null : rest;
    }

    public static VariableSet Empty => default;

    public bool IsEmpty => _first == 0 && _rest is null;

    public int Count
    {
        get
        {
            var count = BitOperations.PopCount(_first);
            foreach (var word in _rest ?? [])
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public static VariableSet Of(int number)
    {
        if (number < 64)
        {
            return new VariableSet(1UL << number, null);
        }

        var rest = new ulong[number / 64];
        rest[^1] = 1UL << (number % 64);
        return new VariableSet(0, rest);
    }

    public bool Contains(int number) => number < 64
        ? (_first >> number & 1) != 0
        : _rest is not null && number / 64 <= _rest.Length && (_rest[number / 64 - 1] >> (number % 64) & 1) != 0;

    public VariableSet Union(VariableSet other) => Combine(other, static (x, y) => x | y);

    public VariableSet Intersect(VariableSet other) => Combine(other, static (x, y) => x & y);

    public VariableSet Except(VariableSet other) => Combine(other, static (x, y) => x & ~y);

    public bool IsSubsetOf(VariableSet other) => Except(other).IsEmpty;

    public bool Overlaps(VariableSet other) => !Intersect(other).IsEmpty;

    public bool Equals(VariableSet other) =>
        _first == other._first && Except(other).IsEmpty && other.Except(this).IsEmpty;

    public override bool Equals(object? obj) => obj is VariableSet other && Equals(other);

    public override int GetHashCode() => _first.GetHashCode();

    private VariableSet Combine(VariableSet other, Func<ulong, ulong, ulong> combine)
    {
        var first = combine(_first, other._first);
        if (_rest is null && other._rest is null)
        {
            return new VariableSet(first, null);
        }

        var rest = new ulong[Math.Max(_rest?.Length ?? 0, other._rest?.Length ?? 0)];
        for (var word = 0; word < rest.Length; word++)
        {
            rest[word] = combine(WordOf(_rest, word), WordOf(other._rest, word));
        }

        return new VariableSet(first, rest);
    }

    private static ulong WordOf(ulong[]? words, int word) => words is not null && word < words.Length ? words[word] : 0;
}
