using KnowledgeGraph.Store.Packing;

namespace KnowledgeGraph.Store.Tests.Packing;

public sealed class ColumnSearchTests
{
    public static TheoryData<string> Shapes => ["even", "doubling", "two heaps", "runs", "one far away", "squares"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public unsafe void A_search_finds_the_first_row_that_is_not_below_a_value_however_the_values_are_spread(string shape)
    {
        var values = Enumerable.Range(0, PackedBlock.Rows).Select(row => Value(shape, row)).Order().ToArray();
        var block = new byte[(ColumnPacker.MaxBytes * 2) + sizeof(ulong)];
        fixed (byte* start = block)
        {
            new ColumnPacker().Pack(values, start, 0, out var head);
            var column = new PackedColumn(start, head);
            foreach (var (low, high) in new[] { (0, values.Length), (100, 900), (511, 512), (40, 90) })
            {
                foreach (var value in values.SelectMany(value => new[] { value - 1, value, value + 1 }).Append(ulong.MaxValue).Distinct())
                {
                    var expected = low + values[low..high].TakeWhile(other => other < value).Count();
                    Assert.Equal(expected, column.LowerBound(low, high, value));
                    Assert.InRange(column.LikelyRow(values.Length, value, values[^1]), -1, values.Length - 1);
                }
            }
        }
    }

    private static ulong Value(string shape, int row) => 1000 + shape switch
    {
        "even" => (ulong)row * 3,
        "doubling" => 1UL << (row / 24),
        "two heaps" => row < 700 ? (ulong)row : (1UL << 40) + (ulong)row,
        "runs" => (ulong)(row / 100) * 5000,
        "one far away" => row == 1023 ? 1UL << 45 : (ulong)row,
        _ => (ulong)row * (ulong)row,
    };
}
