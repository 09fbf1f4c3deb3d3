using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class MergeRunsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pairs_are_those_of_equal_keys_as_far_as_runs_end_within_the_rows(bool keepsUnmatched)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (left, right) = (Sorted(random), Sorted(random));
            var (row, start) = (0, 0);
            var (leftRows, rightRows) = (new int[2000], new int[2000]);
            var filled = MergeRuns.Pair(left, ref row, right, ref start, keepsUnmatched, leftRows, rightRows, 0);
            Assert.Equal(Expected(left[..row], right, keepsUnmatched), leftRows.Zip(rightRows).Take(filled));
            Assert.True(row == left.Length || right.Length == 0 || left[row] >= right[^1], "it stopped before it had to");

            var (countedRow, countedStart) = (0, 0);
            Assert.Equal(filled, MergeRuns.Count(left, ref countedRow, right, ref countedStart, keepsUnmatched));
            Assert.Equal(row, countedRow);
        }
    }

    [Fact]
    public void Pairs_that_do_not_fit_are_left_for_the_next_call()
    {
        TermId[] left = [Key(1), Key(2), Key(2), Key(3)];
        TermId[] right = [Key(1), Key(2), Key(2), Key(4)];
        var (row, start) = (0, 0);
        var (leftRows, rightRows) = (new int[4], new int[4]);
        Assert.Equal(3, MergeRuns.Pair(left, ref row, right, ref start, false, leftRows, rightRows, 0));
        Assert.Equal((2, 1), (row, start));
    }

    private static IEnumerable<(int, int)> Expected(TermId[] left, TermId[] right, bool keepsUnmatched)
    {
        for (var row = 0; row < left.Length; row++)
        {
            var matches = Enumerable.Range(0, right.Length).Where(match => right[match] == left[row]).ToList();
            foreach (var match in matches.Count == 0 && keepsUnmatched ? [-1] : matches)
            {
                yield return (row, match);
            }
        }
    }

    private static TermId[] Sorted(Random random)
    {
        var keys = new TermId[random.Next(20)];
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = Key(random.Next(12));
        }

        Array.Sort(keys);
        return keys;
    }

    private static TermId Key(int number) => new(TermTag.Iri, (ulong)(100 + number));
}
