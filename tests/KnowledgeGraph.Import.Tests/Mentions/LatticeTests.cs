using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Tests.Mentions;

public sealed class LatticeTests
{
    private const double Threshold = 2;

    [Fact]
    public void One_long_name_wins_over_a_weaker_part_of_it()
    {
        Assert.Equal(["0-9"], Best((0, 9, 4.5), (0, 4, 3), (5, 9, 3)));
    }

    [Fact]
    public void Two_strong_names_win_over_one_that_covers_both()
    {
        Assert.Equal(["0-4", "4-9"], Best((0, 9, 3.5), (0, 4, 3), (4, 9, 4)));
    }

    [Fact]
    public void Names_that_touch_do_not_overlap()
    {
        Assert.Equal(["0-2", "2-4"], Best((0, 2, 3), (2, 4, 3)));
    }

    [Fact]
    public void Nothing_is_chosen_from_nothing()
    {
        Assert.Empty(Best());
    }

    private static List<string> Best(params (int Start, int End, double Score)[] readings) =>
        Lattice.Best([.. readings.Select(r => new Candidate(EntityType.Place, r.Start, r.End, r.Score, "suffix", null))], Threshold)
            .ConvertAll(candidate => $"{candidate.Start}-{candidate.End}");
}
