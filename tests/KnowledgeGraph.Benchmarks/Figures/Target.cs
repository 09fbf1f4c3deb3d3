using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Figures;

/// <summary>What a measurement is to show, and whether it did.</summary>
/// <param name="Wanted">The target in words, such as "at most 1.3".</param>
/// <param name="Measured">The figure beside it.</param>
internal sealed record Target(string Wanted, FormattableString Measured, bool IsMet)
{
    /// <summary>Prints each target, and in the last line whether all are met. Returns the process's exit code.</summary>
    public static int Judge(params IReadOnlyList<Target> targets)
    {
        Console.WriteLine();
        foreach (var target in targets)
        {
            Console.WriteLine($"{(target.IsMet ? "met   " : "MISSED")}  {target.Wanted}: {target.Measured.ToString(CultureInfo.InvariantCulture)}");
        }

        var missed = targets.Count(target => !target.IsMet);
        Console.WriteLine(missed == 0 ? $"verdict: {targets.Count} of {targets.Count} targets met" : $"verdict: {missed} of {targets.Count} targets missed");
        return missed == 0 ? 0 : 1;
    }
}
