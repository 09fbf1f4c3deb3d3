namespace KnowledgeGraph.Import.Scanning;

public enum DivisionLevel : byte
{
    Province,
    City,
    County,
    Township,
}

/// <summary>An administrative area of China.</summary>
/// <param name="Code">Six digits, or nine for a township.</param>
/// <param name="Parent">The code of the area it belongs to, or empty.</param>
public sealed record Division(string Code, string Name, DivisionLevel Level, string Parent)
{
    private static readonly string[] Endings =
    [
        "特别行政区", "自治区", "自治州", "自治县", "自治旗", "街道", "地区", "林区", "矿区", "省", "市", "县", "区", "盟", "旗", "镇", "乡",
    ];

    private static readonly string[] Peoples =
    [
        "维吾尔", "壮族", "回族", "苗族", "侗族", "彝族", "藏族", "羌族", "傣族", "白族", "土家族", "布依族", "朝鲜族", "哈尼族", "景颇族", "傈僳族",
        "蒙古族", "蒙古", "哈萨克", "柯尔克孜", "畲族", "瑶族", "黎族", "满族", "水族", "仡佬族", "毛南族", "仫佬族", "纳西族", "佤族", "拉祜族",
        "布朗族", "独龙族", "怒族", "普米族", "土族", "撒拉族", "保安族", "东乡族", "裕固族", "锡伯", "达斡尔族", "鄂温克族", "鄂伦春", "各族",
    ];

    /// <summary>The name without its last word (永康 for 永康市), or null where that leaves less than two characters.</summary>
    public string? ShortName { get; } = Shorten(Name);

    private static string? Shorten(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                var rest = name[..^ending.Length];
                for (var cut = true; cut;)
                {
                    cut = false;
                    foreach (var people in Peoples)
                    {
                        if (rest.Length > people.Length + 1 && rest.EndsWith(people, StringComparison.Ordinal))
                        {
                            (rest, cut) = (rest[..^people.Length], true);
                        }
                    }
                }

                return rest.Length >= 2 ? rest : null;
            }
        }

        return null;
    }
}
