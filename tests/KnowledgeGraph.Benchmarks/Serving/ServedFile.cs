using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>What a server that has loaded a file says of it, in one line that the process that started it reads.</summary>
internal sealed partial record ServedFile(long Triples, double Seconds, int Process)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Triples} triples in {Seconds:F3} s; ready, process {Process}");

    public static bool TryRead(string line, out ServedFile served)
    {
        var match = Line().Match(line);
        served = match.Success
            ? new ServedFile(
                long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture))
            : new ServedFile(0, 0, 0);
        return match.Success;
    }

    [GeneratedRegex("^([0-9]+) triples in ([0-9.]+) s; ready, process ([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
