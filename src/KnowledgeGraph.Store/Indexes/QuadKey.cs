namespace KnowledgeGraph.Store.Indexes;

/// <summary>A quad's ids in the sequence of an order, compared from the first to the last; zero is before every id.</summary>
internal readonly record struct QuadKey(ulong First, ulong Second, ulong Third, ulong Fourth) : IComparable<QuadKey>
{
    public ulong this[int column] => column switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        _ => Fourth,
    };

    public int CompareTo(QuadKey other) =>
        First != other.First ? First.CompareTo(other.First)
        : Second != other.Second ? Second.CompareTo(other.Second)
        : Third != other.Third ? Third.CompareTo(other.Third)
        : Fourth.CompareTo(other.Fourth);

    /// <summary>As <see cref="CompareTo"/>, without copies of the keys: searches ask nothing else.</summary>
    public static bool IsBefore(in QuadKey left, in QuadKey right) =>
        left.First != right.First ? left.First < right.First
        : left.Second != right.Second ? left.Second < right.Second
        : left.Third != right.Third ? left.Third < right.Third
        : left.Fourth < right.Fourth;

    /// <summary>The key before which exactly the rows end that begin with the first <paramref name="columns"/> ids of this one.</summary>
    public QuadKey After(int columns) => columns switch
    {
        0 => new QuadKey(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue),
        1 => new QuadKey(First + 1, 0, 0, 0),
        2 => new QuadKey(First, Second + 1, 0, 0),
        3 => new QuadKey(First, Second, Third + 1, 0),
        _ => new QuadKey(First, Second, Third, Fourth + 1),
    };
}
