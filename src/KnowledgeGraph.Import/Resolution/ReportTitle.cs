using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>What the words of a title or a file's name say of whose report it is and of what year.</summary>
/// <param name="PlaceName">As written, or null.</param>
internal sealed record ReportTitle(string? PlaceName, int? Year)
{
    // 1949 on; a number that is no year of the People's Republic is none of a report.
    private static readonly Regex YearPattern = new(@"(?<![0-9])(19[5-9][0-9]|20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant);
    private static readonly Regex PlacePattern = new(
        @"^[\s　]*(?:[0-9]{4}年(?:度)?)?([\p{IsCJKUnifiedIdeographs}]{1,18}?(?:省|自治区|特别行政区|市|自治州|州|盟|地区|自治县|县|自治旗|旗|区|街道|镇|乡))(?:人民)?(?:[（(]?[0-9]{4}|政府|第|关于)",
        RegexOptions.CultureInvariant);

    /// <summary>Reads a line such as <c>永康市2023年政府工作报告</c>, or null where it is no title.</summary>
    public static ReportTitle? Read(string line)
    {
        if (!line.Contains("政府工作", StringComparison.Ordinal) || line.Length > 60)
        {
            return null;
        }

        var place = PlacePattern.Match(line);
        return new ReportTitle(place.Success ? place.Groups[1].Value : null, FirstYear(line));
    }

    /// <summary>The first number that can be a year.</summary>
    public static int? FirstYear(string text)
    {
        var match = YearPattern.Match(text);
        return match.Success ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;
    }
}
