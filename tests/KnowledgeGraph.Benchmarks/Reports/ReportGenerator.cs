using System.Globalization;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>
/// Makes government work reports for measuring: every one of another place and year, with that place's towns and projects, whose phases and figures go on from
/// year to year. Places stand in the order of their codes, so that those above and below each other are together. The same number is the same
/// report in every run.
/// </summary>
internal sealed class ReportGenerator
{
    private const int FirstYear = 2015;
    private const int YearsOfPlace = 8;

    /// <summary>The province that the sample reports are of, so that sample queries by name find something.</summary>
    private const string FirstCode = "330000";

    private readonly ReportArea[] _areas;

    public ReportGenerator(int reports)
    {
        var gazetteer = Gazetteer.BuiltIn;
        var divisions = gazetteer.Divisions
            .Where(division => division.Level != DivisionLevel.Township && ReportArea.IsName(division.Name))
            .OrderBy(division => string.CompareOrdinal(division.Code, FirstCode) < 0)
            .ThenBy(division => division.Code, StringComparer.Ordinal)
            .ToList();
        Most = divisions.Count * YearsOfPlace;
        if (reports > Most)
        {
            throw new ArgumentOutOfRangeException(nameof(reports), reports, $"There are places and years for {Most} reports.");
        }

        _areas = [.. divisions.Take((reports + YearsOfPlace - 1) / YearsOfPlace).Select(division => new ReportArea(division, gazetteer))];
        Count = reports;
    }

    /// <summary>How many reports there can be.</summary>
    public int Most { get; }

    public int Count { get; }

    public ReportFile this[int number]
    {
        get
        {
            var area = _areas[number / YearsOfPlace];
            var year = FirstYear + (number % YearsOfPlace);
            var place = area.Division;
            var title = string.Create(CultureInfo.InvariantCulture, $"{place.Name}{year}年政府工作报告");
            return new ReportFile(
                string.Create(CultureInfo.InvariantCulture, $"{place.Code}-{year}.txt"),
                new ReportText(area, year).Write(title),
                new SideFile(title, place.Code, place.Name, year, "generated"));
        }
    }
}
