using System.Globalization;
using KnowledgeGraph.Server.Loading;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Terminal;

/// <summary>What became of the files, as a table.</summary>
internal static class LoadTable
{
    private const int MaxRows = 40;
    private const int WidthOfFiles = 160;

    public static void Write(IReadOnlyList<ReportLoad> loads, bool dryRun)
    {
        var table = new Table().AddColumns("file", "report", "entities", "measures", "statuses", "relations", "added", "removed", "");
        foreach (var load in loads.OrderBy(load => load.FileName, StringComparer.Ordinal).Take(MaxRows))
        {
            var cells = new[]
            {
                Path.GetFileName(load.FileName), load.Title ?? "", Text(load.Entities), Text(load.Measures), Text(load.Statuses), Text(load.Relations),
                Text(load.Added), Text(load.Removed), Outcome(load, dryRun),
            };
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        if (loads.Count > MaxRows)
        {
            table.Caption($"{loads.Count - MaxRows} more");
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        AnsiConsole.Write(table);
        Console.WriteLine(Summary(loads, dryRun));
        foreach (var failed in loads.Where(load => load.Error is not null))
        {
            Console.Error.WriteLine("kg: " + failed.Error);
        }
    }

    private static string Outcome(ReportLoad load, bool dryRun) =>
        load.Error ?? (load.KeptInstead is { } kept
            ? $"not kept: {Path.GetFileName(kept)} is the report of the same place and year, and was given later"
            : (load.IsUnchanged ? "unchanged" : dryRun ? "would be imported" : "imported") + (load.Replaces is { } replaced ? $", in place of {Path.GetFileName(replaced)}" : ""));

    private static string Summary(IReadOnlyList<ReportLoad> loads, bool dryRun)
    {
        var (unchanged, failed, doubled) = (loads.Count(load => load.IsUnchanged), loads.Count(load => load.Error is not null), loads.Count(load => load.KeptInstead is not null));
        return $"{Text(loads.Count)} reports: {Text(loads.Count - unchanged - failed - doubled)} {(dryRun ? "would be imported" : "imported")}, {Text(unchanged)} unchanged, {Text(failed)} failed; "
            + (doubled > 0 ? $"{Text(doubled)} not kept, as another file is the same report (a side file can name the place and the year of each); " : "")
            + $"{Text(loads.Sum(load => load.Added))} statements added, {Text(loads.Sum(load => load.Removed))} removed";
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
