using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// Finds out whose report a text is and of what year: from its side file, its title, its headings, its file's name, and at last from the area that it names
/// most, since a page of a newspaper often starts in the middle.
/// </summary>
public sealed class ReportIdentityFinder(PlaceDirectory places)
{
    private const int TitleLines = 12;

    private static readonly Regex PlannedYear = new(
        @"(20[0-9]{2}|19[5-9][0-9])年(?:工作|政府工作|的?主要|重点|目标|全市|全县|经济社会)", RegexOptions.CultureInvariant);

    /// <param name="source">The decoded text, with its lines.</param>
    public ReportIdentity Find(string fileName, SideFile side, string source, ReportText text)
    {
        var title = FindTitle(source);
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var division = FindDivision(side, title, stem, text);
        var placeName = side.PlaceName ?? division?.Name ?? title?.PlaceName ?? stem;
        var year = side.Year ?? FindYear(title, text, stem);
        var name = side.Title ?? string.Create(CultureInfo.InvariantCulture, $"{placeName}{year}年政府工作报告");
        return new ReportIdentity(name, side.Place ?? division?.Code, placeName, year, Path.GetFileName(fileName), side.Source);
    }

    private static ReportTitle? FindTitle(string source)
    {
        using var reader = new StringReader(source);
        for (var line = 0; line < TitleLines && reader.ReadLine() is { } text; line++)
        {
            if (ReportTitle.Read(text) is { } title)
            {
                return title;
            }
        }

        return null;
    }

    private Division? FindDivision(SideFile side, ReportTitle? title, string stem, ReportText text)
    {
        if (side.Place is { } code)
        {
            return places.ByCode(code);
        }

        if (side.PlaceName is { } sideName)
        {
            return places.Resolve(sideName, null);
        }

        return title?.PlaceName is { } titleName ? ResolveTitle(titleName)
            : places.Resolve(stem, null) ?? new PlaceCounter(places).MostNamed(text.Text);
    }

    // 浙江省金华市永康市: the last area counts, those before it say where it is.
    private Division? ResolveTitle(string name)
    {
        for (var start = 0; start + 2 <= name.Length; start++)
        {
            if (places.Resolve(name[start..], null) is { } division)
            {
                return division;
            }
        }

        return null;
    }

    private static int FindYear(ReportTitle? title, ReportText text, string stem)
    {
        if (title?.Year is { } titleYear)
        {
            return titleYear;
        }

        // A heading of the planning part names the year; the latest of them is the report's.
        var year = 0;
        foreach (var section in text.Sections)
        {
            var match = PlannedYear.Match(section.Title);
            if (match.Success && section.Kind == SectionKind.Plan)
            {
                year = Math.Max(year, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        return year > 0 ? year : ReportTitle.FirstYear(stem) ?? LatestYear(text.Text);
    }

    private static int LatestYear(string text)
    {
        var year = 0;
        for (var match = PlannedYear.Match(text); match.Success; match = match.NextMatch())
        {
            year = Math.Max(year, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        return year > 0 ? year : ReportTitle.FirstYear(text) ?? 1;
    }
}
