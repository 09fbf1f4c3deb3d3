using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>What stays the same from year to year in the reports of an area: its projects, honours and habits.</summary>
internal sealed class ReportArea
{
    private static readonly string[] ProjectKinds =
    [
        "高速", "快速路", "大桥", "水库工程", "产业园", "人民医院新院区", "中学新校区", "污水处理厂扩建工程", "文化中心", "体育馆", "科创园", "养老服务中心", "博物馆", "客运枢纽",
    ];

    private static readonly string[] Honours =
    [
        "国家卫生城市", "全国文明城市", "国家园林城市", "全国双拥模范城", "国家森林城市", "国家级旅游度假区", "全国文明县城", "省级文明县城", "国家创新型城市",
        "国家级生态乡镇", "全国休闲农业重点县", "国家节水型城市",
    ];

    private static readonly string[] ProgrammeNames =
    [
        "千万工程", "凤凰行动", "十项重大工程", "百千万工程", "雄鹰行动", "雏鹰行动", "山海协作", "四好农村路", "最多跑一次", "清风行动", "强基工程", "英才计划",
        "万企上云", "蓝天保卫战", "厕所革命", "城市双修", "放水养鱼", "品质工程", "春雨行动", "青年友好城市",
    ];

    public ReportArea(Division division, Gazetteer gazetteer)
    {
        Division = division;
        var random = new Random(StableHash(division.Code));
        Children = [.. gazetteer.ChildrenOf(division.Code).Select(child => child.Name).Where(IsName)];
        Short = division.ShortName ?? division.Name;
        var roots = Children.Length > 0 ? Children : [division.Name];
        Projects =
        [
            .. Enumerable.Range(0, 14).Select(at => new ReportProject(
                NameOf(roots[random.Next(roots.Length)], Short, at) + ProjectKinds[(at + random.Next(2)) % ProjectKinds.Length],
                First: 2012 + random.Next(12),
                Years: 1 + random.Next(5),
                NeverEnds: random.Next(6) == 0)).DistinctBy(project => project.Name),
        ];
        HonoursSought = [.. Pick(random, Honours, 4)];
        Programmes = [.. Pick(random, ProgrammeNames, 6)];
        Growth = 4 + (random.Next(60) / 10m);
        Scale = division.Level switch { DivisionLevel.Province => 100, DivisionLevel.City => 10, _ => 1 };
    }

    public Division Division { get; }

    public string Short { get; }

    /// <summary>Names of the areas right below.</summary>
    public string[] Children { get; }

    public ReportProject[] Projects { get; }

    public string[] HonoursSought { get; }

    public string[] Programmes { get; }

    /// <summary>Its usual growth, in per cent.</summary>
    public decimal Growth { get; }

    /// <summary>How many times a county it is.</summary>
    public int Scale { get; }

    public string Government => Division.Level switch
    {
        DivisionLevel.Province => "省人民政府",
        DivisionLevel.City => "市人民政府",
        _ => Division.Name[^1] switch { '区' => "区人民政府", '市' => "市人民政府", _ => "县人民政府" },
    };

    /// <summary>The same number in every run, unlike a string's own hash code.</summary>
    public static int StableHash(string text)
    {
        var hash = 17;
        foreach (var character in text)
        {
            hash = unchecked((hash * 31) + character);
        }

        return hash & int.MaxValue;
    }

    /// <summary>Not one of the groups that the statistics bureau makes of what has no parent of its own.</summary>
    public static bool IsName(string name) => name is not ("市辖区" or "县" or "街道") && !name.Contains("直辖", StringComparison.Ordinal);

    private static string NameOf(string child, string own, int at)
    {
        var name = child[..^1];
        return at % 3 == 0 || name.Length is < 2 or > 4 ? own : name;
    }

    private static IEnumerable<string> Pick(Random random, string[] from, int count) =>
        from.OrderBy(_ => random.Next()).Take(count);
}

/// <summary>A project that reports speak of, from its first year to its last.</summary>
internal sealed record ReportProject(string Name, int First, int Years, bool NeverEnds);
