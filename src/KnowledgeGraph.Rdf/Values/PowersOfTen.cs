using System.Numerics;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Powers of ten, kept where they are small.</summary>
internal static class PowersOfTen
{
    /// <summary>The greatest exponent whose power fits 64 bits.</summary>
    public const int MaxInt64 = 18;

    private const int Kept = 128;

    private static readonly long[] Int64Powers = [.. Enumerable.Range(0, MaxInt64 + 1).Select(exponent => (long)BigInteger.Pow(10, exponent))];

    private static readonly BigInteger[] BigPowers = [.. Enumerable.Range(0, Kept).Select(exponent => BigInteger.Pow(10, exponent))];

    private static readonly double[] DoublePowers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    public static long Int64(int exponent) => Int64Powers[exponent];

    public static BigInteger Big(int exponent) => exponent < Kept ? BigPowers[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>10^0 to 10^22, which doubles hold exactly.</summary>
    public static double Double(int exponent) => DoublePowers[exponent];
}
