using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>For each number the numbers beside it, all lists in one array.</summary>
internal sealed class NeighbourLists
{
    private readonly int[] _starts;

    private NeighbourLists(int[] starts, int[] items) => (_starts, Items) = (starts, items);

    public int[] Items { get; }

    public int StartOf(int number) => _starts[number];

    public int CountOf(int number) => _starts[number + 1] - _starts[number];

    /// <summary>The values of each key, in the order in which they stand.</summary>
    /// <param name="numbers">More than any key.</param>
    public static NeighbourLists Group(ReadOnlySpan<int> keys, ReadOnlySpan<int> values, int numbers, Reservation memory)
    {
        var ends = CountKeys(keys, numbers, memory);
        var items = memory.Array<int>(values.Length);
        for (var row = 0; row < keys.Length; row++)
        {
            items[ends[keys[row]]++] = values[row];
        }

        return new NeighbourLists(Starts(ends), items);
    }

    /// <summary>The keys of each value, ascending.</summary>
    public NeighbourLists Transpose(Reservation memory)
    {
        var numbers = _starts.Length - 1;
        var ends = CountKeys(Items, numbers, memory);
        var items = memory.Array<int>(Items.Length);
        for (var key = 0; key < numbers; key++)
        {
            foreach (var value in Items.AsSpan(_starts[key], CountOf(key)))
            {
                items[ends[value]++] = key;
            }
        }

        return new NeighbourLists(Starts(ends), items);
    }

    /// <summary>Where each key's list begins; filling moves these to where it ends.</summary>
    private static int[] CountKeys(ReadOnlySpan<int> keys, int numbers, Reservation memory)
    {
        var starts = memory.ZeroedArray<int>(numbers + 1);
        foreach (var key in keys)
        {
            starts[key]++;
        }

        var sum = 0;
        for (var key = 0; key < starts.Length; key++)
        {
            (starts[key], sum) = (sum, sum + starts[key]);
        }

        return starts;
    }

    /// <summary>A list begins where the one before it ends.</summary>
    private static int[] Starts(int[] ends)
    {
        ends.AsSpan(0, ends.Length - 1).CopyTo(ends.AsSpan(1));
        ends[0] = 0;
        return ends;
    }
}
