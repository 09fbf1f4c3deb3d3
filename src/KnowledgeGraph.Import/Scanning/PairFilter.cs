namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// The first two characters of some patterns, as a set that also says yes to a few other pairs (Bloom 1970, of one bit each). It is small enough to stay at hand, where the tree
/// of the patterns is not: at most positions of a text none of them begins.
/// </summary>
internal sealed class PairFilter
{
    private const int LogBits = 16;

    private readonly ulong[] _bits = new ulong[(1 << LogBits) / 64];
    private readonly CharacterFilter _alone = new();

    public void Add(string pattern)
    {
        if (pattern.Length == 1)
        {
            _alone.Add(pattern[0]);
            return;
        }

        var bit = Bit(pattern[0], pattern[1]);
        _bits[bit / 64] |= 1UL << (int)(bit % 64);
    }

    /// <summary>False where no pattern begins with the two characters, nor is the first alone.</summary>
    public bool MayBegin(char first, char second)
    {
        var bit = Bit(first, second);
        return (_bits[bit / 64] >> (int)(bit % 64) & 1) != 0 || _alone.MayContain(first);
    }

    private static uint Bit(char first, char second) => ((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> (32 - LogBits);
}
